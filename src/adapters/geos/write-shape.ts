import type { Geometry, Position } from 'geojson'
import { checkFinite, ShapeError } from '../../core/analysis/engine'
import type { Geos, Pointer } from './geos-module'
import { GEOS_TYPE, takeMessage } from './geos-module'

/** Turns positions in degrees into x, y, x, y … of the plane GEOS is to compute in. */
export type Flatten = (points: readonly Position[]) => Float64Array

/** A pointer that must not be null; throws `ShapeError` with GEOS's own words. */
export function need(pointer: Pointer): Pointer {
  if (!pointer) throw new ShapeError(takeMessage())
  return pointer
}

/**
 * Copy a geometry into GEOS; the caller destroys it. Rings are closed where they are open; rings with
 * fewer than three corners and lines with fewer than two are left out. Throws `ShapeError` on coordinates
 * that are not finite.
 */
export function writeShape(geos: Geos, geometry: Geometry, flatten: Flatten): Pointer {
  const write = (g: Geometry): Pointer => {
    switch (g.type) {
      case 'Point':
        return need(geos.GEOSGeom_createPoint(sequence([g.coordinates])))
      case 'LineString':
        return need(geos.GEOSGeom_createLineString(sequence(g.coordinates.length > 1 ? g.coordinates : [])))
      case 'Polygon':
        return polygon(g.coordinates)
      case 'MultiPoint':
        return collection(
          GEOS_TYPE.multiPoint,
          g.coordinates.map((c) => write({ type: 'Point', coordinates: c })),
        )
      case 'MultiLineString':
        return collection(
          GEOS_TYPE.multiLine,
          g.coordinates.map((c) => write({ type: 'LineString', coordinates: c })),
        )
      case 'MultiPolygon':
        return collection(GEOS_TYPE.multiPolygon, g.coordinates.map(polygon))
      case 'GeometryCollection':
        return collection(GEOS_TYPE.collection, g.geometries.map(write))
    }
  }

  const polygon = (rings: Position[][]): Pointer => {
    const usable = rings.map(closed).filter((ring) => ring.length >= 4)
    const [shell, ...holes] = rings[0] && closed(rings[0]).length >= 4 ? usable.map(ring) : []
    return withPointers(geos, holes, (list) =>
      need(geos.GEOSGeom_createPolygon(shell ?? emptyRing(), list, holes.length)),
    )
  }

  const ring = (points: Position[]): Pointer => need(geos.GEOSGeom_createLinearRing(sequence(points)))
  const emptyRing = (): Pointer => need(geos.GEOSGeom_createLinearRing(sequence([])))
  const collection = (type: number, members: Pointer[]): Pointer => collect(geos, type, members)

  const sequence = (points: readonly Position[]): Pointer => {
    const xy = flatten(points)
    const at = geos.Module._malloc(xy.byteLength || 8)
    geos.Module.HEAPF64.set(xy, at / 8)
    const copy = geos.GEOSCoordSeq_copyFromBuffer(at, xy.length / 2, 0, 0)
    geos.Module._free(at)
    return need(copy)
  }

  checkFinite(geometry)
  return write(geometry)
}

/** Join geometries into one collection, which then owns them. */
export const collect = (geos: Geos, type: number, members: readonly Pointer[]): Pointer =>
  withPointers(geos, members, (list) => need(geos.GEOSGeom_createCollection(type, list, members.length)))

/** Pointers as a list in GEOS's memory, for as long as it is used. */
export function withPointers(
  geos: Geos,
  pointers: readonly Pointer[],
  use: (list: Pointer) => Pointer,
): Pointer {
  const list = geos.Module._malloc(pointers.length * 4 || 4)
  geos.Module.HEAPU32.set(pointers, list / 4)
  try {
    return use(list)
  } finally {
    geos.Module._free(list)
  }
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring
}
