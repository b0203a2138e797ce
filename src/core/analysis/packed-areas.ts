import type { AreaGeometry, LonLat } from '../domain/geometry'
import { ringsOf } from '../domain/geometry'

/**
 * Areas as numbers, so that they travel to a worker as they lie: ring r has the corners
 * `rings[r]` to `rings[r + 1]` of `corners` (x, y in turn), polygon p the rings `polygons[p]` to
 * `polygons[p + 1]`, and belongs to the area `owners[p]`.
 */
export interface PackedAreas {
  readonly count: number
  readonly corners: Float64Array
  readonly rings: Uint32Array
  readonly polygons: Uint32Array
  readonly owners: Uint32Array
}

/** Pack areas (WGS84 degrees, or any plane). */
export function packAreas(areas: readonly AreaGeometry[]): PackedAreas {
  const rings = [0]
  const polygons = [0]
  const owners: number[] = []
  const all = areas.flatMap((area, owner) =>
    ringsOf(area).flatMap((polygon) => {
      owners.push(owner)
      polygons.push(polygons.at(-1)! + polygon.length)
      return polygon
    }),
  )
  for (const ring of all) rings.push(rings.at(-1)! + ring.length)
  const corners = new Float64Array(2 * rings.at(-1)!)
  let at = 0
  for (const ring of all) {
    for (const [x, y] of ring) {
      corners[at++] = x!
      corners[at++] = y!
    }
  }
  return {
    count: areas.length,
    corners,
    rings: Uint32Array.from(rings),
    polygons: Uint32Array.from(polygons),
    owners: Uint32Array.from(owners),
  }
}

/** Points as numbers: x, y in turn. */
export function packPoints(points: readonly LonLat[]): Float64Array {
  const packed = new Float64Array(2 * points.length)
  for (let i = 0; i < points.length; i++) {
    packed[2 * i] = points[i]![0]
    packed[2 * i + 1] = points[i]![1]
  }
  return packed
}
