import type { Box } from './page-box'
import type { PageLayout, SampleBlock, TextBlock, TextRole } from './page-content'
import type { ScaleBar } from './page-scale-bar'
import { MM_PER_POINT } from './page-sheet'

/** Colours (CSS) and fonts of a printed page. */
export interface PageLook {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly fontFamily: string
}

/** Drawing units in a millimetre: type is then larger than any smallest size a browser is set to. */
const UNITS = 10
/** From the middle of a line down to its baseline, in ems; Chinese and Latin letters both sit well on it. */
const BASELINE = 0.37
const NEATLINE_MM = 0.3
const HAIRLINE_MM = 0.12

const u = (mm: number): string => String(Number((mm * UNITS).toFixed(1)))

/**
 * Everything of a page but the map, as one SVG: paper with a hole where the map shows through, neatline, words,
 * legend, scale bar, north arrow. `sampleBox` is the box (px) the samples' elements are drawn in.
 */
export function pageSvg(
  layout: PageLayout,
  look: PageLook,
  sampleBox: { readonly width: number; readonly height: number },
): string {
  const { width, height } = layout.sheet
  const parts = [
    paperSvg(layout, look),
    ...layout.rules.map((r) => line(r.x, r.y, r.x + r.width, r.y, look.line, HAIRLINE_MM * 2)),
    ...layout.samples.map((s) => sampleOf(s, sampleBox)),
    ...layout.texts.map((t) => textOf(t, look)),
    layout.scaleBar ? scaleBarSvg(layout.scaleBar, look) : '',
    layout.northArrow ? northArrowSvg(layout.northArrow, look) : '',
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${u(width)} ${u(height)}" ` +
    `font-family="${xml(look.fontFamily)}">${parts.join('')}</svg>`
  )
}

function paperSvg({ sheet, frame }: PageLayout, look: PageLook): string {
  const rect = ({ x, y, width, height }: Box) => `M${u(x)} ${u(y)}h${u(width)}v${u(height)}h${u(-width)}Z`
  const page = { x: 0, y: 0, width: sheet.width, height: sheet.height }
  const right = frame.x + frame.width
  // Where the map runs off the page there is no line to draw.
  const neatline =
    frame.x > 0
      ? `<path d="${rect(frame)}" fill="none" stroke="${look.ink}" stroke-width="${u(NEATLINE_MM)}"/>`
      : line(right, frame.y, right, frame.y + frame.height, look.ink, NEATLINE_MM)
  return `<path d="${rect(page)}${rect(frame)}" fill="${look.paper}" fill-rule="evenodd"/>${neatline}`
}

const line = (x1: number, y1: number, x2: number, y2: number, color: string, width: number): string =>
  `<path d="M${u(x1)} ${u(y1)}L${u(x2)} ${u(y2)}" stroke="${color}" stroke-width="${u(width)}"/>`

const QUIET: readonly TextRole[] = ['subtitle', 'sources', 'credit', 'date', 'review', 'more', 'heading']

function textOf({ role, box, points, weight, lines, leading }: TextBlock, look: PageLook): string {
  const size = points * MM_PER_POINT
  const color = QUIET.includes(role) ? look.quiet : look.ink
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
  const step = bar.length / bar.segments
  const cells = Array.from({ length: bar.segments }, (_, i) => {
    const fill = i % 2 ? paper : ink
    return `<rect x="${u(bar.x + i * step)}" y="${u(bar.y)}" width="${u(step)}" height="${u(bar.thickness)}" fill="${fill}"/>`
  })
  const size = bar.labelPoints * MM_PER_POINT
  const baseline = bar.y + bar.thickness + size * 1.12
  const labels = bar.labels.map(
    ({ text, x }) =>
      `<text x="${u(x)}" y="${u(baseline)}" font-size="${u(size)}" text-anchor="middle" fill="${ink}">${text}</text>`,
  )
  const ratioSize = bar.ratioPoints * MM_PER_POINT
  const ratio = bar.ratio
    ? `<text x="${u(bar.x)}" y="${u(bar.box.y + ratioSize * 0.9)}" font-size="${u(ratioSize)}" font-weight="600" fill="${ink}">${bar.ratio}</text>`
    : ''
  const note = bar.ratioNote
    ? `<text x="${u(bar.ratioNote.x)}" y="${u(bar.box.y + ratioSize * 0.9)}" font-size="${u(size)}" fill="${quiet}">${xml(bar.ratioNote.text)}</text>`
    : ''
  const outline = `<rect x="${u(bar.x)}" y="${u(bar.y)}" width="${u(bar.length)}" height="${u(bar.thickness)}" fill="none" stroke="${ink}" stroke-width="${u(HAIRLINE_MM * 1.6)}"/>`
  return `<g data-role="scale-bar">${ratio}${note}${cells.join('')}${outline}${labels.join('')}</g>`
}

/** A slim needle, its left half filled, under the letter of the north. */
function northArrowSvg(
  { box, label, points }: NonNullable<PageLayout['northArrow']>,
  { ink, paper }: PageLook,
): string {
  const size = points * MM_PER_POINT
  const middle = box.x + box.width / 2
  const top = box.y + size * 1.15
  const bottom = box.y + box.height
  const notch = bottom - (bottom - top) * 0.22
  const half = size * 0.75
  const side = (sign: number, fill: string) =>
    `<path d="M${u(middle)} ${u(top)}L${u(middle + sign * half)} ${u(bottom)}L${u(middle)} ${u(notch)}Z" ` +
    `fill="${fill}" stroke="${ink}" stroke-width="${u(HAIRLINE_MM * 1.6)}" stroke-linejoin="round"/>`
  return (
    `<g data-role="north-arrow">${side(-1, ink)}${side(1, paper)}` +
    `<text x="${u(middle)}" y="${u(box.y + size * 0.86)}" font-size="${u(size)}" font-weight="600" ` +
    `text-anchor="middle" fill="${ink}">${xml(label)}</text></g>`
  )
}

/** What XML does not allow at all: control characters and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (c) => ENTITIES[c]!)
