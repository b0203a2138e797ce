/** How the work grows: the same questions with one, ten and a hundred times as much to look at. */
import { geosEngine } from '../../src/adapters/geos/engine'
import { packAreas, packPoints } from '../../src/core/analysis/packed-areas'
import { pointsInAreas } from '../../src/core/analysis/points-in-areas'
import { valuesWith } from '../../src/core/analysis/reach/assumptions'
import { bandsOf } from '../../src/core/analysis/reach/bands'
import { computeReach } from '../../src/core/analysis/reach/compute'
import type { Graph, Link } from '../../src/core/analysis/reach/graph'
import { bothWays, graphOf, weigh } from '../../src/core/analysis/reach/graph'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import { CELL_SIZES_M, terrainOf } from '../../src/core/analysis/reach/model'
import { USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../../src/core/analysis/reach/request'
import { settle } from '../../src/core/analysis/reach/shortest'
import { readSourceData } from '../lib/data-folder'
import { reachModel } from '../lib/reach-model'
import type { BenchJob } from './bench'
import { measure } from './bench'
import { randomNumbers, randomPosition, wavyAreas } from './made-up-layers'

const TIMES = [1, 10, 100] as const
const [AREAS, CORNERS, POINTS] = [20, 60, 10_000]
const ROUNDS = 3

/** One kind of work at growing sizes. */
interface Growth {
  readonly work: string
  readonly sizes: readonly string[]
  readonly jobs: readonly BenchJob[]
}

/** A table: a line for each kind of work, a column for each size, and how many times as long as the first. */
export async function benchGrowth(): Promise<string> {
  const model = reachModel(readSourceData())
  const lines: string[] = []
  for (const { work, sizes, jobs } of [ofGraph(model), await ofAreas(), ofPoints(), ofCells(model)]) {
    const rows = await measure(jobs, ROUNDS, 1)
    const first = rows[0]!.medianMs
    const cells = rows.map(({ medianMs }, i) => {
      const times = i ? ` (${(medianMs / first).toFixed(1)} ×)` : ''
      return `${sizes[i]!}: ${medianMs.toFixed(medianMs < 10 ? 2 : 0)} ms${times}`
    })
    lines.push(`  ${work}\n      ${cells.join('; ')}`)
  }
  return lines.join('\n')
}

/** The roads of the atlas again and again, each copy joined to the one before by a ring of its nodes. */
function ofGraph(model: ReachModel): Growth {
  const graphs = TIMES.map((times) => copies(model.roads.graph, times))
  const values = valuesWith(model.assumptions)
  return {
    work: 'minutes over the road network',
    sizes: graphs.map((graph) => `${graph.nodes.length.toLocaleString('en')} nodes`),
    jobs: graphs.map((graph): BenchJob => {
      const minutes = weigh(graph, values, 3)
      const starts = new Float64Array(graph.nodes.length).fill(Infinity)
      starts[0] = 0
      return { job: 'graph', run: () => settle(graph, minutes, starts.slice()) }
    }),
  }
}

function copies({ nodes, links }: Graph, times: number): Graph {
  const count = nodes.length
  const all: Link[] = []
  for (let copy = 0; copy < times; copy++) {
    const shift = copy * count
    for (const link of links) all.push({ ...link, from: link.from + shift, to: link.to + shift })
    if (!copy) continue
    for (let n = 0; n < count; n += 50) {
      all.push(...bothWays({ from: shift + n - count, to: shift + n, rank: 0, fixedMin: 5 }))
    }
  }
  return graphOf(
    Array.from({ length: count * times }, (_, n) => nodes[n % count]!),
    all,
  )
}

async function ofAreas(): Promise<Growth> {
  const engine = await geosEngine()
  const layers = TIMES.map((times) => [1, 2].map((seed) => wavyAreas(AREAS * times, CORNERS, seed)))
  return {
    work: 'overlap of two layers in one region (pairs grow with the square)',
    sizes: TIMES.map((times) => `2 × ${AREAS * times}`),
    jobs: layers.map(([a, b]) => ({ job: 'overlap', run: () => engine.overlay(a!, b!) })),
  }
}

function ofPoints(): Growth {
  const areas = packAreas(wavyAreas(1000, CORNERS, 3))
  const random = randomNumbers(4)
  const layers = TIMES.map((times) =>
    packPoints(Array.from({ length: POINTS * times }, () => randomPosition(random))),
  )
  return {
    work: 'points in 1,000 areas, one worker',
    sizes: TIMES.map((times) => `${(POINTS * times).toLocaleString('en')}`),
    jobs: layers.map((points) => ({ job: 'points', run: () => pointsInAreas(points, areas) })),
  }
}

/** Coarse to fine: the whole of a question, nothing remembered, to bands. */
function ofCells(model: ReachModel): Growth {
  const sizes = CELL_SIZES_M.toReversed()
  return {
    work: 'a reach question anew, to bands',
    sizes: sizes.map((cellM) => `${terrainOf(model, cellM).ground.length.toLocaleString('en')} cells`),
    jobs: sizes.map((cellM) => ({
      job: 'reach',
      run: () => bandsOf(model, computeReach(model, { ...USUAL_REQUEST, cellM }), USUAL_THRESHOLDS_MIN),
    })),
  }
}
