import { sidesWithin } from './book-index'
import type { Box } from './page-box'
import type {
  FactsBlock,
  LocatorBlock,
  NumberMark,
  Outline,
  PageLayout,
  SampleBlock,
  TextBlock,
} from './page-content'
import type { GridBlock } from './page-grid'
import type { PartId } from './page-part'
import type { ScaleBar } from './page-scale-bar'
import type { Needle } from './page-shapes'
import { CAPS, NEATLINE_MM, isQuiet, needleOf, scaleBarShapes } from './page-shapes'
import { MM_PER_POINT } from './page-sheet'

/** Colours (CSS) and fonts of a printed page. */
export interface PageLook {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  /** Outlines of pages on the map of a book's contents. */
  readonly accent: string
  readonly fontFamily: string
}

/** Drawing units in a millimetre: type is then larger than any smallest size a browser is set to. */
const UNITS = 10
/** From the middle of a line down to its baseline, in ems; Chinese and Latin letters both sit well on it. */
const BASELINE = 0.37
const HAIRLINE_MM = 0.12
const OUTLINE_MM = 0.25

const u = (mm: number): string => String(Number((mm * UNITS).toFixed(1)))

/**
 * Everything of a page but the map, as one SVG: paper with a hole where the map shows through, neatline, and each part
 * in a group that bears its name as `data-part`. `sampleBox` is the box (px) the samples' elements are drawn in.
 */
export function pageSvg(
  layout: PageLayout,
  look: PageLook,
  sampleBox: { readonly width: number; readonly height: number },
): string {
  const { width, height } = layout.sheet
  const parts = layout.parts.map(({ id }) => group(id, partSvg(id, layout, look, sampleBox)))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${u(width)} ${u(height)}" ` +
    `font-family="${xml(look.fontFamily)}">${paperSvg(layout, look)}${mapMarks(layout, look)}${indexSvg(layout, look)}` +
    `${layout.grounds.map((box) => groundSvg(box, look)).join('')}${parts.join('')}` +
    `${textsOf(
      layout.texts.filter(({ part }) => !layout.parts.some(({ id }) => id === part)),
      look,
    )}` +
    `${layout.rules.map((r) => line(r.x, r.y, r.x + r.width, r.y, look.line, HAIRLINE_MM * 2)).join('')}</svg>`
  )
}

const group = (id: PartId, svg: string): string => (svg ? `<g data-part="${id}">${svg}</g>` : '')

function partSvg(
  id: PartId,
  layout: PageLayout,
  look: PageLook,
  sampleBox: { readonly width: number; readonly height: number },
): string {
  const words = textsOf(
    layout.texts.filter(({ part }) => part === id),
    look,
  )
  switch (id) {
    case 'map':
      return layout.grid ? gridSvg(layout.grid, layout.frame, look) : ''
    case 'legend':
      return layout.samples.map((s) => sampleOf(s, sampleBox)).join('') + words
    case 'scaleBar':
      return layout.scaleBar ? scaleBarSvg(layout.scaleBar, look) : ''
    case 'northArrow':
      return layout.northArrow ? northArrowSvg(layout.northArrow, look) : ''
    case 'locator':
      return layout.locator ? locatorSvg(layout.locator, look) : ''
    case 'facts':
      return words + (layout.facts ? factsSvg(layout.facts, look) : '')
    case 'logo':
      return layout.logo ? logoSvg(layout.logo) : ''
    case 'footnotes':
      return (
        layout.marks
          .filter((mark) => mark.of === 'list')
          .map((mark) => markSvg(mark, look))
          .join('') + words
      )
    default:
      return words
  }
}

const textsOf = (texts: readonly TextBlock[], look: PageLook): string =>
  texts.map((text) => textOf(text, look)).join('')

function paperSvg({ sheet, frame, frames }: PageLayout, look: PageLook): string {
  const page = { x: 0, y: 0, width: sheet.width, height: sheet.height }
  const holes = [frame, ...frames.map(({ box }) => box)]
  const right = frame.x + frame.width
  // Where the map runs off the page there is no line to draw.
  const neatline =
    frame.x > 0
      ? neatlineSvg(frame, look)
      : line(right, frame.y, right, frame.y + frame.height, look.ink, NEATLINE_MM)
  return (
    `<path d="${[page, ...holes].map(rect).join('')}" fill="${look.paper}" fill-rule="evenodd"/>${neatline}` +
    frames.map(({ box }) => neatlineSvg(box, look)).join('')
  )
}

const rect = ({ x, y, width, height }: Box): string =>
  `M${u(x)} ${u(y)}h${u(width)}v${u(height)}h${u(-width)}Z`
const neatlineSvg = (box: Box, { ink }: PageLook): string =>
  `<path d="${rect(box)}" fill="none" stroke="${ink}" stroke-width="${u(NEATLINE_MM)}"/>`

/** Paper for what lies on the map, a hairline around it. */
const groundSvg = (box: Box, { paper, quiet }: PageLook): string =>
  `<path d="${rect(box)}" fill="${paper}" stroke="${quiet}" stroke-width="${u(HAIRLINE_MM)}"/>`

