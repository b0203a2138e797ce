import type { Geometry, Position } from 'geojson'
import type { Bounds } from '../domain/geometry'
import { boundsOf } from '../domain/geometry'
import { exactGeometry } from './geojson'

/** What one Shapefile can hold, by its number in the format. */
export const SHAPE_TYPE = { points: 1, lines: 3, areas: 5, multipoints: 8 } as const
export type ShapeType = keyof typeof SHAPE_TYPE

export interface ShpFiles {
  readonly shp: Uint8Array<ArrayBuffer>
  readonly shx: Uint8Array<ArrayBuffer>
}

const HEADER = 100

/**
 * Geometries of one type as the main and the index file of a Shapefile. Rings are wound the other way
 * round than in GeoJSON: shells clockwise. Source: ESRI Shapefile Technical Description (1998).
 */
export function writeShp(type: ShapeType, geometries: readonly Geometry[]): ShpFiles {
  const exact = geometries.map((geometry) => exactGeometry(geometry))
  const contents = exact.map((geometry) => contentOf(type, geometry))
  const size = HEADER + contents.reduce((sum, c) => sum + 8 + c.length, 0)
  const bounds = boundsOf(exact) ?? [0, 0, 0, 0]
  const shp = withHeader(size, type, bounds)
  const shx = withHeader(HEADER + 8 * contents.length, type, bounds)
  const [main, index] = [new DataView(shp.buffer), new DataView(shx.buffer)]
  let at = HEADER
  contents.forEach((content, i) => {
    main.setInt32(at, i + 1)
    main.setInt32(at + 4, content.length / 2)
    shp.set(content, at + 8)
    index.setInt32(HEADER + 8 * i, at / 2)
    index.setInt32(HEADER + 8 * i + 4, content.length / 2)
    at += 8 + content.length
  })
  return { shp, shx }
}

function withHeader(size: number, type: ShapeType, bounds: Bounds): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 9994)
  view.setInt32(24, size / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, SHAPE_TYPE[type], true)
  bounds.forEach((n, i) => view.setFloat64(36 + 8 * i, n, true))
  return bytes
}

/** A record without its head. */
function contentOf(type: ShapeType, geometry: Geometry): Uint8Array {
  switch (geometry.type) {
    case 'Point':
      return pointContent(geometry.coordinates)
    case 'MultiPoint':
      return multiContent(type, geometry, [geometry.coordinates])
    case 'LineString':
      return multiContent(type, geometry, [geometry.coordinates])
    case 'MultiLineString':
      return multiContent(type, geometry, geometry.coordinates)
    case 'Polygon':
      return multiContent(type, geometry, geometry.coordinates.map(reversed))
    case 'MultiPolygon':
      return multiContent(type, geometry, geometry.coordinates.flat().map(reversed))
    case 'GeometryCollection':
      throw new TypeError('A collection has no type of its own: take its parts.')
  }
}

const reversed = (ring: Position[]): Position[] => ring.toReversed()

function pointContent([x = 0, y = 0]: Position): Uint8Array {
  const view = new DataView(new ArrayBuffer(20))
  view.setInt32(0, SHAPE_TYPE.points, true)
  view.setFloat64(4, x, true)
  view.setFloat64(12, y, true)
  return new Uint8Array(view.buffer)
}

/** Bounds, then (but for multipoints) where each part begins, then all points. */
function multiContent(type: ShapeType, geometry: Geometry, parts: readonly Position[][]): Uint8Array {
  const points = parts.flat()
  const starts = type === 'multipoints' ? [] : startsOf(parts)
  const counts = type === 'multipoints' ? [points.length] : [parts.length, points.length]
  const view = new DataView(new ArrayBuffer(36 + 4 * (counts.length + starts.length) + 16 * points.length))
  view.setInt32(0, SHAPE_TYPE[type], true)
  boundsOf([geometry])?.forEach((n, i) => view.setFloat64(4 + 8 * i, n, true))
  let at = 36
  for (const n of [...counts, ...starts]) {
    view.setInt32(at, n, true)
    at += 4
  }
  for (const [x = 0, y = 0] of points) {
    view.setFloat64(at, x, true)
    view.setFloat64(at + 8, y, true)
    at += 16
  }
  return new Uint8Array(view.buffer)
}

/** The number of the first point of each part. */
function startsOf(parts: readonly Position[][]): number[] {
  let next = 0
  return parts.map((part) => {
    const start = next
    next += part.length
    return start
  })
}
