/** The second worker of the point count, on a thread of Node. */
import { parentPort } from 'node:worker_threads'
import type { PackedAreas } from '../../src/core/analysis/packed-areas'
import { pointsInAreas } from '../../src/core/analysis/points-in-areas'

/** What the thread is asked; it answers with `PointsInAreas`. */
export interface PointsAsked {
  readonly points: Float64Array
  readonly areas: PackedAreas
}

parentPort!.on('message', ({ points, areas }: PointsAsked) => {
  const found = pointsInAreas(points, areas)
  parentPort!.postMessage(found, [found.starts.buffer, found.points.buffer] as ArrayBuffer[])
})
