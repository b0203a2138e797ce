import { bandsOf } from '../../src/core/analysis/reach/bands'
import { computeReach } from '../../src/core/analysis/reach/compute'
import type { AssumptionId } from '../../src/core/analysis/reach/assumption-ids'
import { valuesWith } from '../../src/core/analysis/reach/assumptions'
import type { Front } from '../../src/core/analysis/reach/eikonal'
import { newFront, spread } from '../../src/core/analysis/reach/eikonal'
import { drivingPace } from '../../src/core/analysis/reach/ground'
import { newMemory } from '../../src/core/analysis/reach/memory'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import { terrainOf } from '../../src/core/analysis/reach/model'
import { originCell, seedOrigin } from '../../src/core/analysis/reach/origin'
import { toPlane } from '../../src/core/analysis/reach/plane'
import type { ReachRequest } from '../../src/core/analysis/reach/request'
import { USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../../src/core/analysis/reach/request'
import { readSourceData } from '../lib/data-folder'
import { reachModel } from '../lib/reach-model'
import type { BenchJob } from './bench'
import { benchText, measure } from './bench'
import type { SweepSum } from './native-sweep'
import { nativeSweep, sumOf } from './native-sweep'
import { plainDijkstra } from './plain-dijkstra'

const ROUNDS = 25

/**
 * From changed speeds to bands, from a moved slider to bands, and the surface alone beside the same sweep in
 * C++ (where there is a compiler) and a plain Dijkstra.
 */
export async function benchReach(): Promise<string> {
  const model = reachModel(readSourceData())
  const fine = await measureAt(model, 250, 150)
  const coarse = await measureAt(model, 500, 100)
  return [...fine, ...coarse].join('\n')
}

async function measureAt(model: ReachModel, cellM: number, aimMs: number): Promise<string[]> {
  const { grid, ground } = terrainOf(model, cellM)
  const pace = drivingPace(valuesWith(model.assumptions), 0)
  const seeded = seededFront(model, cellM)
  const native = nativeSweep(grid, ground, pace, seeded)
  if (!native) {
    const skipped = `          skipped: the sweep in C++ at ${cellM} m, as there is no g++ here`
    return [skipped, benchText(await measure(jobsAt(model, cellM, aimMs), ROUNDS))]
  }
  spread(seeded, ground, pace)
  checkSame(sumOf(seeded.minutes), native.sum)
  const job = `surface from one origin in C++, ${cellM} m`
  const jobs = jobsAt(model, cellM, aimMs, job)
  const rows = await measure([{ job, keepsTime: true, run: () => native.round() }, ...jobs], ROUNDS)
  native.close()
  return [benchText(rows)]
}

/** Both engines must have reached the same cells in the same time, or their speeds say nothing. */
function checkSame(ours: SweepSum, theirs: SweepSum): void {
  const apart = Math.abs(ours.minutes - theirs.minutes) / ours.minutes
  if (ours.reached === theirs.reached && apart < 1e-5) return
  throw new Error(`the sweep in C++ differs: ${JSON.stringify({ ours, theirs })}`)
}

function seededFront(model: ReachModel, cellM: number): Front {
  const { grid, ground } = terrainOf(model, cellM)
  const front = newFront(grid)
  const pace = drivingPace(valuesWith(model.assumptions), 0)
  seedOrigin(front, ground, pace, toPlane(USUAL_REQUEST.origins[0]!.at), 0)
  return front
}

function jobsAt(model: ReachModel, cellM: number, aimMs: number, native?: string): BenchJob[] {
  /** Ask again and again, one assumption going up and down. */
  const changing = (id: AssumptionId, from: number) => {
    const memory = newMemory()
    return (round: number) => {
      const request: ReachRequest = { ...USUAL_REQUEST, cellM, changes: { [id]: from + (round % 2) } }
      return bandsOf(model, computeReach(model, request, memory), USUAL_THRESHOLDS_MIN)
    }
  }
  const still = computeReach(model, { ...USUAL_REQUEST, cellM })
  const { grid, ground } = terrainOf(model, cellM)
  const pace = drivingPace(valuesWith(model.assumptions), 0)
  const origin = toPlane(USUAL_REQUEST.origins[0]!.at)
  const plain = `8-neighbour Dijkstra, ${cellM} m`
  return [
    { job: plain, run: () => plainDijkstra(grid, ground, pace, originCell(grid, ground, origin)) },
    {
      job: `surface from one origin, ${cellM} m`,
      against: native ?? plain,
      ...(native ? { aimRatio: 2.5 } : {}),
      run: () => {
        const front = newFront(grid)
        seedOrigin(front, ground, pace, origin, 0)
        spread(front, ground, pace)
      },
    },
    {
      job: `changed street speed → bands, ${cellM} m`,
      against: plain,
      aimMs,
      run: changing('street-plain-kmh', 40),
    },
    {
      job: `changed expressway speed → bands, ${cellM} m`,
      against: plain,
      aimMs,
      run: changing('expressway-kmh', 90),
    },
    {
      job: `moved slider → bands, ${cellM} m`,
      against: plain,
      aimMs,
      run: (round) => bandsOf(model, still, [15, 30, 45, 55 + (round % 10)]),
    },
  ]
}
