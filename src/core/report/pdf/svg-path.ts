/** SVG path data and shapes as the path operators of PDF. */
import { num } from './objects'

/** One step of a path in absolute coordinates. */
type Step = readonly [op: 'm' | 'l' | 'c' | 'h', ...numbers: number[]]

/** How far a Bézier curve's handle stands off for a quarter of a circle of radius 1. */
const QUARTER = 0.5522847498
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const TOKEN = /([MLHVCSQTAZ])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi

/** `0 0 m 10 0 l h` */
export const pathOperators = (d: string): string =>
  stepsOf(d)
    .map(([op, ...numbers]) => [...numbers.map(num), op].join(' '))
    .join(' ')

/** A rectangle, its corners round where `r` is above 0. */
export function rectPath(x: number, y: number, width: number, height: number, r: number): string {
  if (!r) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const c = Math.min(r, width / 2, height / 2)
  const arc = (dx: number, dy: number) => `a${c} ${c} 0 0 1 ${dx} ${dy}`
  return (
    `M${x + c} ${y}h${width - 2 * c}${arc(c, c)}v${height - 2 * c}${arc(-c, c)}` +
    `h${2 * c - width}${arc(-c, -c)}v${2 * c - height}${arc(c, -c)}Z`
  )
}

export const ellipsePath = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 0 1 ${2 * rx} 0a${rx} ${ry} 0 0 1 ${-2 * rx} 0Z`

/** Where a path is while it is read: the pen, the start of its part, and the last handle. */
interface Pen {
  x: number
  y: number
  startX: number
  startY: number
  handle: { readonly of: 'C' | 'Q'; readonly x: number; readonly y: number } | null
}

function stepsOf(d: string): Step[] {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, handle: null }
  return commandsOf(d).flatMap(({ name, numbers }) => {
    const count = ARGUMENTS[name.toUpperCase()]!
    if (!count) return stepOf(pen, name, [])
    const steps: Step[] = []
    for (let i = 0; i + count <= numbers.length; i += count) {
      // Further pairs after a move are lines.
      const command = i && name.toUpperCase() === 'M' ? (name === 'm' ? 'l' : 'L') : name
      steps.push(...stepOf(pen, command, numbers.slice(i, i + count)))
    }
    return steps
  })
}

function commandsOf(d: string): { name: string; numbers: number[] }[] {
  const commands: { name: string; numbers: number[] }[] = []
  for (const [, name, number] of d.matchAll(TOKEN)) {
    if (name) commands.push({ name, numbers: [] })
    else commands.at(-1)?.numbers.push(Number(number))
  }
  // The two flags of an arc may stand without a space: our own paths never write them so.
  return commands
}

function stepOf(pen: Pen, name: string, n: readonly number[]): Step[] {
  const absolute = name === name.toUpperCase()
  const [ox, oy] = absolute ? [0, 0] : [pen.x, pen.y]
  const at = (i: number): [number, number] => [n[i]! + ox, n[i + 1]! + oy]
  const { handle } = pen
  const mirrored = (of: 'C' | 'Q'): [number, number] =>
    handle?.of === of ? [2 * pen.x - handle.x, 2 * pen.y - handle.y] : [pen.x, pen.y]
  pen.handle = null
  switch (name.toUpperCase()) {
    case 'M': {
      const [x, y] = at(0)
      Object.assign(pen, { x, y, startX: x, startY: y })
      return [['m', x, y]]
    }
    case 'L':
      return lineTo(pen, ...at(0))
    case 'H':
      return lineTo(pen, n[0]! + ox, pen.y)
    case 'V':
      return lineTo(pen, pen.x, n[0]! + oy)
    case 'C':
      return curveTo(pen, at(0), at(2), at(4))
    case 'S':
      return curveTo(pen, mirrored('C'), at(0), at(2))
    case 'Q':
      return quadraticTo(pen, at(0), at(2))
    case 'T':
      return quadraticTo(pen, mirrored('Q'), at(0))
    case 'A':
      return arcTo(pen, n, at(5))
    default:
      Object.assign(pen, { x: pen.startX, y: pen.startY })
      return [['h']]
  }
}

type XY = readonly [x: number, y: number]

function lineTo(pen: Pen, x: number, y: number): Step[] {
  Object.assign(pen, { x, y })
  return [['l', x, y]]
}

function curveTo(pen: Pen, first: XY, second: XY, [x, y]: XY): Step[] {
  Object.assign(pen, { x, y, handle: { of: 'C', x: second[0], y: second[1] } })
  return [['c', ...first, ...second, x, y]]
}

function quadraticTo(pen: Pen, [hx, hy]: XY, [x, y]: XY): Step[] {
  const toward = (from: number, handle: number) => from + (2 / 3) * (handle - from)
  const step: Step = ['c', toward(pen.x, hx), toward(pen.y, hy), toward(x, hx), toward(y, hy), x, y]
  Object.assign(pen, { x, y, handle: { of: 'Q', x: hx, y: hy } })
  return [step]
}

/** An elliptical arc as curves of a quarter at most (SVG 1.1, appendix F.6). */
function arcTo(pen: Pen, n: readonly number[], [x, y]: XY): Step[] {
  const [rx0, ry0] = [Math.abs(n[0]!), Math.abs(n[1]!)]
  const from: XY = [pen.x, pen.y]
  Object.assign(pen, { x, y })
  if (!rx0 || !ry0 || (from[0] === x && from[1] === y)) return [['l', x, y]]
  const tilt = (n[2]! * Math.PI) / 180
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  const [dx, dy] = [(from[0] - x) / 2, (from[1] - y) / 2]
  const [x1, y1] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  const grow = Math.sqrt(Math.max(1, (x1 / rx0) ** 2 + (y1 / ry0) ** 2))
  const [rx, ry] = [rx0 * grow, ry0 * grow]
  const below = (rx * y1) ** 2 + (ry * x1) ** 2
  const share = Math.sqrt(Math.max(0, (rx * ry) ** 2 - below) / below) * (n[3] === n[4] ? -1 : 1)
  const [cx, cy] = [(share * rx * y1) / ry, (-share * ry * x1) / rx]
  const start = Math.atan2((y1 - cy) / ry, (x1 - cx) / rx)
  const end = Math.atan2((-y1 - cy) / ry, (-x1 - cx) / rx)
  const full = 2 * Math.PI
  const sweep = n[4] ? (((end - start) % full) + full) % full : -((((start - end) % full) + full) % full)
  const [mx, my] = [(from[0] + x) / 2, (from[1] + y) / 2]
  const place = (px: number, py: number): [number, number] => [
    cos * (px * rx + cx) - sin * (py * ry + cy) + mx,
    sin * (px * rx + cx) + cos * (py * ry + cy) + my,
  ]
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const each = sweep / count
  const reach = (QUARTER * Math.tan(each / 4)) / Math.tan(Math.PI / 8)
  return Array.from({ length: count }, (_, i): Step => {
    const [a, b] = [start + i * each, start + (i + 1) * each]
    return [
      'c',
      ...place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      ...place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      ...place(Math.cos(b), Math.sin(b)),
    ]
  })
}