const mapMarks = ({ marks }: PageLayout, look: PageLook): string => {
  const svg = marks.filter((mark) => mark.of === 'map').map((mark) => markSvg(mark, look))
  return svg.length ? `<g data-role="footnote-marks">${svg.join('')}</g>` : ''
}

/** Where the pages of a book lie: outlines under their numbers. */
function indexSvg({ marks, frame }: PageLayout, look: PageLook): string {
  const pages = marks.filter((mark) => mark.of === 'index')
  const outlines = pages.map(({ ground }) => (ground ? outlineSvg(ground, frame, look.accent) : ''))
  const numbers = pages.map((mark) => (mark.ground ? tabSvg(mark, look) : markSvg(mark, look, look.accent)))
  return pages.length ? `<g data-role="pages">${[...outlines, ...numbers].join('')}</g>` : ''
}

const outlineSvg = (ground: Box, frame: Box, colour: string): string =>
  sidesWithin(ground, frame)
    .map(([x1, y1, x2, y2]) => line(x1, y1, x2, y2, colour, OUTLINE_MM))
    .join('')

/** A number in the filled corner of its outline. */
const tabSvg = (mark: NumberMark, { accent, paper }: PageLook): string =>
  `<path d="${rect({ x: mark.x - mark.radius, y: mark.y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius })}" fill="${accent}"/>` +
  numberSvg(mark, paper)

function markSvg(mark: NumberMark, { ink, paper }: PageLook, line = ink): string {
  return (
    `<circle cx="${u(mark.x)}" cy="${u(mark.y)}" r="${u(mark.radius)}" fill="${paper}" stroke="${line}" stroke-width="${u(HAIRLINE_MM * 1.3)}"/>` +
    numberSvg(mark, ink)
  )
}

const numberSvg = ({ x, y, points, number }: NumberMark, colour: string): string =>
  `<text x="${u(x)}" y="${u(y + points * MM_PER_POINT * CAPS)}" font-size="${u(points * MM_PER_POINT)}" font-weight="600" text-anchor="middle" fill="${colour}">${number}</text>`

/** Hairlines across the map, ticks and degrees around it. */
function gridSvg(
  { meridians, parallels, labels, points, tick }: GridBlock,
  frame: Box,
  look: PageLook,
): string {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const across = [
    ...meridians.map(({ at }) => `M${u(at)} ${u(frame.y)}V${u(bottom)}`),
    ...parallels.map(({ at }) => `M${u(frame.x)} ${u(at)}H${u(right)}`),
  ]
  const ticks = [
    ...meridians.map(({ at }) => `M${u(at)} ${u(frame.y)}v${u(-tick)}M${u(at)} ${u(bottom)}v${u(tick)}`),
    ...parallels.map(({ at }) => `M${u(frame.x)} ${u(at)}h${u(-tick)}M${u(right)} ${u(at)}h${u(tick)}`),
  ]
  const size = points * MM_PER_POINT
  const words = labels.map(({ text, x, y, turned }) => {
    const turn = turned ? ` transform="rotate(-90 ${u(x)} ${u(y)})"` : ''
    return `<text x="${u(x)}" y="${u(y + size * CAPS)}"${turn} text-anchor="middle">${xml(text)}</text>`
  })
  return (
    `<path d="${across.join('')}" fill="none" stroke="${look.ink}" stroke-opacity="0.28" stroke-width="${u(HAIRLINE_MM)}"/>` +
    `<path d="${ticks.join('')}" fill="none" stroke="${look.ink}" stroke-width="${u(HAIRLINE_MM * 1.6)}"/>` +
    `<g font-size="${u(size)}" fill="${look.quiet}">${words.join('')}</g>`
  )
}

function locatorSvg({ box, areas, view }: LocatorBlock, look: PageLook): string {
  const path = (outline: Outline) => `M${outline.map(([x, y]) => `${u(x)} ${u(y)}`).join('L')}Z`
  const shapes = areas.map(
    ({ outlines, chosen }) =>
      `<path d="${outlines.map(path).join('')}" fill="${look.line}" fill-opacity="${chosen ? 0.75 : 0.28}" ` +
      `stroke="${look.quiet}" stroke-width="${u(HAIRLINE_MM)}" stroke-linejoin="round"/>`,
  )
  const frame = view
    ? `<path d="${rect(view)}" fill="none" stroke="${look.ink}" stroke-width="${u(NEATLINE_MM * 1.2)}"/>`
    : ''
  return `<path d="${rect(box)}" fill="${look.paper}"/>${shapes.join('')}${frame}`
}

