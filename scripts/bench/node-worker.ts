/** The second worker of the point count as a thread of Node. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PointFinder, PointsInAreas } from '../../src/core/analysis/points-in-areas'
import type { PointsAsked } from './points-worker'

/** A thread that runs for as long as the bench does. */
export interface SecondFinder {
  readonly find: PointFinder
  readonly end: () => Promise<number>
}

/** Node 20 hands a thread no loader for TypeScript: the thread takes one itself. */
const START = `
  const { workerData } = require('node:worker_threads')
  import(workerData.tsx).then(({ register }) => (register(), import(workerData.url)))`

/** Start the thread. */
export function secondFinder(): SecondFinder {
  const url = new URL('./points-worker.ts', import.meta.url).href
  const workerData = { url, tsx: import.meta.resolve('tsx/esm/api') }
  const thread = new Worker(START, { eval: true, workerData })
  const find: PointFinder = async (points, areas) => {
    const asked: PointsAsked = { points, areas }
    thread.postMessage(asked, [points.buffer as ArrayBuffer])
    const [found] = (await once(thread, 'message')) as [PointsInAreas]
    return found
  }
  return { find, end: () => thread.terminate() }
}
