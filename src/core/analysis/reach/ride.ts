import { sampleAt, seedAt } from './anchors'
import type { AssumptionValues } from './assumptions'
import { distance } from './course'
import type { Front } from './eikonal'
import { newFront, spread } from './eikonal'
import { LONGEST_ACCESS_MIN } from './car'
import { weigh } from './graph'
import { cellAt } from './grid'
import { slowPace } from './ground'
import type { Pace } from './ground'
import type { ReachModel } from './model'
import { seedOrigin } from './origin'
import type { PlanePoint } from './plane'
import type { EndMode, Rank } from './scenario'
import { settle } from './shortest'
import type { Terrain } from './terrain'

/** A way to and from stops: how fast over which ground, and what it takes to set off. */
export interface End {
  readonly mode: EndMode
  readonly pace: Pace
  readonly startMin: number
}

/** The ends of a ride, the fastest over ground first; each is slower everywhere than the one before. */
export function endsOf(
  modes: readonly EndMode[],
  values: AssumptionValues,
  driving: Pace,
  limit: Rank,
): End[] {
  const ends: End[] = []
  if (modes.includes('taxi')) ends.push({ mode: 'taxi', pace: driving, startMin: values['taxi-wait-min'] })
  if (modes.includes('bike')) {
    ends.push({ mode: 'bike', pace: slowPace('bike', values, limit), startMin: values['bike-start-min'] })
  }
  return [...ends, { mode: 'walk', pace: slowPace('walk', values, limit), startMin: 0 }]
}

/**
 * Minutes over the ground from the origins by each way to a stop, as far as one would go to the first one.
 * `driven` holds driving minutes over streets, for the taxi.
 */
export const approaches = (
  terrain: Terrain,
  ends: readonly End[],
  driven: Float32Array | null,
  origins: readonly PlanePoint[],
): Float32Array[] => ends.map((end) => (end.mode === 'taxi' ? driven! : onOnesOwn(terrain, end, origins)))

/** Where rides begin: what is near by one of the approaches, and stations one stands in front of already. */
export interface RideStart {
  readonly origins: readonly PlanePoint[]
  readonly surfaces: readonly Float32Array[]
  /** Names of stations. */
  readonly stations: readonly string[]
}

/** Minutes from where rides begin at every node of the rail and metro graph. */
export function arrivalsByRide(
  model: ReachModel,
  terrain: Terrain,
  ends: readonly End[],
  start: RideStart,
  values: AssumptionValues,
  limit: Rank,
): Float64Array {
  const arrivals = rideStarts(model, terrain, ends, start, limit)
  const { graph } = model.transit
  settle(graph, weigh(graph, values, limit), arrivals)
  return arrivals
}

/** Minutes at the stops before any train is taken; Infinity at all other nodes. */
export function rideStarts(
  { transit: { graph, platforms } }: ReachModel,
  terrain: Terrain,
  ends: readonly End[],
  start: RideStart,
  limit: Rank,
): Float64Array {
  const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
  ends.forEach((_, e) => {
    graph.nodes.forEach((node, n) => {
      if (!node.street || node.rank > limit) return
      arrivals[n] = Math.min(arrivals[n]!, minutesToStop(terrain, ends, start, e, n, node.at))
    })
  })
  for (const { node, name, mode } of platforms) {
    if (mode === 'rail' && start.stations.includes(name) && graph.nodes[node]!.rank <= limit)
      arrivals[node] = 0
  }
  return arrivals
}

/** Minutes from the nearest origin to a stop's node by way `e` of the ends. */
export function minutesToStop(
  terrain: Terrain,
  ends: readonly End[],
  { origins, surfaces }: RideStart,
  e: number,
  node: number,
  stopAt: PlanePoint,
): number {
  const { pace, startMin } = ends[e]!
  const overGround = sampleAt(surfaces[e]!, terrain.ground, pace, terrain.stopAnchors, node)
  return Math.min(overGround, ...origins.map((at) => nextDoor(terrain, pace, at, stopAt))) + startMin
}

function onOnesOwn(terrain: Terrain, { pace }: End, origins: readonly PlanePoint[]): Float32Array {
  const front = newFront(terrain.grid)
  for (const at of origins) seedOrigin(front, terrain.ground, pace, at, 0)
  spread(front, terrain.ground, pace, LONGEST_ACCESS_MIN)
  return front.minutes
}

/** Minutes straight from an origin to a stop within two cells, which the grid is too coarse for. */
function nextDoor({ grid, ground }: Terrain, pace: Pace, origin: PlanePoint, stop: PlanePoint): number {
  const metres = distance(origin, stop)
  const cell = cellAt(grid, stop)
  return metres <= 2 * grid.cellM && cell >= 0 ? metres * pace[ground[cell]!]! : Infinity
}

/**
 * Spread from the stops over the ground, by every end mode. The faster goes first: a slower one can then
 * only gain where setting off at once beats waiting, and touches no more cells than that. From the
 * origins themselves one may walk or cycle all the way; a taxi all the way is no ride.
 */
export function spreadFromStops(
  front: Front,
  terrain: Terrain,
  model: ReachModel,
  ends: readonly End[],
  arrivals: Float64Array,
  origins: readonly PlanePoint[],
): void {
  for (const { mode, pace, startMin } of ends) {
    model.transit.graph.nodes.forEach(({ street }, node) => {
      const minutes = arrivals[node]! + startMin
      if (street && minutes < Infinity)
        seedAt(front, terrain.ground, pace, terrain.stopAnchors, node, minutes)
    })
    if (mode !== 'taxi') for (const at of origins) seedOrigin(front, terrain.ground, pace, at, startMin)
    spread(front, terrain.ground, pace)
  }
}
