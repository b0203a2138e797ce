import type { AnalysisFunctions, HeldData } from './analysis-functions'
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

type Verb = Exclude<keyof AnalysisFunctions, 'hold'>
type Ask = {
  [V in Verb]: (
    request: Parameters<AnalysisFunctions[V]>[0],
    options?: CallOptions,
  ) => Promise<Awaited<ReturnType<AnalysisFunctions[V]>>>
}

/** The page's end of the analysis worker. */
export interface AnalysisClient extends Ask {
  /** Things that requests may name by id; the same key again replaces what it held. */
  hold(key: string, data: HeldData): void
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
  const ask =
    <V extends Verb>(verb: V): Ask[V] =>
    (request, options) =>
      worker.call(verb, request as never, { channel: verb, ...options }) as never

  return {
    buffer: ask('buffer'),
    overlap: ask('overlap'),
    tally: ask('tally'),
    nearest: ask('nearest'),
    hold: (key, data) => {
      held.set(key, data)
      // A worker that fails here is replaced, and the fresh one gets all that is held.
      if (worker.isRunning()) worker.call('hold', { key, data }).catch(() => {})
    },
    close: worker.close,
  }
}
