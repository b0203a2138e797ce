import type { Position } from 'geojson'
import { toDegrees } from '../../core/analysis/projection'
import type { Face } from '../../core/analysis/shared-ground'
import type { AreaGeometry, LineGeometry, LonLat } from '../../core/domain/geometry'
import type { Geos, Pointer } from './geos-module'
import { GEOS_TYPE } from './geos-module'

/** The areas of a plane geometry as WGS84 degrees, null where there are none; lines and points are left out. */
export function readArea(geos: Geos, geometry: Pointer): AreaGeometry | null {
  const polygons = partsOfType(geos, geometry, GEOS_TYPE.polygon).map((p) => readPolygon(geos, p))
  if (!polygons.length) return null
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** Each area of a plane geometry that is larger than `leastM2`, and a point in it, as WGS84 degrees. */
export const readFaces = (geos: Geos, geometry: Pointer, leastM2: number): Face[] =>
  partsOfType(geos, geometry, GEOS_TYPE.polygon)
    .filter((polygon) => readAreaM2(geos, polygon) > leastM2)
    .map((polygon) => {
      const point = geos.GEOSPointOnSurface(polygon)
      const [inside] = toDegrees(readFlat(geos, point)) as [LonLat]
      geos.GEOSGeom_destroy(point)
      return { shape: { type: 'Polygon', coordinates: readPolygon(geos, polygon) }, inside }
    })

/** The lines of a plane geometry as WGS84 degrees, null where there are none. */
export function readLines(geos: Geos, geometry: Pointer): LineGeometry | null {
  const lines = partsOfType(geos, geometry, GEOS_TYPE.line).map((l) => toDegrees(readFlat(geos, l)))
  if (!lines.length) return null
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0]! }
    : { type: 'MultiLineString', coordinates: lines }
}

/** The box of a plane geometry that is not empty: [west, south, east, north] in metres. */
export function readBox(geos: Geos, geometry: Pointer): [number, number, number, number] {
  const at = geos.Module._malloc(4 * 8)
  geos.GEOSGeom_getExtent(geometry, at, at + 8, at + 16, at + 24)
  const [west, south, east, north] = geos.Module.HEAPF64.slice(at / 8, at / 8 + 4) as unknown as [
    number,
    number,
    number,
    number,
  ]
  geos.Module._free(at)
  return [west, south, east, north]
}

/** Size of a plane geometry, m². */
export function readAreaM2(geos: Geos, geometry: Pointer): number {
  const at = geos.Module._malloc(8)
  geos.GEOSArea(geometry, at)
  const m2 = geos.Module.HEAPF64[at / 8]!
  geos.Module._free(at)
  return m2
}

const partsOfType = (geos: Geos, geometry: Pointer, type: number): Pointer[] =>
  simpleParts(geos, geometry).filter((part) => geos.GEOSGeomTypeId(part) === type)

/** The points, lines and polygons a geometry is made of, empty ones left out. */
function simpleParts(geos: Geos, geometry: Pointer): Pointer[] {
  if (geos.GEOSisEmpty(geometry)) return []
  if (geos.GEOSGeomTypeId(geometry) <= GEOS_TYPE.polygon) return [geometry]
  return Array.from({ length: geos.GEOSGetNumGeometries(geometry) }, (_, n) =>
    simpleParts(geos, geos.GEOSGetGeometryN(geometry, n)),
  ).flat()
}

function readPolygon(geos: Geos, polygon: Pointer): Position[][] {
  const rings = [geos.GEOSGetExteriorRing(polygon)]
  const holes = geos.GEOSGetNumInteriorRings(polygon)
  for (let n = 0; n < holes; n++) rings.push(geos.GEOSGetInteriorRingN(polygon, n))
  return rings.map((ring) => toDegrees(readFlat(geos, ring)))
}

/** x, y, x, y … of a point, line or ring. */
function readFlat(geos: Geos, simple: Pointer): Float64Array {
  const count = geos.GEOSGetNumCoordinates(simple) * 2
  const at = geos.Module._malloc(count * 8 || 8)
  geos.GEOSCoordSeq_copyToBuffer(geos.GEOSGeom_getCoordSeq(simple), at, 0, 0)
  const xy = geos.Module.HEAPF64.slice(at / 8, at / 8 + count)
  geos.Module._free(at)
  return xy
}
