/** What cannot be true of a shape, whatever it is a shape of. */
import { nearestPointOnLine, point } from '@turf/turf'
import type { Feature, LineString, MultiLineString } from 'geojson'
import { smoothLine } from '../../src/core/domain/curve'
import type { EntityRecord } from '../../src/core/domain/entity'
import { isLine, positionsOf } from '../../src/core/domain/geometry'

/** Everything the atlas shows lies between the Jinhua basin and Shanghai. */
const BOUNDS = { west: 118, south: 28, east: 123, north: 32.6 }
/** A station stands on its line within this distance. */
const STOP_TOLERANCE_KM = 0.2

/** Positions outside the region, stops off their line: one reason each. */
export function placeProblems({ geometry, stops }: Pick<EntityRecord, 'geometry' | 'stops'>): string[] {
  if (!geometry) return []
  const out: string[] = []
  for (const [x = NaN, y = NaN] of positionsOf(geometry)) {
    if (!(x > BOUNDS.west && x < BOUNDS.east && y > BOUNDS.south && y < BOUNDS.north)) {
      out.push(`position ${x}, ${y} is outside the region`)
      break
    }
  }
  if (isLine(geometry) && stops?.length) {
    const line: Feature<LineString | MultiLineString> = {
      type: 'Feature',
      properties: {},
      geometry: smoothLine(geometry),
    }
    for (const stop of stops) {
      const km = nearestPointOnLine(line, point(stop.at)).properties.pointDistance
      if (km > STOP_TOLERANCE_KM) out.push(`stop ${stop.name} is ${Math.round(km * 1000)} m off the line`)
    }
  }
  return out
}
