import type { AssumptionId, AssumptionValues } from './assumptions'
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
  /** Waiting for something that comes this often, minutes or an assumption: half of it, capped. */
  readonly headwayMin?: number | AssumptionId
  /** Minutes of the table. */
  readonly tollsMin?: readonly AssumptionId[]
}

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
export const weigh = (graph: Graph, values: AssumptionValues, limit: Rank): Float64Array =>
  Float64Array.from(graph.links, (link) => (link.rank <= limit ? linkMinutes(link, values) : Infinity))

export function linkMinutes(link: Link, values: AssumptionValues): number {
  let minutes = link.fixedMin ?? 0
  if (link.metres && link.speedKmh) minutes += (link.metres * 0.06) / values[link.speedKmh]
  if (link.headwayMin !== undefined) {
    const every = typeof link.headwayMin === 'number' ? link.headwayMin : values[link.headwayMin]
    minutes += Math.min(every / 2, values['wait-cap-min'])
  }
  for (const toll of link.tollsMin ?? []) minutes += values[toll]
  return minutes
}
