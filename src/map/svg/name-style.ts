/** How a name is set, and a name where it stands. Lengths in drawing units. */
import type { Feature } from 'geojson'
import type { LayerReader } from './evaluate'
import { rounded } from './plane'

/** Width of a text on one line, ems. */
export type EmsOf = (text: string, bold: boolean) => number

export interface NameStyle {
  readonly text: string
  readonly size: number
  /** Between letters, ems. */
  readonly spacing: number
  readonly maxEms: number
  readonly bold: boolean
  readonly color: string
  readonly halo: string
  readonly haloWidth: number
  readonly anchors: readonly string[]
  /** From the place to the name, ems. */
  readonly offset: number
  /** Lower ones are placed first. */
  readonly order: number
  readonly overlaps: boolean
  readonly ignored: boolean
  /** Along a course: from one name to the next, and the most it may bend under a name, degrees. */
  readonly repeat: number
  readonly maxAngle: number
}

/** A line of a name about its middle, or letters along a course, each with its own turn. */
export interface PlacedName {
  readonly style: NameStyle
  readonly lines?: readonly NameLine[]
  readonly letters?: readonly NameLetter[]
}

interface NameLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

interface NameLetter {
  readonly letter: string
  readonly x: number
  readonly y: number
  readonly degrees: number
}

export function nameStyle(reader: LayerReader, feature: Feature, perPx: number): NameStyle {
  const { number, text, list, color } = reader
  const anchors = list('text-variable-anchor', feature).map(String)
  return {
    text: text('text-field', feature).trim(),
    size: number('text-size', feature) * perPx,
    spacing: number('text-letter-spacing', feature),
    maxEms: number('text-max-width', feature),
    bold: list('text-font', feature).includes('Bold'),
    color: color('text-color', feature).hex,
    halo: color('text-halo-color', feature).hex,
    haloWidth: number('text-halo-width', feature) * perPx,
    anchors: anchors.length ? anchors : [text('text-anchor', feature)],
    offset: number('text-radial-offset', feature) || 0,
    order: number('symbol-sort-key', feature) || 0,
    overlaps: text('text-allow-overlap', feature) === 'true',
    ignored: text('text-ignore-placement', feature) === 'true',
    repeat: number('symbol-spacing', feature) * perPx,
    maxAngle: number('text-max-angle', feature),
  }
}

/** From the middle of a line down to its baseline, ems. */
export const BASELINE_EMS = 0.37

/** `<text>` with its halo beneath. */
export function nameSvg({ style, lines, letters }: PlacedName): string {
  const { size, spacing, bold, color, halo, haloWidth } = style
  const look =
    `font-size="${rounded(size)}"${bold ? ' font-weight="600"' : ''} fill="${color}" stroke="${halo}" ` +
    `stroke-width="${rounded(haloWidth * 2)}" stroke-linejoin="round" paint-order="stroke"`
  if (letters) {
    const each = (of: (l: NameLetter) => number) => letters.map((l) => rounded(of(l))).join(' ')
    const word = letters.map((l) => l.letter).join('')
    return `<text x="${each((l) => l.x)}" y="${each((l) => l.y)}" rotate="${each((l) => l.degrees)}" ${look}>${escaped(word)}</text>`
  }
  const spaced = spacing ? ` letter-spacing="${rounded(spacing * size)}"` : ''
  const spans = lines!.map(({ text, x, y }) => {
    const at = `x="${rounded(x + (spacing * size) / 2)}" y="${rounded(y + BASELINE_EMS * size)}"`
    return `<tspan ${at}>${escaped(text)}</tspan>`
  })
  return `<text text-anchor="middle" ${look}${spaced}>${spans.join('')}</text>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!)
