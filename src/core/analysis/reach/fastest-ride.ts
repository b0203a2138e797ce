import { valuesWith } from './assumptions'
import { linkMinutes } from './graph'
import type { ReachModel } from './model'
import type { ScenarioId } from './scenario'
import { rankLimit } from './scenario'

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
