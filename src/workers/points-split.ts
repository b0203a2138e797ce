import type { PackedAreas } from '../core/analysis/packed-areas'
import type { PointFinder, PointsInAreas } from '../core/analysis/points-in-areas'
import { joined, pointsInAreas } from '../core/analysis/points-in-areas'
import type { WorkerLike } from './rpc'
import { connect, withTransfer } from './rpc'

/** Fewer points than this are found sooner than a second worker starts. */
const WORTH_SPLITTING = 50_000

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
  return async (points, areas) => {
    if (!makeWorker || points.length < 2 * WORTH_SPLITTING) return pointsInAreas(points, areas)
    const half = 2 * (points.length >> 2)
    const worker = connect<PointsFunctions>(makeWorker)
    try {
      const theirs = points.slice(half)
      const second = worker.call('find', withTransfer({ points: theirs, areas }, [theirs.buffer]))
      // A failure is waited for below; until then it must not count as unhandled.
      second.catch(() => {})
      const first = pointsInAreas(points.subarray(0, half), areas)
      return joined(first, await second, half / 2)
    } catch {
      return pointsInAreas(points, areas)
    } finally {
      worker.close()
    }
  }
}

/** A way to start a second worker; null in places without workers, or on a single core. */
const workersAllowed = (): (() => WorkerLike) | null =>
  typeof Worker === 'undefined' || (globalThis.navigator?.hardwareConcurrency ?? 1) < 2 ? null : startWorker
