/** A composed page as a slide: the map a picture, every word a text box in its place. */
import type { Language } from '../../domain/text'
import { sidesWithin } from '../book-index'
import type { Box } from '../page-box'
import type {
  FactsBlock,
  LocatorBlock,
  NumberMark,
  Outline,
  PageLayout,
  TextBlock,
  TextRole,
} from '../page-content'
import type { GridBlock } from '../page-grid'
import type { ScaleBar } from '../page-scale-bar'
import type { Needle } from '../page-shapes'
import { CAPS, NEATLINE_MM, isQuiet, needleOf, scaleBarShapes } from '../page-shapes'
import { MM_PER_POINT } from '../page-sheet'
import type { Deck, Run, Shape, TableRow, TextShape } from './deck'
import { rectangle } from './deck'
import type { OfficeLook } from './theme'

/** A page, and the pictures on it as PNG. */
export interface PagePictures {
  readonly layout: PageLayout
  /** Cut to the frame. */
  readonly map: Uint8Array
  /** One for each sample of the layout. */
  readonly samples: readonly Uint8Array[]
  /** Where the layout has one. */
  readonly logo?: Uint8Array
}

export interface PageDeckInfo {
  readonly title: string
  readonly language: Language
  readonly date: string
}

const HAIRLINE_MM = 0.19
const RULE_MM = 0.24
const OUTLINE_MM = 0.25
const GRID_MM = 0.12
/** A ring is a polygon of so many corners. */
const RING_CORNERS = 28
/** Another machine's type may be a little wider. */
const SLACK = 1.025
/** A deck of one slide, as large as the page. */
export function pageDeck(page: PagePictures, info: PageDeckInfo, look: OfficeLook): Deck {
  const { layout, map, samples, logo } = page
  const { width, height } = layout.sheet
  const shapes: Shape[] = [
    { form: 'picture', name: 'Map', box: layout.frame, png: map, alt: info.title },
    neatline(layout, look),
    ...(layout.grid ? gridShapes(layout.grid, layout.frame, look) : []),
    ...layout.marks.filter((mark) => mark.of === 'map').flatMap((mark) => markShapes(mark, look)),
    ...indexShapes(layout, look),
    ...layout.grounds.map((box) =>
      rectangle('Ground', box, { fill: look.paper, outline: { colour: look.quiet, width: HAIRLINE_MM } }),
    ),
    ...layout.rules.map((r) => rectangle('Rule', { ...r, height: RULE_MM }, { fill: look.line })),
    ...layout.samples.map(({ box }, i): Shape => ({
      form: 'picture',
      name: 'Legend sample',
      box,
      png: samples[i]!,
      alt: '',
    })),
    ...(layout.locator ? locatorShapes(layout.locator, look) : []),
    ...(layout.logo && logo
      ? [{ form: 'picture', name: 'Logo', box: layout.logo.box, png: logo, alt: '' } as const]
      : []),
    ...layout.texts.map((text, i) => wordsShape(text, look, isFirst(layout.texts, i))),
    ...layout.marks.filter((mark) => mark.of === 'list').flatMap((mark) => markShapes(mark, look)),
    ...(layout.facts ? [factsShape(layout.facts, look)] : []),
    ...(layout.scaleBar ? scaleBarOn(layout.scaleBar, look) : []),
    ...(layout.northArrow ? northArrowShapes(layout.northArrow, look) : []),
  ]
  return { ...info, look, width, height, slides: [{ shapes, notes: [] }] }
}

/** Meridians and parallels as thin rectangles, their degrees as words; those of parallels are not turned. */
function gridShapes(
  { meridians, parallels, labels, points }: GridBlock,
  frame: Box,
  look: OfficeLook,
): Shape[] {
  const half = GRID_MM / 2
  const across = [
    ...meridians.map(({ at }) => ({ x: at - half, y: frame.y, width: GRID_MM, height: frame.height })),
    ...parallels.map(({ at }) => ({ x: frame.x, y: at - half, width: frame.width, height: GRID_MM })),
  ]
  return [
    ...across.map((box) => rectangle('Graticule', box, { fill: look.line })),
    ...labels.map(({ text, x, y, turned }) => {
      const size = points * MM_PER_POINT
      const shape = label('Degrees', [{ text, points, colour: look.quiet }], {
        x,
        baseline: y + size * CAPS,
        align: 'center',
      })
      return turned ? { ...shape, turn: -90 as const } : shape
    }),
  ]
}

/** Where the pages of a book lie: outlines under their numbers. */
function indexShapes({ marks, frame }: PageLayout, look: OfficeLook): Shape[] {
  const pages = marks.filter((mark) => mark.of === 'index')
  const half = OUTLINE_MM / 2
  const outlines = pages.flatMap(({ ground }) =>
    (ground ? sidesWithin(ground, frame) : []).map(([x1, y1, x2, y2]) =>
      rectangle(
        'Page',
        { x: x1 - half, y: y1 - half, width: x2 - x1 + OUTLINE_MM, height: y2 - y1 + OUTLINE_MM },
        { fill: look.accent },
      ),
    ),
  )
  return [
    ...outlines,
    ...pages.flatMap((mark) => (mark.ground ? tabShapes(mark, look) : markShapes(mark, look))),
  ]
}

