/** A composed page as a slide: the map a picture, every word a text box in its place. */
import type { Language } from '../../domain/text'
import type { Box } from '../page-box'
import type { PageLayout, TextBlock, TextRole } from '../page-content'
import type { ScaleBar } from '../page-scale-bar'
import { MM_PER_POINT } from '../page-sheet'
import type { Deck, Run, Shape, TextShape } from './deck'
import { rectangle } from './deck'
import type { OfficeLook } from './theme'

/** A page, and the pictures on it as PNG. */
export interface PagePictures {
  readonly layout: PageLayout
  /** Cut to the frame. */
  readonly map: Uint8Array
  /** One for each sample of the layout. */
  readonly samples: readonly Uint8Array[]
}

export interface PageDeckInfo {
  readonly title: string
  readonly language: Language
  readonly date: string
}

const NEATLINE_MM = 0.3
const HAIRLINE_MM = 0.19
const RULE_MM = 0.24
/** Another machine's type may be a little wider. */
const SLACK = 1.025
const QUIET: readonly TextRole[] = ['subtitle', 'sources', 'credit', 'date', 'review', 'more', 'heading']

/** A deck of one slide, as large as the page. */
export function pageDeck(page: PagePictures, info: PageDeckInfo, look: OfficeLook): Deck {
  const { layout, map, samples } = page
  const { width, height } = layout.sheet
  const shapes: Shape[] = [
    { form: 'picture', name: 'Map', box: layout.frame, png: map, alt: info.title },
    neatline(layout, look),
    ...layout.rules.map((r) => rectangle('Rule', { ...r, height: RULE_MM }, { fill: look.line })),
    ...layout.samples.map(({ box }, i): Shape => ({
      form: 'picture',
      name: 'Legend sample',
      box,
      png: samples[i]!,
      alt: '',
    })),
    ...layout.texts.map((text, i) => wordsShape(text, look, isFirst(layout.texts, i))),
    ...(layout.scaleBar ? scaleBarShapes(layout.scaleBar, look) : []),
    ...(layout.northArrow ? northArrowShapes(layout.northArrow, look) : []),
  ]
  return { ...info, look, width, height, slides: [{ shapes, notes: [] }] }
}

/** Is it the title? */
const isFirst = (texts: readonly TextBlock[], i: number): boolean =>
  texts[i]!.role === 'title' && texts.findIndex((t) => t.role === 'title') === i

function neatline({ sheet, frame }: PageLayout, look: OfficeLook): Shape {
  const outline = { colour: look.ink, width: NEATLINE_MM }
  // Where the map runs off the page there is no line to draw.
  if (frame.x > 0 || frame.width >= sheet.width) return rectangle('Neatline', frame, { outline })
  const x = frame.x + frame.width
  return rectangle(
    'Neatline',
    { x, y: frame.y, width: NEATLINE_MM, height: frame.height },
    { fill: look.ink },
  )
}

const NAME: Record<TextRole, string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading',
  legend: 'Legend',
  more: 'Legend',
  notes: 'Notes',
  sources: 'Sources',
  credit: 'Credit',
  review: 'Review number',
  date: 'Date',
}

function wordsShape(block: TextBlock, look: OfficeLook, isTitle: boolean): TextShape {
  const { role, box, points, weight, text, leading } = block
  const colour = QUIET.includes(role) ? look.quiet : look.ink
  return {
    form: 'text',
    name: NAME[role],
    isTitle,
    box: { ...box, width: box.width * SLACK },
    paragraphs: text
      .split('\n')
      .map((line) => ({ runs: [{ text: line, points, colour, bold: weight === 'bold' }], leading })),
  }
}

/** One line of small words; `place.x` is where it begins, or its middle, mm. */
function label(
  name: string,
  runs: readonly Run[],
  place: { readonly x: number; readonly baseline: number; readonly align: 'left' | 'center' },
): TextShape {
  const size = Math.max(...runs.map((run) => run.points)) * MM_PER_POINT
  const width = size * Math.max(6, runs.map((run) => run.text).join('').length * 1.2)
  const leading = size * 1.3
  const box: Box = {
    x: place.align === 'center' ? place.x - width / 2 : place.x,
    y: place.baseline - size * 1.03,
    width,
    height: leading,
  }
  return { form: 'text', name, box, paragraphs: [{ runs, align: place.align, leading }] }
}

function scaleBarShapes(bar: ScaleBar, { ink, quiet, paper }: OfficeLook): Shape[] {
  const step = bar.length / bar.segments
  const cells = Array.from({ length: bar.segments }, (_, i) =>
    rectangle(
      'Scale bar',
      { x: bar.x + i * step, y: bar.y, width: step, height: bar.thickness },
      { fill: i % 2 ? paper : ink, outline: { colour: ink, width: HAIRLINE_MM } },
    ),
  )
  const points = bar.labelPoints
  const baseline = bar.y + bar.thickness + points * MM_PER_POINT * 1.12
  const distances = bar.labels.map(({ text, x }) =>
    label('Scale bar', [{ text, points, colour: ink }], { x, baseline, align: 'center' }),
  )
  return [...cells, ...distances, ...ratioShapes(bar, ink, quiet)]
}

/** The ratio and its note in one box: however wide the type, they do not run into each other. */
function ratioShapes(bar: ScaleBar, ink: string, quiet: string): Shape[] {
  if (!bar.ratio) return []
  const ratio: Run = { text: bar.ratio, points: bar.ratioPoints, colour: ink, bold: true }
  const note = bar.ratioNote && { text: ` ${bar.ratioNote.text}`, points: bar.labelPoints, colour: quiet }
  const baseline = bar.box.y + bar.ratioPoints * MM_PER_POINT * 0.9
  return [label('Scale', note ? [ratio, note] : [ratio], { x: bar.x, baseline, align: 'left' })]
}

/** The needle of the page's SVG, its left half filled. */
function northArrowShapes(arrow: NonNullable<PageLayout['northArrow']>, { ink, paper }: OfficeLook): Shape[] {
  const { box, points } = arrow
  const size = points * MM_PER_POINT
  const middle = box.x + box.width / 2
  const top = box.y + size * 1.15
  const bottom = box.y + box.height
  const notch = bottom - (bottom - top) * 0.22
  const half = size * 0.75
  const side = (sign: number, fill: string): Shape => ({
    form: 'polygon',
    name: 'North arrow',
    box: { x: sign < 0 ? middle - half : middle, y: top, width: half, height: bottom - top },
    corners: [[middle, top], [middle + sign * half, bottom], [middle, notch]], // prettier-ignore
    fill,
    outline: { colour: ink, width: HAIRLINE_MM },
  })
  const place = { x: middle, baseline: box.y + size * 0.86, align: 'center' as const }
  return [
    side(-1, ink),
    side(1, paper),
    label('North arrow', [{ text: arrow.label, points, colour: ink, bold: true }], place),
  ]
}
