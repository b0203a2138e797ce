import type { Position } from 'geojson'
import type { AreaGeometry } from '../domain/geometry'
import { ringsOf } from '../domain/geometry'

/** GRS80, the ellipsoid of CGCS2000; WGS84 differs by 0.1 mm in the minor axis. */
const SEMI_MAJOR_M = 6378137
const FLATTENING = 1 / 298.257222101
const E2 = FLATTENING * (2 - FLATTENING)
const E = Math.sqrt(E2)
const RAD = Math.PI / 180

/** The authalic ordinate: a strip between two latitudes is as large as the difference of their q. */
function authalicQ(latDeg: number): number {
  const s = Math.sin(latDeg * RAD)
  const es = E * s
  return (1 - E2) * (s / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E))
}

/**
 * Size of an area (WGS84 degrees), km², holes taken off, whatever way the rings are wound. Edges are
 * straight in degrees, as GeoJSON has it, so that parts sum to their whole. Integrated in a cylindrical
 * equal-area projection of GRS80 (x = a·λ, y = a·q(φ)/2).
 */
export function areaKm2(area: AreaGeometry): number {
  let m2 = 0
  for (const [shell, ...holes] of ringsOf(area)) {
    m2 += Math.abs(ringM2(shell!))
    for (const hole of holes) m2 -= Math.abs(ringM2(hole))
  }
  return m2 / 1e6
}

/** The integral of q over λ along the ring; Simpson's rule within each edge. */
function ringM2(ring: Position[]): number {
  let sum = 0
  const q0 = authalicQ(ring[0]?.[1] ?? 0)
  for (let i = 1; i < ring.length; i++) {
    const [lonA = 0, latA = 0] = ring[i - 1]!
    const [lonB = 0, latB = 0] = ring[i]!
    const qMean = (authalicQ(latA) + 4 * authalicQ((latA + latB) / 2) + authalicQ(latB)) / 6
    sum += (lonB - lonA) * (qMean - q0)
  }
  return (sum * RAD * SEMI_MAJOR_M * SEMI_MAJOR_M) / 2
}
