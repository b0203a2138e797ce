import { difference, feature, featureCollection, intersect, truncate, union } from '@turf/turf'
import type { Feature } from 'geojson'
import { checkFinite, ShapeError } from '../../core/analysis/engine'
import type { AreaGeometry } from '../../core/domain/geometry'

const CLIP = { union, intersect, difference }
const ABOUT_A_CENTIMETRE = 7

/**
 * Combine areas (WGS84 degrees) with Turf; null where nothing is left. Turf's clipper gives up on edges
 * that nearly coincide: then once more on a grid of a centimetre, and `ShapeError` if that fails too.
 */
export function clip(how: keyof typeof CLIP, areas: readonly AreaGeometry[]): AreaGeometry | null {
  areas.forEach(checkFinite)
  // One area combined with itself is that area, its self-crossings resolved.
  const shapes = (areas.length === 1 ? [areas[0]!, areas[0]!] : areas).map((g) => feature(g))
  try {
    return run(how, shapes)
  } catch {
    try {
      return run(
        how,
        shapes.map((s) => truncate(s, { precision: ABOUT_A_CENTIMETRE })),
      )
    } catch (error) {
      throw new ShapeError((error as Error).message)
    }
  }
}

const run = (how: keyof typeof CLIP, shapes: Feature<AreaGeometry>[]): AreaGeometry | null =>
  CLIP[how](featureCollection(shapes))?.geometry ?? null
