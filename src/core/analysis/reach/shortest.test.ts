import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Link } from './graph'
import { graphOf } from './graph'
import { settle } from './shortest'

/** Relax every link until nothing changes. */
function bellmanFord(links: readonly Link[], start: readonly number[]): number[] {
  const arrivals = [...start]
  for (let round = 0; round < arrivals.length; round++) {
    for (const { from, to, fixedMin } of links)
      arrivals[to] = Math.min(arrivals[to]!, arrivals[from]! + fixedMin!)
  }
  return arrivals
}

const NODES = 12
const someLinks = fc.array(
  fc.record({
    from: fc.nat(NODES - 1),
    to: fc.nat(NODES - 1),
    rank: fc.constant(0 as const),
    fixedMin: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Infinity)),
  }),
  { maxLength: 60 },
)
const someStarts = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Infinity)), {
  minLength: NODES,
  maxLength: NODES,
})

it('settles every node as early as Bellman and Ford would, from any number of starts', () => {
  fc.assert(
    fc.property(someLinks, someStarts, (links, starts) => {
      const nodes = Array.from({ length: NODES }, () => ({
        at: [0, 0] as [number, number],
        rank: 0 as const,
        street: true,
      }))
      const graph = graphOf(nodes, links)
      const arrivals = Float64Array.from(starts)
      settle(
        graph,
        Float64Array.from(graph.links, (link) => link.fixedMin!),
        arrivals,
      )
      expect([...arrivals]).toEqual(bellmanFord(links, starts))
    }),
    { numRuns: 500 },
  )
})
