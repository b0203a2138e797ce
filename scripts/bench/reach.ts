import { bandsOf } from '../../src/core/analysis/reach/bands'
import { computeReach } from '../../src/core/analysis/reach/compute'
import type { AssumptionId } from '../../src/core/analysis/reach/assumption-ids'
import { valuesWith } from '../../src/core/analysis/reach/assumptions'
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
import type { BenchJob, BenchRow } from './bench'
import { measure } from './bench'
import { plainDijkstra } from './plain-dijkstra'

const ROUNDS = 25

/** From changed speeds to bands, from a moved slider to bands, and the surface alone beside a plain Dijkstra. */
export async function benchReach(): Promise<BenchRow[]> {
  const model = reachModel(readSourceData())
  const fine = await measure(jobsAt(model, 250, 150), ROUNDS)
  return [...fine, ...(await measure(jobsAt(model, 500, 100), ROUNDS))]
}

function jobsAt(model: ReachModel, cellM: number, aimMs: number): BenchJob[] {
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
      against: plain,
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
      run: (round) => bandsOf(model, still, [15, 30, 45, 55 + (round % 10)]),
    },
  ]
}
