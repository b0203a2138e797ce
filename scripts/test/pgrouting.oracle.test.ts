import type { ReservedSql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valuesWith } from '../../src/core/analysis/reach/assumptions'
import { distance } from '../../src/core/analysis/reach/course'
import type { Graph } from '../../src/core/analysis/reach/graph'
import { weigh } from '../../src/core/analysis/reach/graph'
import { toPlane } from '../../src/core/analysis/reach/plane'
import type { ReachOrigin } from '../../src/core/analysis/reach/request'
import { ORIGINS } from '../../src/core/analysis/reach/origins'
import type { Rank } from '../../src/core/analysis/reach/scenario'
import { rankLimit, SCENARIOS } from '../../src/core/analysis/reach/scenario'
import { settle } from '../../src/core/analysis/reach/shortest'
import { readSourceData } from '../lib/data-folder'
import { reachModel } from '../lib/reach-model'
import { pgRoutingMinutes, sendGraph } from './pgrouting'
import { describeWithDatabase } from './with-database'

/** Sums of the same numbers, perhaps in another order. */
const SAME_MIN = 1e-9
/** The way to the network: straight lines to so many of the nearest open nodes. */
const ACCESS_NODES = 30
const ACCESS_METRES_PER_MIN = 500

const model = reachModel(readSourceData())
const values = valuesWith(model.assumptions)
const graphs = { 'by road': model.roads.graph, 'by rail and metro': model.transit.graph }

/** Minutes to the nodes one can get to without the network; Infinity for the others. */
function startsOf({ nodes }: Graph, origin: ReachOrigin, limit: Rank): Float64Array {
  const starts = new Float64Array(nodes.length).fill(Infinity)
  const from = toPlane(origin.at)
  const metresTo = (node: number) => distance(from, nodes[node]!.at)
  const open = [...nodes.keys()].filter((node) => nodes[node]!.street && nodes[node]!.rank <= limit)
  for (const node of open.sort((a, b) => metresTo(a) - metresTo(b)).slice(0, ACCESS_NODES)) {
    const { rampMin } = nodes[node]!
    starts[node] = metresTo(node) / ACCESS_METRES_PER_MIN + (rampMin ? values[rampMin] : 0)
  }
  return starts
}

/** Nodes for which the two give different minutes: node, ours, theirs. */
const apart = (ours: Float64Array, theirs: Float64Array): number[][] =>
  [...ours]
    .map((minutes, node) => [node, minutes, theirs[node]!])
    .filter(([, a, b]) => a !== b && !(Math.abs(a! - b!) < SAME_MIN))

const reached = (minutes: Float64Array): number => minutes.filter(Number.isFinite).length

describeWithDatabase('minutes at every node are those of pgRouting', (database) => {
  let own: ReservedSql
  beforeAll(async () => {
    own = await database().sql.reserve()
  })
  afterAll(() => own.release())

  describe.each(SCENARIOS)('%s', (scenario) => {
    const limit = rankLimit(scenario)
    describe.each(Object.keys(graphs) as (keyof typeof graphs)[])('%s', (mode) => {
      const graph = graphs[mode]
      const minutes = weigh(graph, values, limit)
      beforeAll(() => sendGraph(own, graph, minutes))

      it.each(ORIGINS)('from $title.en', async (origin) => {
        const starts = startsOf(graph, origin, limit)
        const ours = starts.slice()
        settle(graph, minutes, ours)
        expect(apart(ours, await pgRoutingMinutes(own, starts))).toEqual([])
        expect(reached(ours)).toBeGreaterThan(reached(starts))
      })
    })

    it('from two origins at once, and with every link closed', async () => {
      const graph = graphs['by road']
      const minutes = weigh(graph, values, limit)
      await sendGraph(own, graph, minutes)
      const [a, b] = [startsOf(graph, ORIGINS[0]!, limit), startsOf(graph, ORIGINS[2]!, limit)]
      const both = a.map((start, node) => Math.min(start, b[node]!))
      const ours = both.slice()
      settle(graph, minutes, ours)
      expect(apart(ours, await pgRoutingMinutes(own, both))).toEqual([])
      const closed = minutes.map(() => Infinity)
      await sendGraph(own, graph, closed)
      const still = both.slice()
      settle(graph, closed, still)
      expect(apart(still, await pgRoutingMinutes(own, both))).toEqual([])
      expect(still).toEqual(both)
    })
  })
})
