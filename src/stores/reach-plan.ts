import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { PromiseRequest } from '../workers/reach-client'
import type { PromiseAnswer } from '../core/analysis/reach/promise'
import type { PromiseInputs } from '../core/analysis/reach/promise-result'
import { promiseResult } from '../core/analysis/reach/promise-result'
import { networkTitle } from '../core/analysis/reach/network-asked'
import { ReachInputError } from '../core/analysis/reach/assumptions'
import { USUAL_REQUEST } from '../core/analysis/reach/request'
import type { AnalysisResult } from '../core/analysis/result'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { both } from './both'
import { newJob } from './job'
import { readMinutes } from './number-list'
import { useReach } from './reach'
import { sharedReach } from './shared-question'

/** What the plan promises of travel, and what each of its lines brings. */
export const useReachPlan = defineStore('reach-plan', () => {
  const reach = useReach()
  const analysis = useAnalysis()

  const promises = shallowRef<PromiseAnswer | null>(null)
  /** What they were asked with. */
  const asked = shallowRef<PromiseRequest | null>(null)
  /** The network the promises will be held against: the form's; and that of the answer. */
  const networkAsked = computed(() => networkTitle(reach.request))
  const networkAnswered = computed(() => networkTitle(asked.value ?? reach.request))
  const promisesJob = newJob()
  const rankJob = newJob()

  /** Hold the network of the chosen scenario against the promises. */
  async function askPromises(): Promise<void> {
    const { scenario, network, changes } = reach.request
    const question = { scenario, ...(network ? { network } : {}), changes, cellM: USUAL_REQUEST.cellM }
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
    const { request } = reach
    const answer = await rankJob.run(async (options) => {
      const read = readMinutes(reach.form.thresholds)
      if (read.say) throw new ReachInputError(read.say)
      if (!request.origins.length) throw new ReachInputError(both((w) => w.ask.needOrigin))
      const result = await (await reachClient()).rank(request, Math.max(...read.numbers), options)
      return { result, asked: sharedReach(request, read.numbers, { rank: true }) }
    })
    if (answer) analysis.keep(answer.result, undefined, answer.asked)
  }

  return {
    promises,
    networkAsked,
    networkAnswered,
    promisesJob,
    rankJob,
    askPromises,
    promiseAnswer,
    showPromise,
    askRank,
  }
})
