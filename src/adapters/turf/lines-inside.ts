import type { Position } from 'geojson'
import type { AreaGeometry, LineGeometry } from '../../core/domain/geometry'
import { areaContains, boundsOf, partsOf, ringsOf } from '../../core/domain/geometry'

type Edge = readonly [Position, Position]

/** The part of a line that lies inside a valid area, both in WGS84 degrees; null where none does. */
export function lineInside(line: LineGeometry, area: AreaGeometry): LineGeometry | null {
  const edges = ringsOf(area).flat().flatMap(edgesOf)
  const pieces = partsOf(line).flatMap((part) => partInside(part, area, edges))
  if (!pieces.length) return null
  return pieces.length === 1
    ? { type: 'LineString', coordinates: pieces[0]! }
    : { type: 'MultiLineString', coordinates: pieces }
}

const edgesOf = (ring: Position[]): Edge[] => ring.slice(1).map((b, i) => [ring[i]!, b])

function partInside(part: Position[], area: AreaGeometry, edges: readonly Edge[]): Position[][] {
  const pieces: Position[][] = []
  let open: Position[] | null = null
  for (const [a, b] of edgesOf(part)) {
    const cuts = [0, ...crossings([a, b], edges), 1]
    for (let i = 1; i < cuts.length; i++) {
      const [from, to] = [between(a, b, cuts[i - 1]!), between(a, b, cuts[i]!)]
      const middle = between(from, to, 0.5)
      if (!areaContains(area, [middle[0]!, middle[1]!])) open = null
      else if (open) open.push(to)
      else pieces.push((open = [from, to]))
    }
  }
  return pieces
}

const between = (a: Position, b: Position, t: number): Position =>
  t === 0 ? a : t === 1 ? b : [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)]

/** Where along a segment (0–1) edges cross it, sorted. */
function crossings([a, b]: Edge, edges: readonly Edge[]): number[] {
  const [w, s, e, n] = boundsOf([{ type: 'LineString', coordinates: [a, b] }])!
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!]
  const at: number[] = []
  for (const [p, q] of edges) {
    if (Math.max(p[0]!, q[0]!) < w || Math.min(p[0]!, q[0]!) > e) continue
    if (Math.max(p[1]!, q[1]!) < s || Math.min(p[1]!, q[1]!) > n) continue
    const [ex, ey] = [q[0]! - p[0]!, q[1]! - p[1]!]
    const det = dx * ey - dy * ex
    if (det === 0) continue
    const [px, py] = [p[0]! - a[0]!, p[1]! - a[1]!]
    const t = (px * ey - py * ex) / det
    const u = (px * dy - py * dx) / det
    if (t > 0 && t < 1 && u >= 0 && u <= 1) at.push(t)
  }
  return at.sort((x, y) => x - y)
}
