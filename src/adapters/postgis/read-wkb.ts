import type { Geometry, Position } from 'geojson'
import type { AreaGeometry, LineGeometry } from '../../core/domain/geometry'
import { isArea, isLine, partsOf, ringsOf } from '../../core/domain/geometry'
import { WITH_SRID, WKB_TYPE } from './write-wkb'

/** A geometry as PostGIS writes it, extended well-known binary in hex, two-dimensional. */
export function fromWkb(hex: string): Geometry {
  const bytes = Buffer.from(hex, 'hex')
  let at = 0
  let little = true
  const integer = (): number => {
    at += 4
    return little ? bytes.readUInt32LE(at - 4) : bytes.readUInt32BE(at - 4)
  }
  const double = (): number => {
    at += 8
    return little ? bytes.readDoubleLE(at - 8) : bytes.readDoubleBE(at - 8)
  }
  const point = (): Position => [double(), double()]
  const list = <T>(read: () => T): T[] => Array.from({ length: integer() }, read)
  const points = () => list(point)
  const rings = () => list(points)
  const head = (): number => {
    little = bytes.readUInt8(at++) === 1
    const type = integer()
    if (type & WITH_SRID) integer()
    return type & ~WITH_SRID
  }
  /** The coordinates of each member of a collection of one type. */
  const members = <T>(read: () => T): T[] =>
    list(() => {
      head()
      return read()
    })
  const geometry = (): Geometry => {
    const type = head()
    switch (type) {
      case WKB_TYPE.Point:
        return { type: 'Point', coordinates: point() }
      case WKB_TYPE.LineString:
        return { type: 'LineString', coordinates: points() }
      case WKB_TYPE.Polygon:
        return { type: 'Polygon', coordinates: rings() }
      case WKB_TYPE.MultiPoint:
        return { type: 'MultiPoint', coordinates: members(point) }
      case WKB_TYPE.MultiLineString:
        return { type: 'MultiLineString', coordinates: members(points) }
      case WKB_TYPE.MultiPolygon:
        return { type: 'MultiPolygon', coordinates: members(rings) }
      case WKB_TYPE.GeometryCollection:
        return { type: 'GeometryCollection', geometries: list(geometry) }
      default:
        throw new Error(`WKB type ${type} is not one of the two-dimensional seven`)
    }
  }
  return geometry()
}

/** The areas of what the database answered, null where there are none; lines and points are left out. */
export function readAreas(hex: string): AreaGeometry | null {
  const polygons = partsIn(fromWkb(hex)).filter(isArea).flatMap(ringsOf).filter((rings) => rings.length) // prettier-ignore
  if (!polygons.length) return null
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** The lines of what the database answered, null where there are none. */
export function readLines(hex: string): LineGeometry | null {
  const lines = partsIn(fromWkb(hex)).filter(isLine).flatMap(partsOf).filter((points) => points.length) // prettier-ignore
  if (!lines.length) return null
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0]! }
    : { type: 'MultiLineString', coordinates: lines }
}

const partsIn = (geometry: Geometry): Geometry[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(partsIn) : [geometry]
