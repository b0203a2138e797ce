import type { ShallowRef } from 'vue'
import { computed, watch } from 'vue'
import type { ReachField } from '../core/analysis/reach/field'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { newJob } from './job'

/** An answer and its field. */
interface Live {
  readonly id: string
  readonly field: ReachField
}

/** Draws the answer at hand as a smooth surface where that is how it is looked at; its field may change. */
export function followSurface(live: Readonly<ShallowRef<Live | null>>) {
  const analysis = useAnalysis()
  const job = newJob()
  const wanted = computed(() =>
    live.value && analysis.viewOf(live.value.id) === 'surface' ? live.value : null,
  )

  watch(wanted, async (now) => {
    if (!now) return
    const surface = await job.run(async ({ signal }) =>
      (await reachClient()).surface(now.field.request, { signal }),
    )
    if (surface && wanted.value === now) analysis.dress(now.id, surface)
  })
  watch(
    () => analysis.views,
    () => {
      for (const { id, surface } of analysis.results) {
        if (surface && analysis.viewOf(id) !== 'surface') analysis.dress(id, null)
      }
    },
  )
  return { job }
}
