import type { Assumption } from '../core/analysis/reach/assumptions'
import type { ReachInputs } from '../core/analysis/reach/bands'
import type { ReachField } from '../core/analysis/reach/field'
import type { GainInputs } from '../core/analysis/reach/gain'
import type { PromiseAnswer } from '../core/analysis/reach/promises'
import type { RankInputs } from '../core/analysis/reach/rank-table'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { Route } from '../core/analysis/reach/route'
import { ReachInputError } from '../core/analysis/reach/assumptions'
import type { ReachStation } from '../core/analysis/reach/stations'
import type { AnalysisResult } from '../core/analysis/result'
import type { FieldSurface } from '../core/analysis/reach/surface'
import type {
  LineThere,
  LineToChoose,
  PromiseRequest,
  ReachData,
  ReachFunctions,
  RouteRequest,
  SpeedRequest,
} from './reach-functions'
import type { CallOptions, WorkerLike } from './rpc'
import { connect } from './rpc'

export type { LineThere, LineToChoose, PromiseRequest, ReachData } from './reach-functions'

/** The page's end of the travel-time worker. */
export interface ReachClient {
  /** The table of assumptions as the data gives it. */
  assumptions(): Promise<readonly Assumption[]>
  /**
   * Land within so many minutes at speeds slower or faster by a factor, km². Gives way to every other question, and
   * stops in the worker when it is aborted or a newer one comes.
   */
  areaAtSpeeds(question: SpeedRequest, options?: CallOptions): Promise<number>
  /** Stations of the request's network with their minutes. */
  stations(request: ReachRequest): Promise<readonly ReachStation[]>
  /** Lines of the plan that may be put into today's network one by one. */
  lines(): Promise<readonly LineToChoose[]>
  /** The field of minutes for a request; a newer request supersedes an older one. */
  field(request: ReachRequest, options?: CallOptions): Promise<ReachField>
  /** Bands at these minutes of the field asked for last; quick, as the worker holds it. */
  bands(thresholdsMin: readonly number[], options?: CallOptions): Promise<AnalysisResult<ReachInputs>>
  /** A field of its own and its bands, whatever else was asked for. */
  side(request: ReachRequest, thresholdsMin: readonly number[], options?: CallOptions): Promise<ReachSide>
  /** The field of a request as a picture. */
  surface(request: ReachRequest, options?: CallOptions): Promise<FieldSurface>
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
  promises(question: PromiseRequest, options?: CallOptions): Promise<PromiseAnswer>
  close(): void
}

/** One of two networks beside each other. */
export interface ReachSide {
  readonly field: ReachField
  readonly bands: AnalysisResult<ReachInputs>
  readonly lines: readonly LineThere[]
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./reach.worker.ts', import.meta.url), { type: 'module', name: 'reach' })

/** Connect to the travel-time worker, which starts with the first question and builds its model then. */
export function connectReach(data: ReachData, makeWorker: () => WorkerLike = startWorker): ReachClient {
  const worker = connect<ReachFunctions>(makeWorker, { prepare: () => [{ name: 'prepare', input: data }] })
  let latest: ReachRequest | null = null

  /** Answers by channel; aborting leaves the worker what it holds: a fresh one would have to build the model again. */
  const on = (channel: string, options?: CallOptions): CallOptions => ({ channel, gentle: true, ...options })

  return {
    assumptions: () => worker.call('assumptions', undefined),
    areaAtSpeeds: (question, options) =>
      worker.call('areaAtSpeeds', question, { background: true, ...on('speeds', options) }),
    stations: (request) => worker.call('stations', request),
    lines: () => worker.call('lines', undefined),
    field: (request, options) => {
      latest = request
      return worker.call('field', request, on('field', options))
    },
    bands: async (thresholdsMin, options) => {
      if (!latest) throw new ReachInputError({ zh: '请先计算出行时间。', en: 'Compute travel times first.' })
      return worker.call('bands', { request: latest, thresholdsMin }, on('bands', options))
    },
    side: async (request, thresholdsMin, { signal } = {}) => {
      const options: CallOptions = { gentle: true, ...(signal ? { signal } : {}) }
      const field = await worker.call('field', request, options)
      const bands = await worker.call('bands', { request, thresholdsMin }, options)
      return { field, bands, lines: await worker.call('linesThere', request, options) }
    },
    surface: (request, options) => worker.call('surface', request, on('surface', options)),
    gain: (inputs, options) => worker.call('gain', inputs, on('gain', options)),
    route: (question, options) => worker.call('route', question, on('route', options)),
    rank: (request, thresholdMin, options) =>
      worker.call('rank', { request, thresholdMin }, on('rank', options)),
    promises: (question, options) => worker.call('promises', question, on('promises', options)),
    close: worker.close,
  }
}
