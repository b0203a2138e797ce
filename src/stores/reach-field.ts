import type { ReachInputs } from '../core/analysis/reach/bands'
import type { ReachField } from '../core/analysis/reach/field'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { AnalysisResult } from '../core/analysis/result'
import type { ReachClient } from '../workers/reach-client'
import type { JobOptions } from './job'

/** Bands of travel time and the field they were cut from. */
export interface FieldAnswer {
  readonly field: ReachField
  readonly result: AnalysisResult<ReachInputs>
}

/**
 * Asks the travel-time worker, one question at a time, since it cuts bands from the field asked for last.
 * A field is computed only if it is not the one at hand.
 */
export function newFieldSource(clientOf: () => Promise<Pick<ReachClient, 'field' | 'bands'>>) {
  let atHand: { readonly key: string; readonly field: ReachField } | null = null
  let turn: Promise<unknown> = Promise.resolve()

  async function answer(
    request: ReachRequest,
    minutes: readonly number[],
    options: JobOptions,
  ): Promise<FieldAnswer> {
    options.signal.throwIfAborted()
    const client = await clientOf()
    const key = JSON.stringify(request)
    if (atHand?.key !== key) {
      atHand = null
      atHand = { key, field: await client.field(request, options) }
    }
    const { field } = atHand
    return { field, result: await client.bands(minutes, options) }
  }

  /** Bands of the request at these minutes. */
  return (request: ReachRequest, minutes: readonly number[], options: JobOptions): Promise<FieldAnswer> => {
    const mine = turn.then(() => answer(request, minutes, options))
    turn = mine.catch(() => {})
    return mine
  }
}

/**
 * Runs work for the latest wish: while one is under way only the newest of the others waits. A moving
 * slider is followed as fast as the work goes, instead of being answered when it stands still.
 */
export function followLatest<T>(work: (wish: T) => Promise<void>): (wish: T) => Promise<void> {
  let next: { readonly wish: T } | null = null
  let busy = false
  return async (wish) => {
    next = { wish }
    if (busy) return
    busy = true
    try {
      while (next) {
        const { wish: now } = next
        next = null
        await work(now)
      }
    } finally {
      busy = false
    }
  }
}
