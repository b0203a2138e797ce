import { computed, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type { AnalysisResult } from '../core/analysis/result'
import type { DistrictName } from '../core/domain/district'
import { DISTRICTS } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import { isArea } from '../core/domain/geometry'
import { analysisClient } from './ask-clients'
import { usePlan } from './plan'

/** What lies inside a district, lines and areas cut at its border; null while it is measured. */
export interface DistrictTally {
  readonly result: Readonly<ShallowRef<AnalysisResult | null>>
  readonly problem: Readonly<ShallowRef<Error | null>>
  /** Ids of everything the documents or the map place in the district. */
  readonly ids: ComputedRef<readonly string[]>
}

/** Whole districts taken together (a key area of four) are a scope, not a thing that lies in one of them. */
const isMeasured = (e: Entity | undefined): boolean => Boolean(e?.geometry) && e?.method !== 'derived'

/** Measure a district anew whenever another one is chosen; an answer that comes too late is dropped. */
export function useDistrictTally(district: () => DistrictName): DistrictTally {
  const plan = usePlan()
  const result = shallowRef<AnalysisResult | null>(null)
  const problem = shallowRef<Error | null>(null)
  const ids = computed(() =>
    plan.entities.filter((e) => e.kind !== 'district' && e.districts.includes(district())).map((e) => e.id),
  )
  watch(
    [district, ids],
    async ([name], _before, onCleanup) => {
      const stop = new AbortController()
      onCleanup(() => stop.abort())
      result.value = null
      problem.value = null
      const { id, title } = DISTRICTS[name]
      const shape = plan.byId.get(id)?.geometry ?? null
      if (!isArea(shape)) return
      try {
        const client = await analysisClient()
        const placed = ids.value.filter((e) => isMeasured(plan.byId.get(e)))
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
