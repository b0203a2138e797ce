import type { Geometry } from 'geojson'
import type { AreaGeometry } from '../domain/geometry'

/** How round the ends and corners of a buffer are. */
export interface BufferOptions {
  /** Segments per quarter circle; 32 keeps a 10 km buffer within 4 m of the truth. */
  readonly quadrantSegments?: number
}

/** One piece shared by the area at index `a` of the first list and index `b` of the second. */
export interface OverlayPiece {
  readonly a: number
  readonly b: number
  readonly geometry: AreaGeometry
}

/**
 * The port for planar geometry. Shapes go in and come out as WGS84 degrees; distances are metres;
 * inside, an adapter computes in the plane of its choice. An empty result is null, never an empty shape.
 * Every method answers for invalid input as if it had been made valid first.
 */
export interface PlanarEngine {
  readonly name: 'geos' | 'turf' | 'postgis'
  /** All that lies within `metres` of each shape; the list keeps its order. */
  buffer(shapes: readonly Geometry[], metres: number, options?: BufferOptions): Promise<(AreaGeometry | null)[]>
  /** One shape that covers what any of them covers. */
  union(shapes: readonly AreaGeometry[]): Promise<AreaGeometry | null>
  intersection(a: AreaGeometry, b: AreaGeometry): Promise<AreaGeometry | null>
  difference(a: AreaGeometry, b: AreaGeometry): Promise<AreaGeometry | null>
  /** Every pair of two lists that shares ground, found by index rather than by trying all. */
  overlay(a: readonly AreaGeometry[], b: readonly AreaGeometry[]): Promise<OverlayPiece[]>
  /** The part of each line that lies inside the area, in km; the list keeps its order. */
  lengthInsideKm(lines: readonly Geometry[], area: AreaGeometry): Promise<number[]>
  makeValid(shape: AreaGeometry): Promise<AreaGeometry | null>
  simplify(shape: AreaGeometry, toleranceM: number): Promise<AreaGeometry | null>
  /** Why a shape is invalid, in the engine's words, or null where it is valid. */
  invalidReason(shape: Geometry): Promise<string | null>
}