/** Words at the left, figures at the right of their columns, hairlines between. */
function factsSvg(
  { box, widths, rowHeight, points, header, rows, total }: FactsBlock,
  look: PageLook,
): string {
  const size = points * MM_PER_POINT
  const right = box.x + box.width
  const row = (cells: readonly string[], at: number, attributes: string) => {
    const y = box.y + rowHeight * (at + 0.5) + size * BASELINE
    let edge = box.x
    const words = cells.map((cell, i) => {
      edge += widths[i]!
      return i
        ? `<text x="${u(edge)}" y="${u(y)}" text-anchor="end">${xml(cell)}</text>`
        : `<text x="${u(box.x)}" y="${u(y)}">${xml(cell)}</text>`
    })
    return `<g ${attributes}>${words.join('')}</g>`
  }
  const ruleAt = (at: number, color: string) =>
    line(box.x, box.y + rowHeight * at, right, box.y + rowHeight * at, color, HAIRLINE_MM)
  const last = rows.length + 1
  return (
    `<g font-size="${u(size)}">${row(header, 0, `fill="${look.quiet}"`)}${ruleAt(1, look.quiet)}` +
    rows.map((cells, i) => row(cells, i + 1, `fill="${look.ink}"`) + ruleAt(i + 2, look.line)).join('') +
    (total ? ruleAt(last, look.quiet) + row(total, last, `fill="${look.ink}" font-weight="600"`) : '') +
    '</g>'
  )
}

const logoSvg = ({ box, url }: NonNullable<PageLayout['logo']>): string =>
  `<image x="${u(box.x)}" y="${u(box.y)}" width="${u(box.width)}" height="${u(box.height)}" href="${xml(url)}"/>`

const line = (x1: number, y1: number, x2: number, y2: number, color: string, width: number): string =>
  `<path d="M${u(x1)} ${u(y1)}L${u(x2)} ${u(y2)}" stroke="${color}" stroke-width="${u(width)}"/>`

function textOf({ role, box, points, weight, lines, leading }: TextBlock, look: PageLook): string {
  const size = points * MM_PER_POINT
  const color = isQuiet(role) ? look.quiet : look.ink
  const spans = lines.map((text, i) => {
    const y = box.y + leading * (i + 0.5) + size * BASELINE
    return `<tspan x="${u(box.x)}" y="${u(y)}">${xml(text)}</tspan>`
  })
  const face = weight === 'bold' ? ' font-weight="600"' : ''
  return `<text data-role="${role}" font-size="${u(size)}"${face} fill="${color}">${spans.join('')}</text>`
}

function sampleOf({ box, svg }: SampleBlock, sampleBox: { width: number; height: number }): string {
  const scale = Number(((box.width * UNITS) / sampleBox.width).toFixed(4))
  return `<g transform="translate(${u(box.x)} ${u(box.y)}) scale(${scale})">${svg}</g>`
}

function scaleBarSvg(bar: ScaleBar, { ink, quiet, paper }: PageLook): string {
  const shapes = scaleBarShapes(bar)
  const cells = shapes.cells.map(
    ({ box, isFilled }) =>
      `<rect x="${u(box.x)}" y="${u(box.y)}" width="${u(box.width)}" height="${u(box.height)}" fill="${isFilled ? ink : paper}"/>`,
  )
  const size = bar.labelPoints * MM_PER_POINT
  const labels = bar.labels.map(
    ({ text, x }) =>
      `<text x="${u(x)}" y="${u(shapes.labelBaseline)}" font-size="${u(size)}" text-anchor="middle" fill="${ink}">${text}</text>`,
  )
  const ratioSize = bar.ratioPoints * MM_PER_POINT
  const ratio = bar.ratio
    ? `<text x="${u(bar.x)}" y="${u(shapes.ratioBaseline)}" font-size="${u(ratioSize)}" font-weight="600" fill="${ink}">${bar.ratio}</text>`
    : ''
  const note = bar.ratioNote
    ? `<text x="${u(bar.ratioNote.x)}" y="${u(shapes.ratioBaseline)}" font-size="${u(size)}" fill="${quiet}">${xml(bar.ratioNote.text)}</text>`
    : ''
  const outline = `<rect x="${u(bar.x)}" y="${u(bar.y)}" width="${u(bar.length)}" height="${u(bar.thickness)}" fill="none" stroke="${ink}" stroke-width="${u(HAIRLINE_MM * 1.6)}"/>`
  return `<g data-role="scale-bar">${ratio}${note}${cells.join('')}${outline}${labels.join('')}</g>`
}

function northArrowSvg(arrow: NonNullable<PageLayout['northArrow']>, { ink, paper }: PageLook): string {
  const { left, right, letter } = needleOf(arrow)
  const side = (corners: Needle['left'], fill: string) =>
    `<path d="M${corners.map(([x, y]) => `${u(x)} ${u(y)}`).join('L')}Z" ` +
    `fill="${fill}" stroke="${ink}" stroke-width="${u(HAIRLINE_MM * 1.6)}" stroke-linejoin="round"/>`
  return (
    `<g data-role="north-arrow">${side(left, ink)}${side(right, paper)}` +
    `<text x="${u(letter.x)}" y="${u(letter.baseline)}" font-size="${u(arrow.points * MM_PER_POINT)}" font-weight="600" ` +
    `text-anchor="middle" fill="${ink}">${xml(arrow.label)}</text></g>`
  )
}

/** What XML does not allow at all: control characters and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (c) => ENTITIES[c]!)
