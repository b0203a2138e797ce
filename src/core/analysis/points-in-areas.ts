import type { AreaIndex } from './area-index'
import { indexAreas, isInPolygon } from './area-index'
import type { PackedAreas } from './packed-areas'

/** Which points lie in which areas: of area a the points `points[starts[a]]` to `points[starts[a + 1]]`, ascending. */
export interface PointsInAreas {
  readonly starts: Uint32Array
  readonly points: Uint32Array
}

/** Finds the points (x, y in turn) that lie in each area. */
export type PointFinder = (points: Float64Array, areas: PackedAreas) => Promise<PointsInAreas>

/**
 * The points that lie in each area, by the even-odd rule as `areaContains` has it: a cell of a grid that lies
 * in an area entirely needs no edge, in the others only the edges of the point's band are looked at.
 */
export function pointsInAreas(points: Float64Array, areas: PackedAreas): PointsInAreas {
  if (!areas.owners.length) return { starts: new Uint32Array(areas.count + 1), points: new Uint32Array(0) }
  const index = indexAreas(areas)
  let found = new Uint32Array(points.length)
  let owners = new Uint32Array(points.length)
  let count = 0
  eachInside(index, points, (point, owner) => {
    if (count === found.length) {
      found = longer(found)
      owners = longer(owners)
    }
    found[count] = point
    owners[count++] = owner
  })
  const starts = new Uint32Array(areas.count + 1)
  for (let k = 0; k < count; k++) starts[owners[k]! + 1]!++
  for (let a = 0; a < areas.count; a++) starts[a + 1]! += starts[a]!
  const sorted = new Uint32Array(count)
  const next = starts.slice()
  for (let k = 0; k < count; k++) sorted[next[owners[k]!]!++] = found[k]!
  return { starts, points: sorted }
}

function longer(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(2 * numbers.length + 1024)
  grown.set(numbers)
  return grown
}

/** Call `visit` for every point and every area it lies in, each pair once. */
function eachInside(
  index: AreaIndex,
  points: Float64Array,
  visit: (point: number, owner: number) => void,
): void {
  const { polygons, west, south, perX, perY, columns, rows, starts, entries, whole } = index
  /** The point each area was last found for: an area of several polygons counts once. */
  const latest = new Uint32Array(index.areaCount)
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!
    const y = points[i + 1]!
    let column = Math.floor((x - west) * perX)
    let row = Math.floor((y - south) * perY)
    // What lies on the far edge of the grid belongs to its last cell.
    if (column === columns) column--
    if (row === rows) row--
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue
    const cell = row * columns + column
    const point = i / 2
    for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
      const polygon = polygons[entries[k]!]!
      if (latest[polygon.owner] === point + 1) continue
      if (!whole[k] && !isInPolygon(polygon, x, y)) continue
      latest[polygon.owner] = point + 1
      visit(point, polygon.owner)
    }
  }
}

/** What two halves of the points found, as one; the second half begins at point `from`. */
export function joined(first: PointsInAreas, second: PointsInAreas, from: number): PointsInAreas {
  const starts = first.starts.map((start, a) => start + second.starts[a]!)
  const points = new Uint32Array(first.points.length + second.points.length)
  for (let a = 0; a + 1 < starts.length; a++) {
    const own = first.points.subarray(first.starts[a], first.starts[a + 1])
    points.set(own, starts[a])
    const at = starts[a]! + own.length
    for (let k = second.starts[a]!; k < second.starts[a + 1]!; k++) {
      points[at + k - second.starts[a]!] = second.points[k]! + from
    }
  }
  return { starts, points }
}

/** Fewer points than this are found sooner than a second worker starts. */
const WORTH_HALVING = 50_000

/**
 * Finds points here and by a `second` finder elsewhere, half each, where there are many. The second gets points of
 * its own to keep. Where it fails, all is done here.
 */
export function inHalves(second: PointFinder): PointFinder {
  return async (points, areas) => {
    if (points.length < 2 * WORTH_HALVING) return pointsInAreas(points, areas)
    const half = 2 * (points.length >> 2)
    // A failure is waited for below; until then it must not count as unhandled.
    const theirs = second(points.slice(half), areas).catch(() => null)
    const ours = pointsInAreas(points.subarray(0, half), areas)
    const found = await theirs
    return found ? joined(ours, found, half / 2) : pointsInAreas(points, areas)
  }
}
