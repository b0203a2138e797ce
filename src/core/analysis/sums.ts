import type { Entity } from '../domain/entity'
import type { Kind } from '../domain/kind'

/** Length or area of all listed entities of a kind. */
export interface KindSum {
  readonly kind: Kind
  readonly count: number
  readonly km?: number
  readonly km2?: number
}

/**
 * Lengths (km) and areas (km²) by kind over a list. Each entity counts once, at its full size; entities
 * that share ground or a course are not taken off each other.
 */
export function sumByKind(entities: readonly Entity[]): KindSum[] {
  const sums = new Map<Kind, { count: number; km: number; km2: number }>()
  for (const { kind, lengthKm, areaKm2 } of entities) {
    if (lengthKm === undefined && areaKm2 === undefined) continue
    const sum = sums.get(kind) ?? { count: 0, km: 0, km2: 0 }
    sums.set(kind, { count: sum.count + 1, km: sum.km + (lengthKm ?? 0), km2: sum.km2 + (areaKm2 ?? 0) })
  }
  return [...sums].map(([kind, { count, km, km2 }]) => ({
    kind,
    count,
    ...(km ? { km } : {}),
    ...(km2 ? { km2 } : {}),
  }))
}
