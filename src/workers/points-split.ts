import type { PackedAreas } from '../core/analysis/packed-areas'
import type { PointFinder, PointsInAreas } from '../core/analysis/points-in-areas'
import { inHalves, pointsInAreas } from '../core/analysis/points-in-areas'
import type { WorkerLike } from './rpc'
import { connect, withTransfer } from './rpc'

type PointsFunctions = ReturnType<typeof pointsFunctions>

/** What the second worker does: the same, for its half of the points. */
export const pointsFunctions = () => ({
  find: ({ points, areas }: { points: Float64Array; areas: PackedAreas }): PointsInAreas => {
    const found = pointsInAreas(points, areas)
    return withTransfer(found, [found.starts.buffer, found.points.buffer])
  },
})

const startWorker = (): WorkerLike =>
  new Worker(new URL('./points.worker.ts', import.meta.url), { type: 'module', name: 'points' })

/**
 * Finds points in areas on two workers: this one, and a second that takes half of the points where there are
 * many. Where no second worker can be had, or it fails, this one does the whole.
 */
export function splitFinder(makeWorker: (() => WorkerLike) | null = workersAllowed()): PointFinder {
  if (!makeWorker) return async (points, areas) => pointsInAreas(points, areas)
  return inHalves(async (points, areas) => {
    const worker = connect<PointsFunctions>(makeWorker)
    try {
      return await worker.call('find', withTransfer({ points, areas }, [points.buffer as ArrayBuffer]))
    } finally {
      worker.close()
    }
  })
}

/** A way to start a second worker; null in places without workers, or on a single core. */
const workersAllowed = (): (() => WorkerLike) | null =>
  typeof Worker === 'undefined' || (globalThis.navigator?.hardwareConcurrency ?? 1) < 2 ? null : startWorker
