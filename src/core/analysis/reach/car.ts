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

/** Driving minutes over streets alone, by cell. */
export function drivenFrom(terrain: Terrain, pace: Pace, origins: readonly PlanePoint[]): Float32Array {
  const front = newFront(terrain.grid)
  for (const at of origins) seedOrigin(front, terrain.ground, pace, at, 0)
  spread(front, terrain.ground, pace)
  return front.minutes
}

/** A drive that leaves the network and comes back to it this often is as good as any. */
const MOST_ROUNDS = 4
/** A road node reached this much sooner, minutes, is worth another round. */
const WORTH_MIN = 0.05

/**
 * Driving minutes over streets and roads together, by cell: from the streets onto the roads at every
 * open node, along the roads, back onto the streets, until nothing gets better.
 */
export function drivenByRoad(
  model: ReachModel,
  terrain: Terrain,
  pace: Pace,
  overStreets: Float32Array,
  values: AssumptionValues,
  limit: Rank,
): Float32Array {
  const { graph } = model.roads
  const front = newFront(terrain.grid, overStreets)
  const minutes = weigh(graph, values, limit)
  const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!enterRoads(model, terrain, pace, front, values, limit, arrivals)) break
    settle(graph, minutes, arrivals)
    leaveRoads(model, terrain, pace, front, values, arrivals)
    spread(front, terrain.ground, pace)
  }
  return front.minutes
}

/** Lower the arrivals of open nodes to what the streets give; false where nothing is gained. */
function enterRoads(
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
