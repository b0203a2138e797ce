/** Ground that several things cover: what makes the area of a list less than the sum of its areas. */
import type { Entity } from '../domain/entity'
import type { AreaGeometry, Bounds, LonLat } from '../domain/geometry'
import { areaContains, boundsOf, isArea } from '../domain/geometry'
import { areaKm2 } from './area'

/** A piece of ground that the outlines of areas cut out, and a place in it; WGS84 degrees. */
export interface Face {
  readonly shape: AreaGeometry
  readonly inside: LonLat
}

/** Cuts the ground along the outlines of areas: no two pieces share ground, each lies wholly in or out of every area. */
export type FacesOf = (shapes: readonly AreaGeometry[]) => Promise<Face[]>

/**
 * The same entities, each area with the pieces of its ground that others cover too (`sharedGround`): their numbers,
 * which are the same for all that cover the piece, and km², equal-area. Rejects as `facesOf` does.
 */
export async function withSharedGround(entities: readonly Entity[], facesOf: FacesOf): Promise<Entity[]> {
  const areas = entities.flatMap(({ id, geometry }) =>
    isArea(geometry) ? [{ id, geometry, bounds: boundsOf([geometry])! }] : [],
  )
  const pieces = new Map<string, { ids: string[]; km2: number }>()
  for (const { shape, inside } of await facesOf(areas.map((a) => a.geometry))) {
    const ids = areas
      .filter(({ geometry, bounds }) => isWithin(bounds, inside) && areaContains(geometry, inside))
      .map(({ id }) => id)
    if (ids.length < 2) continue
    const piece = pieces.get(ids.join()) ?? { ids, km2: 0 }
    pieces.set(ids.join(), { ids, km2: piece.km2 + areaKm2(shape) })
  }
  const byId = new Map<string, { piece: number; km2: number }[]>()
  for (const [piece, { ids, km2 }] of [...pieces.values()].entries())
    for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), { piece, km2 }])
  return entities.map((e) => {
    const sharedGround = byId.get(e.id)
    return sharedGround ? { ...e, sharedGround } : e
  })
}

const isWithin = ([west, south, east, north]: Bounds, [lng, lat]: LonLat): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north

/** km² that a list covers: ground that several of its things cover counts once. */
export function coveredKm2(entities: readonly Pick<Entity, 'areaKm2' | 'sharedGround'>[]): number {
  const met = new Set<number>()
  let km2 = 0
  for (const { areaKm2: own = 0, sharedGround = [] } of entities) {
    km2 += own
    for (const piece of sharedGround) {
      if (met.has(piece.piece)) km2 -= piece.km2
      met.add(piece.piece)
    }
  }
  return km2
}
