import type { Position } from 'geojson'
import type { LineGeometry } from './geometry'
import { partsOf } from './geometry'

/** Longest gap between the chord and the drawn curve, degrees (about 15 m). */
const TOLERANCE_DEG = 0.00014
const MAX_STEPS = 24

/**
 * The smooth course through control points (WGS84 degrees): a centripetal Catmull–Rom curve, which
 * passes through every control point and neither loops nor overshoots between uneven ones.
 * Two points stay a straight line. Source: Yuksel, Schaefer, Keyser (2011), "Parameterization and
 * applications of Catmull–Rom curves".
 */
export function smoothLine(line: LineGeometry): LineGeometry {
  const parts = partsOf(line).map(smoothPart)
  return line.type === 'LineString'
    ? { type: 'LineString', coordinates: parts[0]! }
    : { type: 'MultiLineString', coordinates: parts }
}

function smoothPart(points: Position[]): Position[] {
  const clean = points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1])
  if (clean.length < 3) return clean
  const closed = clean[0]![0] === clean.at(-1)![0] && clean[0]![1] === clean.at(-1)![1]
  const out: Position[] = [clean[0]!]
  for (let i = 0; i + 1 < clean.length; i++) {
    const a = clean[i]!
    const b = clean[i + 1]!
    const before = clean[i - 1] ?? (closed ? clean.at(-2)! : mirror(a, b))
    const after = clean[i + 2] ?? (closed ? clean[1]! : mirror(b, a))
    const bend = bendOf(before, a, b, after)
    const steps = Math.min(MAX_STEPS, Math.max(1, Math.ceil(Math.sqrt(bend / TOLERANCE_DEG))))
    for (let s = 1; s < steps; s++) out.push(catmullRom(before, a, b, after, s / steps))
    out.push(b)
  }
  return out
}

const mirror = (a: Position, b: Position): Position => [2 * a[0]! - b[0]!, 2 * a[1]! - b[1]!]

/** How far the curve's middle leaves its chord, degrees. */
function bendOf(before: Position, a: Position, b: Position, after: Position): number {
  const [x, y] = catmullRom(before, a, b, after, 0.5) as [number, number]
  return Math.hypot(x - (a[0]! + b[0]!) / 2, y - (a[1]! + b[1]!) / 2)
}

function catmullRom(p0: Position, p1: Position, p2: Position, p3: Position, u: number): Position {
  const knot = (p: Position, q: Position) =>
    Math.max(1e-9, Math.sqrt(Math.hypot(q[0]! - p[0]!, q[1]! - p[1]!)))
  const t1 = knot(p0, p1)
  const t2 = t1 + knot(p1, p2)
  const t3 = t2 + knot(p2, p3)
  const t = t1 + u * (t2 - t1)
  const blend = (p: Position, q: Position, ta: number, tb: number): Position => {
    const w = (t - ta) / (tb - ta)
    return [p[0]! + w * (q[0]! - p[0]!), p[1]! + w * (q[1]! - p[1]!)]
  }
  const a1 = blend(p0, p1, 0, t1)
  const a2 = blend(p1, p2, t1, t2)
  const a3 = blend(p2, p3, t2, t3)
  return blend(blend(a1, a2, 0, t2), blend(a2, a3, t1, t3), t1, t2)
}
