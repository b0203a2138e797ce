import type { Position } from 'geojson'
import type { LonLat } from '../../domain/geometry'
import type { PlanePoint } from './plane'
import { toPlane } from './plane'

/** The course of a line in metres of EPSG:4549, with the distance travelled at each point. */
export interface Course {
  readonly points: readonly PlanePoint[]
  readonly chainageM: Float64Array
}

/** A place along a course. */
export interface PlaceOnCourse {
  readonly chainageM: number
  /** How far the asked-for point lies from it, metres. */
  readonly gapM: number
}

/** The course through positions in degrees (WGS84). */
export function courseOf(positions: readonly Position[]): Course {
  const points = positions.map((p) => toPlane([p[0]!, p[1]!] as LonLat))
  const chainageM = new Float64Array(points.length)
  for (let i = 1; i < points.length; i++)
    chainageM[i] = chainageM[i - 1]! + distance(points[i - 1]!, points[i]!)
  return { points, chainageM }
}

export const lengthOf = (course: Course): number => course.chainageM.at(-1) ?? 0

export const distance = (a: PlanePoint, b: PlanePoint): number => Math.hypot(b[0] - a[0], b[1] - a[1])

/** Where segment `i` of a course comes closest to a point. */
export function nearestOnSegment({ points, chainageM }: Course, i: number, at: PlanePoint): PlaceOnCourse {
  const [a, b] = [points[i]!, points[i + 1]!]
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const square = dx * dx + dy * dy
  const t = square ? Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / square)) : 0
  return {
    chainageM: chainageM[i]! + t * Math.sqrt(square),
    gapM: Math.hypot(a[0] + t * dx - at[0], a[1] + t * dy - at[1]),
  }
}

/** Where a whole course comes closest to a point. */
export function nearestOn(course: Course, at: PlanePoint): PlaceOnCourse {
  let best: PlaceOnCourse = { chainageM: 0, gapM: Infinity }
  for (let i = 0; i + 1 < course.points.length; i++) {
    const place = nearestOnSegment(course, i, at)
    if (place.gapM < best.gapM) best = place
  }
  return best
}

/** The point at a distance along the course. */
export function pointAt({ points, chainageM }: Course, atM: number): PlanePoint {
  let i = 0
  while (i + 2 < points.length && chainageM[i + 1]! < atM) i++
  const [a, b] = [points[i]!, points[i + 1]!]
  const long = chainageM[i + 1]! - chainageM[i]!
  const t = long ? Math.min(1, Math.max(0, (atM - chainageM[i]!) / long)) : 0
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}

/** Where segment `i` of one course crosses segment `j` of another, as distances along each, or null. */
export function crossing(a: Course, i: number, b: Course, j: number): [number, number] | null {
  const [p, q] = [a.points[i]!, a.points[i + 1]!]
  const [r, s] = [b.points[j]!, b.points[j + 1]!]
  const cross = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0])
  if (cross === 0) return null
  const t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / cross
  const u = ((r[0] - p[0]) * (q[1] - p[1]) - (r[1] - p[1]) * (q[0] - p[0])) / cross
  if (t < 0 || t > 1 || u < 0 || u > 1) return null
  const along = (course: Course, k: number, share: number) =>
    course.chainageM[k]! + share * (course.chainageM[k + 1]! - course.chainageM[k]!)
  return [along(a, i, t), along(b, j, u)]
}
