import type { Geometry, Position } from 'geojson'
import { ShapeError } from '../../core/analysis/engine'
import { isArea, ringsOf } from '../../core/domain/geometry'
import type { Geos } from './geos-module'
import { writeShape } from './write-shape'

/** Validity is a matter of order, not of measure: judged in degrees, so that GEOS names places in degrees. */
const asDegrees = (points: readonly Position[]): Float64Array =>
  new Float64Array(points.flatMap(([x = NaN, y = NaN]) => [x, y]))

/** Why GEOS calls a geometry (WGS84 degrees) invalid, and where: `Self-intersection at 120.5 30.1`; or null. */
export function invalidReason(geos: Geos, shape: Geometry): string | null {
  if (
    isArea(shape) &&
    ringsOf(shape)
      .flat()
      .some((ring) => !isClosed(ring))
  )
    return 'Ring is not closed'
  try {
    const geometry = writeShape(geos, shape, asDegrees)
    const text = geos.GEOSisValidReason(geometry)
    const reason = geos.Module.UTF8ToString(text)
    geos.GEOSFree(text)
    geos.GEOSGeom_destroy(geometry)
    return reason === 'Valid Geometry' ? null : reason.replace(/\[(.*)\]$/, ' at $1')
  } catch (error) {
    if (error instanceof ShapeError) return error.message
    throw error
  }
}

const isClosed = (ring: Position[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length >= 4 && first![0] === last![0] && first![1] === last![1]
}
