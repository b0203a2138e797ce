/** Doubts about lines that may be one line drawn twice. */
import { toPlane } from '../../../src/core/analysis/projection'
import type { LineGeometry } from '../../../src/core/domain/geometry'
import { isLine, partsOf } from '../../../src/core/domain/geometry'
import type { Doubt, Thing } from './doubt'
import { doubt, pairsOf } from './doubt'

const STEP_M = 200
const BESIDE_M = 600
/** Nearer than this, two lines share their course on purpose. */
const SHARED_M = 10
const LEAST_KM = 3

type XY = readonly [number, number]
/** A line in the plane: its edges, evenly spaced places on it, and its box, metres. */
interface Course {
  readonly edges: readonly (readonly [XY, XY])[]
  readonly places: readonly (readonly XY[])[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

/** Lines of one kind that run beside each other for more than 3 km, 600 m apart at most, sharing no position. */
export const linesSideBySide = (things: readonly Thing[]): Doubt[] => {
  const lines = things.flatMap((thing) =>
    isLine(thing.entity.geometry) ? [{ thing, course: courseOf(thing.entity.geometry) }] : [],
  )
  return pairsOf(lines)
    .filter(([a, b]) => a.thing.entity.kind === b.thing.entity.kind && areNear(a.course, b.course))
    .flatMap(([a, b]) => {
      const there = kmBeside(a.course, b.course)
      const km = there > LEAST_KM ? Math.min(there, kmBeside(b.course, a.course)) : there
      if (km <= LEAST_KM) return []
      const figure = km.toFixed(1)
      return doubt(
        'lines-side-by-side',
        [a.thing, b.thing],
        `并行 ${figure} km，间距不足 ${BESIDE_M} m，而不共线。`,
        `Side by side for ${figure} km, less than ${BESIDE_M} m apart, without sharing their course.`,
      )
    })
}

/** The longest stretch of a line along which another lies beside it, km. */
export function kmBeside(line: Course, other: Course): number {
  let longest = 0
  for (const part of line.places) {
    let run = 0
    for (const place of part) {
      const gap = gapTo(other, place)
      run = gap > SHARED_M && gap <= BESIDE_M ? run + 1 : 0
      longest = Math.max(longest, run)
    }
  }
  return (longest * STEP_M) / 1000
}

export function courseOf(line: LineGeometry): Course {
  const parts = partsOf(line).map((part) => {
    const xy = toPlane(part)
    return Array.from({ length: xy.length / 2 }, (_, i): XY => [xy[2 * i]!, xy[2 * i + 1]!])
  })
  const edges = parts.map((part) => part.slice(1).map((to, i) => [part[i]!, to] as const))
  const [xs, ys] = [0, 1].map((axis) => parts.flat().map((p) => p[axis]!)) as [number[], number[]]
  return {
    edges: edges.flat(),
    places: edges.map(placesAlong),
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  }
}

/** Places every 200 m along the edges of a part. */
function placesAlong(edges: readonly (readonly [XY, XY])[]): XY[] {
  const places: XY[] = []
  let next = 0
  for (const [a, b] of edges) {
    const metres = Math.hypot(b[0] - a[0], b[1] - a[1])
    for (; next <= metres; next += STEP_M) {
      const t = metres ? next / metres : 0
      places.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
    }
    next -= metres
  }
  return places
}

const areNear = (a: Course, b: Course): boolean =>
  a.box[0] - b.box[2] < BESIDE_M &&
  b.box[0] - a.box[2] < BESIDE_M &&
  a.box[1] - b.box[3] < BESIDE_M &&
  b.box[1] - a.box[3] < BESIDE_M

/** Distance to the nearest point of a line, metres in the plane; of no interest beyond 600 m. */
function gapTo({ edges }: Course, [x, y]: XY): number {
  let least = Infinity
  for (const [a, b] of edges) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const length2 = dx * dx + dy * dy
    const t = length2 ? Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length2)) : 0
    least = Math.min(least, Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y))
  }
  return least
}
