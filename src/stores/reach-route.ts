import type { ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { Route } from '../core/analysis/reach/route'
import type { LonLat } from '../core/domain/geometry'
import type { BilingualText } from '../core/domain/text'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { both } from './both'
import { newJob } from './job'
import { useSelection } from './selection'

/** The pointer rests this long before the way to it is asked for, milliseconds. */
const REST_MS = 90

/** A place one may want to get to. */
export interface Destination {
  readonly at: LonLat
  readonly title: BilingualText
}

/**
 * The ways that a field of minutes stands for: to where the pointer rests, and to the selected entity or the
 * point clicked last. `asked` is the request of the answer at hand; null: no way is asked for.
 */
export function followRoutes(asked: Readonly<ShallowRef<ReachRequest | null>>) {
  const analysis = useAnalysis()
  const selection = useSelection()
  const job = newJob()
  const toPointer = shallowRef<Route | null>(null)
  const point = shallowRef<LonLat | null>(null)
  const route = shallowRef<Route | null>(null)

  const destination = computed<Destination | null>(() => {
    const { selected } = selection
    if (selected?.anchor) {
      return { at: selected.anchor, title: { zh: selected.name, en: selected.nameEn } }
    }
    const at = point.value
    return at && { at, title: both((w) => w.ask.point(at.map((n) => n.toFixed(4)).join(', '))) }
  })

  watch(
    () => analysis.clickedAt,
    (at) => (point.value = at),
  )
  watch(
    () => analysis.picked,
    (pick) => {
      if (pick?.for !== 'destination') return
      selection.selectedId = null
      point.value = pick.at
    },
  )
  watch([asked, () => selection.pointerAt], ([request, at], _before, onCleanup) => {
    if (!request || !at) return
    const control = new AbortController()
    const timer = setTimeout(() => void toPoint(request, at, control.signal), REST_MS)
    onCleanup(() => {
      clearTimeout(timer)
      control.abort()
    })
  })
  watch([asked, destination], async ([request, place]) => {
    if (!request || !place) return void (route.value = null)
    route.value = await job.run(async ({ signal }) =>
      (await reachClient()).route({ request, to: place.at }, { signal }),
    )
  })

  /** A way that cannot be told at the pointer is no matter: its minutes stand there. */
  async function toPoint(request: ReachRequest, to: LonLat, signal: AbortSignal): Promise<void> {
    const options = { signal, channel: 'pointer' }
    const found = await (await reachClient()).route({ request, to }, options).catch(() => null)
    if (!signal.aborted) toPointer.value = found
  }

  return { destination, route, toPointer, job }
}
