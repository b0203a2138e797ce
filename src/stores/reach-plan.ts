import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { PromiseAnswer, PromiseQuestion } from '../core/analysis/reach/promise'
import type { PromiseInputs } from '../core/analysis/reach/promise-result'
import { promiseResult } from '../core/analysis/reach/promise-result'
import type { ScenarioId } from '../core/analysis/reach/scenario'
import { ReachInputError } from '../core/analysis/reach/assumptions'
import { USUAL_REQUEST } from '../core/analysis/reach/request'
import type { AnalysisResult } from '../core/analysis/result'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { both } from './both'
import { newJob } from './job'
import { readMinutes } from './number-list'
import { useReach } from './reach'

/** Coarse enough for some sixty fields in a few seconds, metres. */
const RANK_CELL_M = 500

/** What the plan promises of travel, and what each of its lines brings. */
export const useReachPlan = defineStore('reach-plan', () => {
  const reach = useReach()
  const analysis = useAnalysis()

  const scenario = ref<ScenarioId>(USUAL_REQUEST.scenario)
  const promises = shallowRef<PromiseAnswer | null>(null)
  /** What they were asked with. */
  const asked = shallowRef<PromiseQuestion | null>(null)
  const promisesJob = newJob()
  const rankJob = newJob()

  /** Hold the network of the chosen scenario against the promises. */
  async function askPromises(): Promise<void> {
    const question = { scenario: scenario.value, changes: { ...reach.changes }, cellM: USUAL_REQUEST.cellM }
    const answer = await promisesJob.run(async (options) => (await reachClient()).promises(question, options))
    if (!answer) return
    promises.value = answer
    asked.value = question
  }

  /** A promise, or all of them, as an answer to draw and to take away; null before they were asked for. */
  function promiseAnswer(promise: PromiseInputs['promise']): AnalysisResult<PromiseInputs> | null {
    if (!promises.value || !asked.value) return null
    return promiseResult(promises.value, { ...asked.value, promise })
  }

  /** Put a promise, or all of them, on the map as an answer of its own. */
  function showPromise(promise: PromiseInputs['promise']): void {
    const result = promiseAnswer(promise)
    if (result) analysis.keep(result)
  }

  /** Rank the lines of the plan by what each adds within the form's longest minutes. */
  async function askRank(): Promise<void> {
    const request = { ...reach.request, cellM: RANK_CELL_M }
    const result = await rankJob.run(async (options) => {
      const read = readMinutes(reach.form.thresholds)
      if (read.say) throw new ReachInputError(read.say)
      if (!request.origins.length) throw new ReachInputError(both((w) => w.ask.needOrigin))
      return (await reachClient()).rank(request, Math.max(...read.numbers), options)
    })
    if (result) analysis.keep(result)
  }

  return { scenario, promises, promisesJob, rankJob, askPromises, promiseAnswer, showPromise, askRank }
})
