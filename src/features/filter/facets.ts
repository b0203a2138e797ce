import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Entity } from '../../core/domain/entity'
import { hasStatus } from '../../core/domain/entity'
import type { Filter, SearchTextOf } from '../../core/domain/filter'
import { find } from '../../core/domain/search'
import { useFilter } from '../../stores/filter'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'

/** How many entities each value of a condition would leave; one in two districts counts in both. */
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

/**
 * What each value would leave under the other conditions and the words, those of its own list aside, as they add to
 * it. A value that the list has but that would leave nothing counts 0.
 */
export function facetsUnder(filter: Filter, among: readonly Entity[], searchTextOf: SearchTextOf): Facets {
  const all = countFacets(among)
  const found = countFacets(find(filter, among, searchTextOf).entities)
  const under = (list: keyof Facets): ReadonlyMap<string, number> => {
    const left = filter[list].length
      ? countFacets(find({ ...filter, [list]: [] }, among, searchTextOf).entities)
      : found
    return new Map([...all[list].keys()].map((value) => [value, left[list].get(value) ?? 0]))
  }
  return {
    districts: under('districts'),
    statuses: under('statuses'),
    kinds: under('kinds'),
    docs: under('docs'),
    systems: under('systems'),
  }
}

/** Of the theme, under what is chosen and typed. */
export function useFacets(): ComputedRef<Facets> {
  const [filter, layers, plan] = [useFilter(), useLayers(), usePlan()]
  return computed(() => facetsUnder(filter.filter, layers.members, plan.searchTextOf))
}
