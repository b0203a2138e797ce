/** What SVG elements inherit from those around them, and what they look like themselves. */
import type { SvgElement } from './svg-read'

/** Colour with components from 0 to 1, the `id` of a pattern, or nothing. */
export type Paint = readonly [red: number, green: number, blue: number] | { readonly pattern: string } | null

export interface Style {
  readonly fill: Paint
  readonly stroke: Paint
  readonly fillOpacity: number
  readonly strokeOpacity: number
  readonly evenOdd: boolean
  readonly strokeWidth: number
  readonly cap: 0 | 1 | 2
  readonly join: 0 | 1 | 2
  readonly dashes: readonly number[]
  readonly strokeFirst: boolean
  readonly fontSize: number
  readonly bold: boolean
  readonly letterSpacing: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** As SVG begins. */
export const INITIAL: Style = {
  fill: [0, 0, 0],
  stroke: null,
  fillOpacity: 1,
  strokeOpacity: 1,
  evenOdd: false,
  strokeWidth: 1,
  cap: 0,
  join: 0,
  dashes: [],
  strokeFirst: false,
  fontSize: 16,
  bold: false,
  letterSpacing: 0,
  anchor: 'start',
}

const CAPS: Record<string, Style['cap']> = { butt: 0, round: 1, square: 2 }
const JOINS: Record<string, Style['join']> = { miter: 0, round: 1, bevel: 2 }
const NAMES: Record<string, string> = { black: '#000000', white: '#ffffff' }
const BOLD_FROM = 600

/** The style of an element inside another. Throws on a colour it cannot read. */
export function styleOf({ attributes: a }: Pick<SvgElement, 'attributes'>, outer: Style): Style {
  const number = (name: string, other: number) => (a[name] === undefined ? other : parseFloat(a[name]))
  const fontSize = number('font-size', outer.fontSize)
  return {
    fill: a['fill'] === undefined ? outer.fill : readPaint(a['fill']),
    stroke: a['stroke'] === undefined ? outer.stroke : readPaint(a['stroke']),
    fillOpacity: number('fill-opacity', outer.fillOpacity),
    strokeOpacity: number('stroke-opacity', outer.strokeOpacity),
    evenOdd: a['fill-rule'] === undefined ? outer.evenOdd : a['fill-rule'] === 'evenodd',
    strokeWidth: number('stroke-width', outer.strokeWidth),
    cap: CAPS[a['stroke-linecap'] ?? ''] ?? outer.cap,
    join: JOINS[a['stroke-linejoin'] ?? ''] ?? outer.join,
    dashes: a['stroke-dasharray'] === undefined ? outer.dashes : readDashes(a['stroke-dasharray']),
    strokeFirst: a['paint-order'] === undefined ? outer.strokeFirst : a['paint-order'].startsWith('stroke'),
    fontSize,
    bold: a['font-weight'] === undefined ? outer.bold : isBold(a['font-weight']),
    letterSpacing: readSpacing(a['letter-spacing'], fontSize, outer.letterSpacing),
    anchor: (a['text-anchor'] as Style['anchor'] | undefined) ?? outer.anchor,
  }
}

const isBold = (weight: string): boolean => weight === 'bold' || Number(weight) >= BOLD_FROM

function readSpacing(text: string | undefined, fontSize: number, outer: number): number {
  if (text === undefined) return outer
  return text.endsWith('em') ? parseFloat(text) * fontSize : parseFloat(text) || 0
}

/** An odd list counts twice, as in SVG. */
function readDashes(text: string): number[] {
  const list = (text.match(/[\d.]+/g) ?? []).map(Number)
  if (!list.some((n) => n > 0)) return []
  return list.length % 2 ? [...list, ...list] : list
}

function readPaint(text: string): Paint {
  const value = NAMES[text] ?? text.trim()
  if (value === 'none' || value === 'transparent') return null
  const pattern = /^url\(#([^)]+)\)/.exec(value)
  if (pattern) return { pattern: pattern[1]! }
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value)
  if (short) return short.slice(1).map((h) => parseInt(h + h, 16) / 255) as unknown as Paint
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value)
  if (long) return long.slice(1).map((h) => parseInt(h, 16) / 255) as unknown as Paint
  const rgb = /^rgb\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*\)$/.exec(value)
  if (rgb) return rgb.slice(1).map((n) => Number(n) / 255) as unknown as Paint
  throw new Error(`SVG: colour ${value} cannot be read`)
}
