import { sampleAt, seedAt } from './anchors'
import type { Front } from './eikonal'
import { newFront, spread } from './eikonal'
import { weigh } from './graph'
import type { Pace } from './ground'
import type { ReachModel } from './model'
import { seedOrigin } from './origin'
import type { PlanePoint } from './plane'
import type { AssumptionValues } from './assumptions'
import type { Rank } from './scenario'
import { settle } from './shortest'
import type { Terrain } from './terrain'

/** The way to the first road node or stop takes no longer than this at first, minutes. */
export const LONGEST_ACCESS_MIN = 45

/** The front of driving minutes over streets alone, as far as one would go to the first road node or stop. */
export function drivenFrom(terrain: Terrain, pace: Pace, origins: readonly PlanePoint[]): Front {
  const front = newFront(terrain.grid)
  for (const at of origins) seedOrigin(front, terrain.ground, pace, at, 0)
  spread(front, terrain.ground, pace, LONGEST_ACCESS_MIN)
  return front
}

/** A drive that leaves the network and comes back to it this often is as good as any. */
const MOST_ROUNDS = 5
/** A road node reached this much sooner, minutes, is worth another round. */
const WORTH_MIN = 0.05

/**
 * The front of driving minutes over streets and roads together: from the streets onto the roads at every
 * open node, along the roads, back onto the streets, until nothing gets better.
 */
export function drivenByRoad(
  model: ReachModel,
  terrain: Terrain,
  pace: Pace,
  overStreets: Front,
  values: AssumptionValues,
  limit: Rank,
): Front {
  const { graph } = model.roads
  const front = newFront(terrain.grid, overStreets)
  const minutes = weigh(graph, values, limit)
  const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const gained = enterRoads(model, terrain, pace, front, values, limit, arrivals)
    if (!gained && round > 0) break
    settle(graph, minutes, arrivals)
    leaveRoads(model, terrain, pace, front, values, arrivals)
    spread(front, terrain.ground, pace)
  }
  return front
}

/** Lower the arrivals of open nodes to what the streets give; false where nothing is gained. */
export function enterRoads(
  { roads }: ReachModel,
  { ground, roadAnchors }: Terrain,
  pace: Pace,
  front: Front,
  values: AssumptionValues,
  limit: Rank,
  arrivals: Float64Array,
): boolean {
  let gained = false
  roads.graph.nodes.forEach(({ street, rank, rampMin }, node) => {
    if (!street || rank > limit) return
    const arrival = sampleAt(front.minutes, ground, pace, roadAnchors, node) + (rampMin ? values[rampMin] : 0)
    if (!(arrival < arrivals[node]! - WORTH_MIN)) return
    arrivals[node] = arrival
    gained = true
  })
  return gained
}

function leaveRoads(
  { roads }: ReachModel,
  { ground, roadAnchors }: Terrain,
  pace: Pace,
  front: Front,
  values: AssumptionValues,
  arrivals: Float64Array,
): void {
  roads.graph.nodes.forEach(({ street, rampMin }, node) => {
    const arrival = arrivals[node]! + (rampMin ? values[rampMin] : 0)
    if (street && arrival < Infinity) seedAt(front, ground, pace, roadAnchors, node, arrival)
  })
}
