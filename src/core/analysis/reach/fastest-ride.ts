import { valuesWith } from './assumptions'
import { linkMinutes, weigh } from './graph'
import type { ReachModel } from './model'
import type { ScenarioId } from './scenario'
import { rankLimit } from './scenario'
import { settle } from './shortest'

/**
 * Minutes in the train from one stop to another without a change, by the fastest service of a scenario (or
 * the one of that name): from departure to arrival, neither waiting nor ways in and out. Null where no one
 * service calls at both.
 */
export function rideMinutes(
  { transit, assumptions }: Pick<ReachModel, 'transit' | 'assumptions'>,
  from: string,
  to: string,
  scenario: ScenarioId,
  service?: string,
): number | null {
  const values = valuesWith(assumptions)
  const limit = rankLimit(scenario)
  const rides = transit.runs
    .filter((run) => run.rank <= limit && (!service || run.name === service))
    .flatMap(({ stops, legs }) => {
      const [i, j] = [from, to].map((name) => stops.findIndex((stop) => stop.name === name)).sort(byNumber)
      if (i! < 0 || i === j) return []
      const minutes = legs.slice(i, j).map((leg) => linkMinutes({ from: 0, to: 0, rank: 0, ...leg }, values))
      return [minutes.reduce((sum, n) => sum + n, 0)]
    })
  return rides.length ? Math.min(...rides) : null
}

const byNumber = (a: number, b: number): number => a - b

/**
 * Minutes from boarding at one stop to alighting at another, changes included, by the quickest way of a
 * scenario: what a passenger who looks at the clock in the train counts, without the way in, the first wait
 * and the way out. Infinity where no train leads there.
 */
export function aboardMinutes(
  { transit, assumptions }: Pick<ReachModel, 'transit' | 'assumptions'>,
  from: string,
  to: string,
  scenario: ScenarioId,
): number {
  const values = valuesWith(assumptions)
  const limit = rankLimit(scenario)
  const arrivals = new Float64Array(transit.graph.nodes.length).fill(Infinity)
  for (const { node, stop, run } of transit.trains) if (stop === from && run.rank <= limit) arrivals[node] = 0
  settle(transit.graph, weigh(transit.graph, values, limit), arrivals)
  const off = transit.platforms.filter(({ name }) => name === to)
  return Math.min(...off.map(({ node, mode }) => arrivals[node]! - values[`${mode}-leave-min`]))
}
