import type { AssumptionId } from './assumption-ids'
import type { AssumptionValues } from './assumptions'
import type { PlanePoint } from './plane'
import type { Rank } from './scenario'

/** A place of the network: a stop, an interchange, a junction, a train standing at a stop. */
export interface GraphNode {
  /** Metres of EPSG:4549. */
  readonly at: PlanePoint
  readonly rank: Rank
  /** Can one come from the surface and go back to it here? */
  readonly street: boolean
  /** What entering or leaving here costs on top: a ramp. */
  readonly rampMin?: AssumptionId
}

/** A way from one node to another; its minutes are the sum of what is given. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly rank: Rank
  /** Minutes of a timetable. */
  readonly fixedMin?: number
  /** A length, metres, travelled at a speed of the table. */
  readonly metres?: number
  readonly speedKmh?: AssumptionId
  /** It goes no faster than this, km/h. */
  readonly limitKmh?: number
  /** Multiplied by the delay of Hangzhou's express roads. */
  readonly busy?: true
  /** Waiting for something that comes this often, minutes or an assumption: half of it, capped. */
  readonly headwayMin?: number | AssumptionId
  /** Minutes of the table. */
  readonly tollsMin?: readonly AssumptionId[]
  /** Trains of several services, of which one takes whichever serves best. */
  readonly rides?: readonly Ride[]
}

/** One service between two stops. */
export interface Ride {
  readonly headwayMin: number | AssumptionId
  readonly legs: readonly LegCost[]
}

/** What a train takes from one stop to the next. */
export type LegCost = Pick<Link, 'fixedMin' | 'metres' | 'speedKmh' | 'tollsMin'>

/** Nodes with their links sorted by `from`; the links of node n are `offsets[n]` to `offsets[n + 1]`. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly Link[]
  readonly offsets: Int32Array
  readonly targets: Int32Array
}

export function graphOf(nodes: readonly GraphNode[], links: readonly Link[]): Graph {
  const sorted = [...links].sort((a, b) => a.from - b.from)
  const offsets = new Int32Array(nodes.length + 1)
  for (const link of sorted) offsets[link.from + 1]!++
  for (let n = 0; n < nodes.length; n++) offsets[n + 1]! += offsets[n]!
  return { nodes, links: sorted, offsets, targets: Int32Array.from(sorted, (link) => link.to) }
}

/** The same link in both directions. */
export const bothWays = (link: Link): Link[] => [link, { ...link, from: link.to, to: link.from }]

/** Minutes of each link under the assumptions; Infinity for links that a scenario leaves out. */
export function weigh({ links }: Graph, values: AssumptionValues, limit: Rank): Float64Array {
  const minutes = new Float64Array(links.length).fill(Infinity)
  links.forEach((link, i) => {
    if (link.rank <= limit) minutes[i] = linkMinutes(link, values)
  })
  return minutes
}

export function linkMinutes(link: Link, values: AssumptionValues): number {
  let minutes = link.fixedMin ?? 0
  if (link.metres && link.speedKmh) {
    const free = (link.metres * 0.06) / Math.min(values[link.speedKmh], link.limitKmh ?? Infinity)
    minutes += link.busy ? free * values['hangzhou-delay'] : free
  }
  if (link.headwayMin !== undefined) minutes += waitFor(minutesBetween(link.headwayMin, values), values)
  for (const toll of link.tollsMin ?? []) minutes += values[toll]
  return link.rides ? minutes + sharedMinutes(link.rides, values) : minutes
}

const minutesBetween = (headway: number | AssumptionId, values: AssumptionValues): number =>
  typeof headway === 'number' ? headway : values[headway]

const waitFor = (headwayMin: number, values: AssumptionValues): number =>
  Math.min(headwayMin / 2, values['wait-cap-min'])

/**
 * Wait and ride where several services serve the same two stops: one takes the first to come of those worth
 * taking. Services are taken up from the fastest as long as that lowers the expected minutes.
 * Source: Spiess and Florian (1989), "Optimal strategies".
 */
function sharedMinutes(rides: readonly Ride[], values: AssumptionValues): number {
  const timed = rides
    .map(({ headwayMin, legs }) => ({
      perMinute: 1 / minutesBetween(headwayMin, values),
      minutes: legs.reduce((sum, leg) => sum + linkMinutes({ from: 0, to: 0, rank: 0, ...leg }, values), 0),
    }))
    .sort((a, b) => a.minutes - b.minutes)
  let [perMinute, weighted, best] = [0, 0, Infinity]
  for (const ride of timed) {
    perMinute += ride.perMinute
    weighted += ride.perMinute * ride.minutes
    best = Math.min(best, waitFor(1 / perMinute, values) + weighted / perMinute)
  }
  return best
}
