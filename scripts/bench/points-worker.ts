/** The second worker of the point count, on a thread of Node. */
import { parentPort } from 'node:worker_threads'
import { pointsFunctions } from '../../src/workers/points-split'
import type { WorkerFunctions } from '../../src/workers/rpc-protocol'
import { serve } from '../../src/workers/rpc-serve'

const port = parentPort!
serve(pointsFunctions() as WorkerFunctions, {
  postMessage: (message, transfer) => port.postMessage(message, transfer as never),
  addEventListener: (_type, listener) =>
    port.on('message', (data: unknown) => listener({ data } as MessageEvent)),
})
