import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Entity } from '../../core/domain/entity'
import { hasStatus } from '../../core/domain/entity'
import { useLayers } from '../../stores/layers'

/** How many listed entities each value of a condition has; one in two districts counts in both. */
export interface Facets {
  readonly districts: ReadonlyMap<string, number>
  readonly statuses: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<string, number>
  readonly docs: ReadonlyMap<string, number>
  readonly systems: ReadonlyMap<string, number>
}

/** Counts by value over a list of entities: as many as the value alone would leave of it. */
export function countFacets(entities: readonly Entity[]): Facets {
  const count = (valuesOf: (e: Entity) => readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const entity of entities) for (const v of valuesOf(entity)) counts.set(v, (counts.get(v) ?? 0) + 1)
    return counts
  }
  return {
    districts: count((e) => (e.kind === 'district' ? [] : e.districts)),
    statuses: count((e) => (hasStatus(e) ? [e.status] : [])),
    kinds: count((e) => [e.kind]),
    docs: count((e) => e.docs),
    systems: count((e) => e.systems),
  }
}

/** Counts over the whole theme, so that a choice never hides what another choice would bring. */
export function useFacets(): ComputedRef<Facets> {
  const layers = useLayers()
  return computed(() => countFacets(layers.members))
}
