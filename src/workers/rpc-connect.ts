import { Superseded, WorkerCrashed, WorkerError } from './rpc-errors'
import type { InputOf, OutputOf, ReplyMessage, RequestMessage, WorkerFunctions } from './rpc-protocol'
import { transferList } from './rpc-protocol'

/** As much of a Worker as a client needs. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void
  terminate(): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void
}

export interface CallOptions {
  /** A newer request on the same channel supersedes an older one; without a channel, none does. */
  readonly channel?: string
  /** Aborting drops a waiting request, and ends the worker if it is busy with this one, unless `gentle`. */
  readonly signal?: AbortSignal
  /** A worker busy with it when it is aborted stops where it breathes next, and keeps what it holds. */
  readonly gentle?: boolean
  /** Gives way to every other request, and begins anew when there is none; its input must not be handed over. */
  readonly background?: boolean
  readonly onProgress?: (progress: unknown) => void
}

export interface ConnectOptions<F extends WorkerFunctions> {
  /** Calls that every fresh worker gets before any other: the data it is to hold. */
  readonly prepare?: () => readonly { name: keyof F & string; input: unknown }[]
  /** How long a superseded request may hold up newer ones before its worker is replaced, ms. */
  readonly patienceMs?: number
}

export interface WorkerClient<F extends WorkerFunctions> {
  /** Rejects with `Superseded`, the signal's reason, `WorkerCrashed`, or `WorkerError` for what the function threw. */
  call<N extends keyof F & string>(
    name: N,
    input: InputOf<F[N]>,
    options?: CallOptions,
  ): Promise<OutputOf<F[N]>>
  /** Has a worker been started that still lives? */
  isRunning(): boolean
  /** End the worker and reject what is pending; a later call starts a fresh one. */
  close(): void
}

interface Job {
  readonly request: RequestMessage
  readonly options: CallOptions
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
  /** It has been asked to give way. */
  interrupted?: boolean
}

const ignore = (): void => {}

/**
 * The page's end of a worker. The worker starts at the first call and gets one request at a time;
 * the others wait here, so that a superseded or cancelled one costs nothing.
 */
export function connect<F extends WorkerFunctions>(
  makeWorker: () => WorkerLike,
  { prepare = () => [], patienceMs = 1000 }: ConnectOptions<F> = {},
): WorkerClient<F> {
  let worker: WorkerLike | null = null
  let preparing: Job[] = []
  let waiting: Job[] = []
  let running: Job | null = null
  let impatience: ReturnType<typeof setTimeout> | undefined
  let lastId = 0

  const start = (): WorkerLike => {
    const fresh = makeWorker()
    fresh.addEventListener('message', ({ data }) => worker === fresh && receive(data as ReplyMessage))
    const onCrash = (event: Event) =>
      worker === fresh && failAll(new WorkerCrashed((event as ErrorEvent).message))
    fresh.addEventListener('error', onCrash)
    fresh.addEventListener('messageerror', onCrash)
    preparing = prepare().map(({ name, input }) => {
      return { request: { id: ++lastId, name, input }, options: {}, resolve: ignore, reject: failAll }
    })
    return fresh
  }

  const stop = () => {
    worker?.terminate()
    worker = null
    running = null
    preparing = []
    clearTimeout(impatience)
  }

  const failAll = (reason: unknown) => {
    const jobs = [...(running ? [running] : []), ...waiting].filter((job) => job.reject !== failAll)
    waiting = []
    stop()
    for (const job of jobs) job.reject(reason)
  }

  const next = () => {
    if (running || !waiting.length) return
    try {
      worker ??= start()
    } catch (error) {
      return failAll(new WorkerCrashed((error as Error).message))
    }
    running = preparing.shift() ?? takeWaiting()
    const { request, reject } = running
    try {
      worker.postMessage(request, transferList(request.input))
    } catch (error) {
      running = null
      reject(error)
      next()
    }
  }

  /** The first that waits, those in the background last. */
  const takeWaiting = (): Job => {
    const at = waiting.findIndex((job) => !job.options.background)
    return waiting.splice(Math.max(0, at), 1)[0]!
  }

  const receive = (reply: ReplyMessage) => {
    if (reply.id !== running?.request.id) return
    if (reply.kind === 'progress') return running.options.onProgress?.(reply.progress)
    const job = running
    running = null
    clearTimeout(impatience)
    const hasGivenWay = job.interrupted && reply.kind === 'error' && reply.error.name === 'AbortError'
    job.interrupted = false
    if (hasGivenWay) waiting.push(job)
    else if (reply.kind === 'result') job.resolve(reply.value as never)
    else job.reject(new WorkerError(reply.error))
    next()
  }

  /** Tell the worker that the request it is busy with may stop. */
  const interrupt = ({ request }: Job) => worker?.postMessage({ id: request.id, cancel: true }, [])

  /** Nobody waits for the running request any more. */
  const abandon = (job: Job) => {
    interrupt(job)
    running = { request: job.request, options: {}, resolve: ignore, reject: ignore }
  }

  const giveWay = () => {
    if (!running?.options.background || running.interrupted) return
    running.interrupted = true
    interrupt(running)
  }

  const supersede = (channel: string) => {
    const old = waiting.filter((job) => job.options.channel === channel)
    waiting = waiting.filter((job) => job.options.channel !== channel)
    for (const job of old) job.reject(new Superseded())
    if (running?.options.channel !== channel) return
    running.reject(new Superseded())
    abandon(running)
    impatience = setTimeout(replace, patienceMs)
  }

  const replace = () => {
    stop()
    next()
  }

  const cancel = (id: number, reason: unknown) => {
    const job = running?.request.id === id ? running : waiting.find((j) => j.request.id === id)
    if (!job) return
    waiting = waiting.filter((j) => j !== job)
    if (job === running && job.options.gentle) abandon(job)
    else if (job === running) stop()
    job.reject(reason)
    next()
  }

  return {
    isRunning: () => worker !== null,
    close: () => failAll(new WorkerCrashed('it was closed')),
    call: (name, input, options = {}) =>
      new Promise((resolve, reject) => {
        const { channel, signal, background } = options
        if (signal?.aborted) return reject(signal.reason)
        if (channel !== undefined) supersede(channel)
        if (!background) giveWay()
        const id = ++lastId
        waiting.push({ request: { id, name, input }, options, resolve, reject })
        signal?.addEventListener('abort', () => cancel(id, signal.reason), { once: true })
        next()
      }),
  }
}
