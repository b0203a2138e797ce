import type { Position } from 'geojson'
import geographiclib from 'geographiclib-geodesic'
import type { LineGeometry, LonLat } from '../domain/geometry'
import { partsOf } from '../domain/geometry'

const { Geodesic } = geographiclib

/** Geodesic distance between two positions (WGS84 degrees), metres. Source: Karney (2013). */
export function distanceM(a: LonLat | Position, b: LonLat | Position): number {
  return Geodesic.WGS84.Inverse(a[1]!, a[0]!, b[1]!, b[0]!, Geodesic.DISTANCE).s12 ?? 0
}

/** Geodesic length of a line (WGS84 degrees), km. */
export function lengthKm(line: LineGeometry): number {
  let metres = 0
  for (const part of partsOf(line)) {
    for (let i = 1; i < part.length; i++) metres += distanceM(part[i - 1]!, part[i]!)
  }
  return metres / 1000
}
