import type { Assumption } from '../core/analysis/reach/assumptions'
import type { ReachInputs } from '../core/analysis/reach/bands'
import type { ReachField } from '../core/analysis/reach/field'
import type { GainInputs } from '../core/analysis/reach/gain'
import type { PromiseAnswer, PromiseQuestion } from '../core/analysis/reach/promises'
import type { RankInputs } from '../core/analysis/reach/rank-table'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { Route } from '../core/analysis/reach/route'
import { ReachInputError } from '../core/analysis/reach/assumptions'
import type { ReachStation } from '../core/analysis/reach/stations'
import type { AnalysisResult } from '../core/analysis/result'
import type { ReachData, ReachFunctions, RouteRequest, LineToChoose, SpeedRequest } from './reach-functions'
import type { CallOptions, WorkerLike } from './rpc'
import { connect } from './rpc'

export type { LineToChoose, ReachData } from './reach-functions'

/** The page's end of the travel-time worker. */
export interface ReachClient {
  /** The table of assumptions as the data gives it. */
  assumptions(): Promise<readonly Assumption[]>
  /** Land within so many minutes at speeds slower or faster by a factor, km². */
  areaAtSpeeds(question: SpeedRequest, options?: CallOptions): Promise<number>
  /** Stations of the request's network with their minutes. */
  stations(request: ReachRequest): Promise<readonly ReachStation[]>
  /** Lines of the plan that may be put into today's network one by one. */
  lines(): Promise<readonly LineToChoose[]>
  /** The field of minutes for a request; a newer request supersedes an older one. */
  field(request: ReachRequest, options?: CallOptions): Promise<ReachField>
  /** Bands at these minutes of the field asked for last; quick, as the worker holds it. */
  bands(thresholdsMin: readonly number[], options?: CallOptions): Promise<AnalysisResult<ReachInputs>>
  /** What is reached after and not before, and the other way round, at a threshold. */
  gain(inputs: GainInputs, options?: CallOptions): Promise<AnalysisResult<GainInputs>>
  /** How one gets to a place; null where it is not reached. A newer question on the channel supersedes an older one. */
  route(question: RouteRequest, options?: CallOptions): Promise<Route | null>
  /** What each line of the plan brings by itself, within so many minutes; some seconds. */
  rank(
    request: ReachRequest,
    thresholdMin: number,
    options?: CallOptions,
  ): Promise<AnalysisResult<RankInputs>>
  /** What the documents promise of travel, held against the network. */
  promises(question: PromiseQuestion, options?: CallOptions): Promise<PromiseAnswer>
  close(): void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./reach.worker.ts', import.meta.url), { type: 'module', name: 'reach' })

/** Connect to the travel-time worker, which starts with the first question and builds its model then. */
export function connectReach(data: ReachData, makeWorker: () => WorkerLike = startWorker): ReachClient {
  const worker = connect<ReachFunctions>(makeWorker, { prepare: () => [{ name: 'prepare', input: data }] })
  let latest: ReachRequest | null = null

  return {
    assumptions: () => worker.call('assumptions', undefined),
    areaAtSpeeds: (question, options) =>
      letFinish(options, (rest) => worker.call('areaAtSpeeds', question, { channel: 'speeds', ...rest })),
    stations: (request) => worker.call('stations', request),
    lines: () => worker.call('lines', undefined),
    field: (request, options) => {
      latest = request
      return letFinish(options, (rest) => worker.call('field', request, { channel: 'field', ...rest }))
    },
    bands: async (thresholdsMin, options) => {
      if (!latest) throw new ReachInputError({ zh: '请先计算出行时间。', en: 'Compute travel times first.' })
      const input = { request: latest, thresholdsMin }
      return letFinish(options, (rest) => worker.call('bands', input, { channel: 'bands', ...rest }))
    },
    gain: (inputs, options) =>
      letFinish(options, (rest) => worker.call('gain', inputs, { channel: 'gain', ...rest })),
    route: (question, options) =>
      letFinish(options, (rest) => worker.call('route', question, { channel: 'route', ...rest })),
    rank: (request, thresholdMin, options) =>
      letFinish(options, (rest) =>
        worker.call('rank', { request, thresholdMin }, { channel: 'rank', ...rest }),
      ),
    promises: (question, options) =>
      letFinish(options, (rest) => worker.call('promises', question, { channel: 'promises', ...rest })),
    close: worker.close,
  }
}

/**
 * Aborting rejects at once but leaves the worker at its work: it takes a fraction of a second, and a
 * fresh worker would have to build the model again.
 */
function letFinish<T>(options: CallOptions = {}, call: (rest: CallOptions) => Promise<T>): Promise<T> {
  const { signal, ...rest } = options
  if (signal?.aborted) return Promise.reject(signal.reason as Error)
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    call(rest).then(resolve, reject)
  })
}
