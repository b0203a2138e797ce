import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { AssumptionId } from '../core/analysis/reach/assumption-ids'
import type { Assumption } from '../core/analysis/reach/assumptions'
import { ReachInputError } from '../core/analysis/reach/assumptions'
import type { ReachField } from '../core/analysis/reach/field'
import { minutesAt } from '../core/analysis/reach/field'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { LonLat } from '../core/domain/geometry'
import type { BilingualText } from '../core/domain/text'
import type { Readout } from './analysis'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { both } from './both'
import type { Job } from './job'
import { newJob } from './job'
import { readMinutes } from './number-list'
import { followLatest, newFieldSource } from './reach-field'
import type { OtherNetwork } from './reach-result'
import { cutAt, isBands, isSameJourney, overNetwork, requestOf } from './reach-result'
import { newReachForm } from './reach-form'
import { followSensitivity } from './reach-sensitivity'
import { followRoutes } from './reach-route'
import { followSplit } from './reach-split'
import { followSurface } from './reach-surface'
import { sayMinutes } from './reach-words'
import { sayWay } from './route-words'
import { useSelection } from './selection'

/** Ends of the slider; it goes farther where a threshold does. */
export const SLIDER_MIN = 5
export const SLIDER_MAX = 90

/** An answer, by id, and the minutes it is to be cut at. */
interface Cut {
  readonly id: string
  readonly minutes: number
}

/** "How far in so many minutes": the form, the field of the latest answer, and what the slider cuts from it. */
export const useReach = defineStore('reach', () => {
  const analysis = useAnalysis()

  const asking = newReachForm()
  const { form, changes, request } = asking
  const assumptions = shallowRef<readonly Assumption[]>([])
  /** The answer whose field of minutes is at hand. */
  const live = shallowRef<{ readonly id: string; readonly field: ReachField } | null>(null)
  const job = newJob()
  /** Follows the slider. */
  const sliderJob = newJob()
  /** Brings the table of assumptions, and follows its changes. */
  const tableJob = newJob()
  const compareJob = newJob()
  const bandsOf = newFieldSource(reachClient)
  /** What the bands of an answer are drawn at when the slider does not cut them, by result id. */
  const steps = new Map<string, readonly number[]>()

  const split = followSplit()
  const surface = followSurface(live)
  watch([live, () => analysis.results, split.shown], ([now, results, sides]) => {
    const layer = results.find((r) => r.id === now?.id)
    if (!layer) live.value = null
    const own: Readout | null = now && layer?.shown ? (at) => readAt(now.field, at) : null
    analysis.readout = sides?.readout ?? own
  })
  /** The request whose ways are told: that of the field on the map. */
  const asked = computed(() => {
    const now = live.value
    const isShown = analysis.results.some((r) => r.id === now?.id && r.shown)
    return now && isShown ? now.field.request : null
  })
  const routes = followRoutes(asked)
  const speeds = followSensitivity()
  // A point that is clicked is answered in the panel, if it is closed meanwhile.
  watch(
    () => analysis.clickedAt,
    () => {
      const isFree = !analysis.openId && !useSelection().selectedId
      if (live.value && asked.value && isFree) analysis.openAnswer(live.value.id)
    },
  )
  watch(
    () => analysis.openId,
    (id) => id && bring(id),
  )

  /** Minutes at a position, and the way there once the pointer rests on it. */
  function readAt(field: ReachField, at: LonLat): BilingualText {
    const minutes = sayMinutes(minutesAt(field, at))
    const route = routes.toPointer.value
    if (route?.to.join() !== at.join() || !route.legs.length) return minutes
    const way = sayWay(route)
    return both((w, language) => w.reach.way(minutes[language], way[language]))
  }

  async function needAssumptions(): Promise<void> {
    if (assumptions.value.length) return
    const rows = await tableJob.run(async () => (await reachClient()).assumptions())
    if (rows) assumptions.value = rows
  }

  /** Compute the form's question. An answer to the same journey takes the place of the one before. */
  async function ask(): Promise<void> {
    const asked = request.value
    const answer = await job.run(async (options) => {
      const read = readMinutes(form.value.thresholds)
      if (read.say) throw new ReachInputError(read.say)
      if (!asked.origins.length) throw new ReachInputError(both((w) => w.ask.needOrigin))
      return { ...(await bandsOf(asked, read.numbers, options)), at: read.numbers }
    })
    if (!answer) return
    const same = analysis.results.find(
      ({ result }) => isBands(result) && isSameJourney(requestOf(result), asked),
    )
    const id = analysis.keep(answer.result, same?.id)
    steps.set(id, answer.at)
    live.value = { id, field: answer.field }
  }

  /** Draw an answer anew in its place, from this request and at these minutes. */
  async function redraw(by: Job, id: string, asked: ReachRequest, at: readonly number[]): Promise<void> {
    const answer = await by.run((options) => bandsOf(asked, at, options))
    if (!answer) return
    analysis.update(id, answer.result)
    live.value = { id, field: answer.field }
  }

  /** Have the field of an answer at hand that is opened again. */
  async function bring(id: string): Promise<void> {
    const result = bandsById(id)
    if (!result || live.value?.id === id) return
    await redraw(sliderJob, id, requestOf(result), result.inputs.thresholdsMin)
  }

  /** Cut the bands of an answer at these minutes, as fast as the slider moves. */
  const setMinutes = followLatest(async ({ id, minutes }: Cut) => {
    const result = bandsById(id)
    if (!result) return
    const thresholds = steps.get(id) ?? result.inputs.thresholdsMin
    await redraw(sliderJob, id, requestOf(result), cutAt(thresholds, minutes))
  })

  /** Set an assumption, or put it back with null; the answer at hand follows. */
  async function change(id: AssumptionId, value: number | null): Promise<void> {
    const { [id]: _, ...others } = changes.value
    const usual = assumptions.value.find((row) => row.id === id)?.value
    changes.value = value === null || value === usual ? others : { ...others, [id]: value }
    await follow()
  }
  async function resetChanges(): Promise<void> {
    changes.value = {}
    await follow()
  }
  async function follow(): Promise<void> {
    const id = live.value?.id ?? ''
    const result = bandsById(id)
    if (!result) return
    const asked = { ...requestOf(result), changes: { ...changes.value } }
    await redraw(tableJob, id, asked, result.inputs.thresholdsMin)
  }
  function bandsById(id: string) {
    const result = analysis.results.find((r) => r.id === id)?.result
    return result && isBands(result) ? result : null
  }

  /** What the network of an answer reaches within these minutes that another one does not, and the other way. */
  async function compareWith({ id, minutes }: Cut, other: OtherNetwork): Promise<void> {
    const result = bandsById(id)
    if (!result) return
    const after = requestOf(result)
    const inputs = { before: overNetwork(after, other), after, thresholdMin: minutes }
    const bandsMin = cutAt(steps.get(id) ?? result.inputs.thresholdsMin, minutes)
    const answer = await compareJob.run(async (options) => (await reachClient()).gain(inputs, options))
    if (answer) analysis.keep({ ...answer, inputs: { ...answer.inputs, bandsMin } })
  }

  return {
    ...asking,
    assumptions,
    live,
    routes,
    speeds,
    split,
    surface,
    job,
    sliderJob,
    tableJob,
    compareJob,
    needAssumptions,
    ask,
    setMinutes,
    compareWith,
    change,
    resetChanges,
  }
})
