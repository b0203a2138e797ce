import { computed, shallowRef, watch } from 'vue'
import type { ReachRequest } from '../core/analysis/reach/request'
import { SPEED_FACTORS } from '../core/analysis/reach/sensitivity'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { newJob } from './job'
import { farthestOf, isBands, requestOf } from './reach-result'

/** The slider rests this long before areas at other speeds are computed, milliseconds. */
const REST_MS = 400

/** Area within the minutes of an answer at slower and faster speeds, km². */
export interface Sensitivity {
  /** Of which answer, at how many minutes. */
  readonly key: string
  readonly slowerKm2: number
  readonly fasterKm2: number
}

/**
 * After an answer has opened and its slider rests: the area within its minutes at other speeds. A newer
 * question, or another position of the slider, takes the place of one under way.
 */
export function followSensitivity() {
  const analysis = useAnalysis()
  const job = newJob()
  const found = shallowRef<Sensitivity | null>(null)
  const wish = computed(() => {
    const result = analysis.open?.result
    if (!result || !isBands(result)) return null
    const [request, minutes] = [requestOf(result), farthestOf(result)]
    return { request, minutes, key: JSON.stringify([request, minutes]) }
  })
  const sensitivity = computed(() => (found.value?.key === wish.value?.key ? found.value : null))

  watch(
    () => wish.value?.key,
    (_now, _before, onCleanup) => {
      job.cancel()
      const asked = wish.value
      if (!asked) return
      const timer = setTimeout(() => void compute(asked), REST_MS)
      onCleanup(() => clearTimeout(timer))
    },
  )

  async function compute({ request, minutes, key }: { request: ReachRequest; minutes: number; key: string }) {
    const areas = await job.run(async ({ signal }) => {
      const client = await reachClient()
      const km2: number[] = []
      for (const factor of SPEED_FACTORS) {
        km2.push(await client.areaAtSpeeds({ request, minutes, factor }, { signal }))
      }
      return km2
    })
    if (areas) found.value = { key, slowerKm2: areas[0]!, fasterKm2: areas[1]! }
  }

  return { sensitivity, job }
}
