import type { Geometry } from 'geojson'
import type { AreaGeometry, LineGeometry } from '../domain/geometry'
import { positionsOf } from '../domain/geometry'
import type { BilingualText } from '../domain/text'

/** How round the ends and corners of a buffer are. */
export interface BufferOptions {
  /** Segments per quarter circle; 32, the default, keeps a 10 km buffer within 5 m of the truth. */
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
 * Every method answers for invalid input as if it had been made valid first, and throws `ShapeError`
 * where that cannot be: a coordinate that is no number.
 */
export interface PlanarEngine {
  readonly name: 'geos' | 'turf' | 'postgis'
  /** How exact the engine is, for the assumptions of a result. */
  readonly assumption: BilingualText
  /** All that lies within `metres` of each shape; the list keeps its order. */
  buffer(
    shapes: readonly Geometry[],
    metres: number,
    options?: BufferOptions,
  ): Promise<(AreaGeometry | null)[]>
  /** One shape that covers what any of them covers. */
  union(shapes: readonly AreaGeometry[]): Promise<AreaGeometry | null>
  intersection(a: AreaGeometry, b: AreaGeometry): Promise<AreaGeometry | null>
  difference(a: AreaGeometry, b: AreaGeometry): Promise<AreaGeometry | null>
  /** Every pair of two lists that shares more than `SLIVER_M2`, found by index rather than by trying all. */
  overlay(a: readonly AreaGeometry[], b: readonly AreaGeometry[]): Promise<OverlayPiece[]>
  /** The part of each line that lies inside the area; the list keeps its order. */
  linesInside(lines: readonly LineGeometry[], area: AreaGeometry): Promise<(LineGeometry | null)[]>
  makeValid(shape: AreaGeometry): Promise<AreaGeometry | null>
  /** Fewer points, none of the new outline farther than `toleranceM` from the old one. */
  simplify(shape: AreaGeometry, toleranceM: number): Promise<AreaGeometry | null>
  /** Why a shape is invalid and where, or null where it is valid. */
  invalidReason(shape: Geometry): Promise<string | null>
}

/** Less than this is a border that two areas have in common, not ground they share. */
export const SLIVER_M2 = 1

/** A shape no engine can work with; the message says why. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
  readonly say: BilingualText = {
    zh: '图形无法计算，请检查其坐标。',
    en: 'A shape cannot be computed; check its coordinates.',
  }
}

/** Throws `ShapeError` on coordinates that are not finite, which some engines take without a word. */
export function checkFinite(shape: Geometry): void {
  for (const [x, y] of positionsOf(shape)) {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new ShapeError('A coordinate is not a finite number')
  }
}
