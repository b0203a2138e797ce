import type { Geometry, Position } from 'geojson'
import { checkFinite } from '../../core/analysis/engine'

export const WKB_TYPE = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const satisfies Record<Geometry['type'], number>

/** Set in a type's number where a reference system follows (PostGIS's own addition to the format). */
export const WITH_SRID = 0x20000000
/** CGCS2000 in degrees, which is taken as one with WGS84: so the database shifts nothing on its way to the plane. */
export const DEGREES_SRID = 4490

/**
 * A geometry (WGS84 degrees) as PostGIS reads it: extended well-known binary, little-endian, in hex. Rings
 * are closed where they are open; rings with fewer than three corners and lines with fewer than two points
 * are left out. Throws `ShapeError` on coordinates that are not finite.
 */
export function toWkb(geometry: Geometry): string {
  checkFinite(geometry)
  let bytes = Buffer.allocUnsafe(1024)
  let at = 0
  /** Make room for so many more bytes; returns where they go. */
  const room = (count: number): number => {
    if (at + count > bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length + count)])
    at += count
    return at - count
  }
  const count = (n: number) => {
    const place = room(4)
    bytes.writeUInt32LE(n, place)
  }
  const head = (type: number) => {
    const place = room(1)
    bytes.writeUInt8(1, place)
    count(type)
  }
  const point = ([x = NaN, y = NaN]: Position) => {
    const place = room(16)
    bytes.writeDoubleLE(x, place)
    bytes.writeDoubleLE(y, place + 8)
  }
  const list = <T>(items: readonly T[], write: (item: T) => void) => {
    count(items.length)
    items.forEach(write)
  }
  const points = (positions: readonly Position[]) => list(positions, point)
  const body = (g: Geometry): void => {
    switch (g.type) {
      case 'Point':
        return point(g.coordinates)
      case 'LineString':
        return points(g.coordinates.length > 1 ? g.coordinates : [])
      case 'Polygon':
        return list(usableRings(g.coordinates), points)
      case 'MultiPoint':
        return list(g.coordinates, (coordinates) => whole({ type: 'Point', coordinates }))
      case 'MultiLineString':
        return list(g.coordinates, (coordinates) => whole({ type: 'LineString', coordinates }))
      case 'MultiPolygon':
        return list(g.coordinates, (coordinates) => whole({ type: 'Polygon', coordinates }))
      case 'GeometryCollection':
        return list(g.geometries, whole)
    }
  }
  const whole = (g: Geometry): void => {
    head(WKB_TYPE[g.type])
    body(g)
  }
  head(WKB_TYPE[geometry.type] | WITH_SRID)
  count(DEGREES_SRID)
  body(geometry)
  return bytes.toString('hex', 0, at)
}

/** The rings with at least three corners, closed; none where the shell has fewer. */
function usableRings(rings: readonly Position[][]): Position[][] {
  const [shell, ...holes] = rings.map(closed)
  return shell && isRing(shell) ? [shell, ...holes.filter(isRing)] : []
}

const isRing = (points: readonly Position[]): boolean => points.length >= 4

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring
}
