import type { Entity } from '../domain/entity'
import type { Kind } from '../domain/kind'
import { coveredKm2 } from './shared-ground'

/** Length or area of all listed entities of a kind. */
export interface KindSum {
  readonly kind: Kind
  readonly count: number
  readonly km?: number
  readonly km2?: number
}

/**
 * Lengths (km) and areas (km²) by kind over a list. Each entity counts once, at its full length; ground that several of
 * a kind cover counts once.
 */
export function sumByKind(entities: readonly Entity[]): KindSum[] {
  const byKind = new Map<Kind, Entity[]>()
  for (const entity of entities) {
    if (entity.lengthKm === undefined && entity.areaKm2 === undefined) continue
    const list = byKind.get(entity.kind) ?? []
    list.push(entity)
    byKind.set(entity.kind, list)
  }
  return [...byKind].map(([kind, list]) => {
    const km = list.reduce((sum, e) => sum + (e.lengthKm ?? 0), 0)
    const km2 = coveredKm2(list)
    return { kind, count: list.length, ...(km ? { km } : {}), ...(km2 ? { km2 } : {}) }
  })
}
