import type { BufferInputs } from '../core/analysis/buffer'
import type { NearestInputs } from '../core/analysis/nearest'
import type { OverlapInputs } from '../core/analysis/overlap'
import type { AnalysisResult } from '../core/analysis/result'
import type { TallyInputs } from '../core/analysis/tally'
import type {
  AnalysisFunctions,
  BufferRequest,
  HeldData,
  NearestRequest,
  OverlapRequest,
  TallyRequest,
} from './analysis-functions'
import { unpackResult } from './analysis-pack'
import type { CallOptions, WorkerLike } from './rpc'
import { connect } from './rpc'

export type {
  BufferRequest,
  GroupRequest,
  HeldData,
  NearestRequest,
  OverlapRequest,
  TallyRequest,
} from './analysis-functions'

/** The page's end of the analysis worker. */
export interface AnalysisClient {
  buffer(request: BufferRequest, options?: CallOptions): Promise<AnalysisResult<BufferInputs>>
  overlap(request: OverlapRequest, options?: CallOptions): Promise<AnalysisResult<OverlapInputs>>
  tally(request: TallyRequest, options?: CallOptions): Promise<AnalysisResult<TallyInputs>>
  nearest(request: NearestRequest, options?: CallOptions): Promise<AnalysisResult<NearestInputs>>
  /** Things that requests may name by id; the same key again replaces what it held. */
  hold(key: string, data: HeldData): void
  /** End the worker; the next question starts a fresh one that holds the same. */
  close(): void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' })

/**
 * Connect to the analysis worker, which starts with the first question. Each verb is a channel of its
 * own: a newer buffer supersedes an older one, unless the options name another channel.
 */
export function connectAnalysis(makeWorker: () => WorkerLike = startWorker): AnalysisClient {
  const held = new Map<string, HeldData>()
  const worker = connect<AnalysisFunctions>(makeWorker, {
    prepare: () => [...held].map(([key, data]) => ({ name: 'hold', input: { key, data } })),
  })
  const on = (channel: string, options?: CallOptions): CallOptions => ({ channel, ...options })

  return {
    buffer: async (request, options) =>
      unpackResult(await worker.call('buffer', request, on('buffer', options))),
    overlap: async (request, options) =>
      unpackResult(await worker.call('overlap', request, on('overlap', options))),
    tally: async (request, options) =>
      unpackResult(await worker.call('tally', request, on('tally', options))),
    nearest: async (request, options) =>
      unpackResult(await worker.call('nearest', request, on('nearest', options))),
    hold: (key, data) => {
      held.set(key, data)
      // A worker that fails here is replaced, and the fresh one gets all that is held.
      if (worker.isRunning()) worker.call('hold', { key, data }).catch(() => {})
    },
    close: worker.close,
  }
}
