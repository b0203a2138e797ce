/** A worker thread of Node as the page sees a worker of the browser. */
import { Worker } from 'node:worker_threads'
import type { WorkerLike } from '../../src/workers/rpc'

/** A thread that runs for as long as the bench does: ending the worker only lets go of it. */
export interface NodeWorker {
  readonly make: () => WorkerLike
  readonly end: () => Promise<number>
}

/** Node 20 hands a thread no loader for TypeScript: the thread takes one itself. */
const START = `
  const { workerData } = require('node:worker_threads')
  import(workerData.tsx).then(({ register }) => (register(), import(workerData.url)))`

/** Start a module of this folder as a thread. */
export function nodeWorker(module: string): NodeWorker {
  const workerData = { url: new URL(module, import.meta.url).href, tsx: import.meta.resolve('tsx/esm/api') }
  const thread = new Worker(START, { eval: true, workerData })
  thread.setMaxListeners(0)
  const make = (): WorkerLike => ({
    postMessage: (message, transfer) => thread.postMessage(message, transfer as never),
    terminate: () => thread.removeAllListeners('message'),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') thread.on('message', (data: unknown) => listener({ data } as never))
      if (type === 'error')
        thread.on('error', (error: Error) => listener({ message: error.message } as never))
    },
  })
  return { make, end: () => thread.terminate() }
}