/** A number in the filled corner of its outline. */
function tabShapes(mark: NumberMark, look: OfficeLook): Shape[] {
  const { x, y, radius } = mark
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
  return [rectangle('Page', box, { fill: look.accent }), numberLabel(mark, look.paper)]
}

function markShapes(mark: NumberMark, look: OfficeLook): Shape[] {
  const { x, y, radius } = mark
  const corners = Array.from({ length: RING_CORNERS }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / RING_CORNERS
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
  const outline = { colour: look.ink, width: HAIRLINE_MM }
  return [
    { form: 'polygon', name: 'Number', box, corners, fill: look.paper, outline },
    numberLabel(mark, look.ink),
  ]
}

const numberLabel = ({ x, y, points, number }: NumberMark, colour: string): Shape =>
  label('Number', [{ text: String(number), points, colour, bold: true }], {
    x,
    baseline: y + points * MM_PER_POINT * CAPS,
    align: 'center',
  })

function locatorShapes({ areas, view }: LocatorBlock, look: OfficeLook): Shape[] {
  const shapes = areas.flatMap(({ outlines, chosen }) =>
    outlines.map((corners): Shape => ({
      form: 'polygon',
      name: 'Locator',
      box: around(corners),
      corners,
      fill: chosen ? look.line : look.tint,
      outline: { colour: look.quiet, width: HAIRLINE_MM },
    })),
  )
  const outline = { colour: look.ink, width: NEATLINE_MM * 1.2 }
  return [...shapes, ...(view ? [rectangle('Locator frame', view, { outline })] : [])]
}

function around(corners: Outline): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** A table somebody can edit. */
function factsShape(
  { box, widths, rowHeight, points, header, rows, total }: FactsBlock,
  look: OfficeLook,
): Shape {
  const row = (cells: readonly string[], kind: TableRow['look']): TableRow => ({
    height: rowHeight,
    look: kind,
    cells: cells.map((text, i) => ({
      runs: [{ text, points, colour: kind === 'header' ? look.quiet : look.ink, bold: kind === 'total' }],
      align: i ? 'right' : 'left',
      leading: rowHeight * 0.82,
    })),
  })
  return {
    form: 'table',
    name: 'Facts',
    box,
    columns: widths,
    rows: [
      row(header, 'header'),
      ...rows.map((cells) => row(cells, 'body')),
      ...(total ? [row(total, 'total')] : []),
    ],
    tight: true,
  }
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
  assumption: 'Assumptions',
  footnote: 'Footnote',
  sources: 'Sources',
  credit: 'Credit',
  maker: 'Made by',
  review: 'Review number',
  date: 'Date',
}

function wordsShape(block: TextBlock, look: OfficeLook, isTitle: boolean): TextShape {
  const { role, box, points, weight, text, leading } = block
  const colour = isQuiet(role) ? look.quiet : look.ink
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

function scaleBarOn(bar: ScaleBar, { ink, quiet, paper }: OfficeLook): Shape[] {
  const { cells, labelBaseline, ratioBaseline } = scaleBarShapes(bar)
  const outline = { colour: ink, width: HAIRLINE_MM }
  const boxes = cells.map(({ box, isFilled }) =>
    rectangle('Scale bar', box, { fill: isFilled ? ink : paper, outline }),
  )
  const points = bar.labelPoints
  const distances = bar.labels.map(({ text, x }) =>
    label('Scale bar', [{ text, points, colour: ink }], { x, baseline: labelBaseline, align: 'center' }),
  )
  return [...boxes, ...distances, ...ratioShapes(bar, ratioBaseline, ink, quiet)]
}

/** The ratio and its note in one box: however wide the type, they do not run into each other. */
function ratioShapes(bar: ScaleBar, baseline: number, ink: string, quiet: string): Shape[] {
  if (!bar.ratio) return []
  const ratio: Run = { text: bar.ratio, points: bar.ratioPoints, colour: ink, bold: true }
  const note = bar.ratioNote && { text: ` ${bar.ratioNote.text}`, points: bar.labelPoints, colour: quiet }
  return [label('Scale', note ? [ratio, note] : [ratio], { x: bar.x, baseline, align: 'left' })]
}

function northArrowShapes(arrow: NonNullable<PageLayout['northArrow']>, { ink, paper }: OfficeLook): Shape[] {
  const { left, right, half, top, height, letter } = needleOf(arrow)
  const side = (corners: Needle['left'], x: number, fill: string): Shape => ({
    form: 'polygon',
    name: 'North arrow',
    box: { x, y: top, width: half, height },
    corners,
    fill,
    outline: { colour: ink, width: HAIRLINE_MM },
  })
  const runs = [{ text: arrow.label, points: arrow.points, colour: ink, bold: true }]
  return [
    side(left, letter.x - half, ink),
    side(right, letter.x, paper),
    label('North arrow', runs, { ...letter, align: 'center' }),
  ]
}
