import type { Link, Ride } from './graph'
import type { Rank } from './scenario'
import type { Platform } from './platform'
import type { Run } from './transit-runs'

/** Two platforms that several services run between. */
interface Pair {
  readonly from: Platform
  readonly to: Platform
  readonly rides: (Ride & { readonly rank: Rank })[]
}

/**
 * Links straight from platform to platform wherever two services or more run between them, so that their
 * headways are shared. `platformsOf` gives the platform of each stop of each run. One link for each step of
 * the plan at which a further service comes in.
 */
export function sharedRides(runs: readonly Run[], platformsOf: readonly (readonly Platform[])[]): Link[] {
  return [...pairsOf(runs, platformsOf).values()].flatMap(({ from, to, rides }) => {
    if (rides.length < 2) return []
    const ranks = [...new Set(rides.map((ride) => ride.rank))]
    return ranks.flatMap((rank): Link[] => {
      const open = rides.filter((ride) => ride.rank <= rank)
      if (open.length < 2) return []
      const ride = { from: from.waiting, rank, rides: open }
      return [
        { ...ride, to: to.node, tollsMin: [`${to.mode}-leave-min`] },
        { ...ride, to: to.waiting, tollsMin: [`${to.mode}-transfer-min`] },
      ]
    })
  })
}

function pairsOf(
  runs: readonly Run[],
  platformsOf: readonly (readonly Platform[])[],
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>()
  const add = (from: Platform, to: Platform, ride: Pair['rides'][number]) => {
    const key = `${from.node}>${to.node}`
    const pair = pairs.get(key) ?? { from, to, rides: [] }
    pair.rides.push(ride)
    pairs.set(key, pair)
  }
  runs.forEach(({ rank, headwayMin, legs }, r) => {
    const platforms = platformsOf[r]!
    for (let i = 0; i < platforms.length; i++) {
      for (let j = i + 1; j < platforms.length; j++) {
        const ride = { rank, headwayMin, legs: legs.slice(i, j) }
        add(platforms[i]!, platforms[j]!, ride)
        add(platforms[j]!, platforms[i]!, ride)
      }
    }
  })
  return pairs
}
