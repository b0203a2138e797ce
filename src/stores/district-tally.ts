import { computed, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import { districtShape, isMeasured, thingsIn } from '../core/analysis/district-scope'
import type { AnalysisResult } from '../core/analysis/result'
import type { DistrictName } from '../core/domain/district'
import { DISTRICTS } from '../core/domain/district'
import { analysisClient } from './ask-clients'
import { usePlan } from './plan'

/** What lies inside a district, lines and areas cut at its border; null while it is measured. */
export interface DistrictTally {
  readonly result: Readonly<ShallowRef<AnalysisResult | null>>
  readonly problem: Readonly<ShallowRef<Error | null>>
  /** Ids of everything the documents or the map place in the district. */
  readonly ids: ComputedRef<readonly string[]>
}

/** Measure a district anew whenever another one is chosen; an answer that comes too late is dropped. */
export function useDistrictTally(district: () => DistrictName): DistrictTally {
  const plan = usePlan()
  const result = shallowRef<AnalysisResult | null>(null)
  const problem = shallowRef<Error | null>(null)
  const things = computed(() => thingsIn(plan.entities, district()))
  const ids = computed(() => things.value.map((e) => e.id))
  watch(
    [district, ids],
    async ([name], _before, onCleanup) => {
      const stop = new AbortController()
      onCleanup(() => stop.abort())
      result.value = null
      problem.value = null
      const { id, title } = DISTRICTS[name]
      const shape = districtShape(plan.entities, name)
      if (!shape) return
      try {
        const client = await analysisClient()
        const placed = things.value.filter(isMeasured).map((e) => e.id)
        const answer = await client.tally(
          { ids: placed, shape, about: { id, title } },
          { signal: stop.signal, channel: 'district' },
        )
        if (!stop.signal.aborted) result.value = answer
      } catch (error) {
        if (!stop.signal.aborted) problem.value = error as Error
      }
    },
    { immediate: true },
  )
  return { result, problem, ids }
}
