import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { inListOrder } from '../../catalogue/list-order'
import type { Entity } from '../../core/domain/entity'
import { distanceFrom } from '../../core/domain/search'
import { useFilter } from '../../stores/filter'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'

/** What the map shows, in the order a reader expects: what was most likely meant first, else by weight. */
export function useListed(): ComputedRef<readonly Entity[]> {
  const [layers, filter, plan] = [useLayers(), useFilter(), usePlan()]
  return computed(() => {
    const { words } = filter.filter
    const byWeight = layers.visible.toSorted(inListOrder)
    if (!words.trim()) return byWeight
    const distance = new Map(byWeight.map((e) => [e, distanceFrom(words, e, plan.searchTextOf)]))
    return byWeight.toSorted((a, b) => distance.get(a)! - distance.get(b)!)
  })
}
