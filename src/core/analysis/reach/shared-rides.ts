import type { Link, Ride } from './graph'
import type { TransitKind } from './network'
import type { Rank } from './scenario'
import type { Run } from './transit-runs'

/** Two platforms that several services run between. */
interface Pair {
  readonly from: number
  readonly to: number
  readonly mode: TransitKind
  readonly rides: (Ride & { readonly rank: Rank })[]
}

/**
 * Links straight from platform to platform wherever two services or more run between them, so that their
 * headways are shared. `platformsOf` gives the platform of each stop of each run. One link for each step of
 * the plan at which a further service comes in.
 */
export function sharedRides(runs: readonly Run[], platformsOf: readonly (readonly number[])[]): Link[] {
  return [...pairsOf(runs, platformsOf).values()].flatMap(({ from, to, mode, rides }) => {
    if (rides.length < 2) return []
    const ranks = [...new Set(rides.map((ride) => ride.rank))]
    return ranks.flatMap((rank): Link[] => {
      const open = rides.filter((ride) => ride.rank <= rank)
      if (open.length < 2) return []
      return [{ from, to, rank, tollsMin: [`${mode}-enter-min`, `${mode}-leave-min`], rides: open }]
    })
  })
}

function pairsOf(
  runs: readonly Run[],
  platformsOf: readonly (readonly number[])[],
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>()
  const add = (from: number, to: number, mode: TransitKind, ride: Pair['rides'][number]) => {
    const key = `${from}>${to}`
    const pair = pairs.get(key) ?? { from, to, mode, rides: [] }
    pair.rides.push(ride)
    pairs.set(key, pair)
  }
  runs.forEach(({ mode, rank, headwayMin, legs }, r) => {
    const platforms = platformsOf[r]!
    for (let i = 0; i < platforms.length; i++) {
      for (let j = i + 1; j < platforms.length; j++) {
        const ride = { rank, headwayMin, legs: legs.slice(i, j) }
        add(platforms[i]!, platforms[j]!, mode, ride)
        add(platforms[j]!, platforms[i]!, mode, ride)
      }
    }
  })
  return pairs
}
