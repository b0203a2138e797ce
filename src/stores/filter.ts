import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Filter } from '../core/domain/filter'
import { NO_FILTER, conditionCount } from '../core/domain/filter'
import { usePlan } from './plan'

/** The lists of a filter. */
export type FilterList = 'districts' | 'systems' | 'kinds' | 'statuses' | 'docs' | 'sections'

/** What the planner has narrowed the atlas down to. */
export const useFilter = defineStore('filter', () => {
  const filter = ref<Filter>(NO_FILTER)
  const conditions = computed(() => conditionCount(filter.value))

  /** Add the value to a list of the filter, or take it off. */
  function toggle(list: FilterList, value: string): void {
    const values: readonly string[] = filter.value[list]
    set({ [list]: values.includes(value) ? values.filter((v) => v !== value) : [...values, value] })
  }
  function set(part: Partial<Filter>): void {
    filter.value = { ...filter.value, ...part }
  }
  function clear(): void {
    filter.value = NO_FILTER
  }

  /** Words may be there before the atlas is: in an address that somebody shares. */
  watch(
    () => Boolean(filter.value.words && usePlan().loader),
    (searching) => searching && usePlan().want('search'),
  )
  return { filter, conditions, toggle, set, clear }
})
