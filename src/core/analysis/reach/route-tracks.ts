import { drivenFrom, enterRoads } from './car'
import { newFront } from './eikonal'
import { weigh } from './graph'
import type { Graph } from './graph'
import { toPlane } from './plane'
import { distance } from './course'
import type { StageMemory } from './memory'
import { stage } from './memory'
import type { ReachModel } from './model'
import type { ReachOrigin, ReachRequest } from './request'
import type { End, RideStart } from './ride'
import { rideStarts, spreadFromStops } from './ride'
import type { GroundLayer } from './route-surface'
import { nodesByCell } from './route-surface'
import { settle } from './shortest'
import type { Stages } from './stages'
import { stagesOf } from './stages'

/** Times at the nodes of a graph and the link each was reached by; −1: entered from the street. */
export interface Arrivals {
  readonly graph: Graph
  readonly minutes: Float64Array
  readonly via: Int32Array
}

/** The last way of travelling that improved a cell: by car all the way, or over the ground from a stop. */
export type Track = { readonly by: 'car' } | { readonly by: End['mode']; readonly layer: GroundLayer }

/** What a way back from any cell is read off. */
export interface RouteTracks {
  readonly model: ReachModel
  readonly request: ReachRequest
  readonly stages: Stages
  readonly originCells: readonly number[]
  trackAt(cell: number): Track
  /** Driving over streets from the roads, and times along the roads; by car only. */
  readonly drive: () => { readonly layer: GroundLayer; readonly roads: Arrivals }
  readonly ride: () => Arrivals
  readonly rideStart: () => RideStart
  /** Over the ground from the origins alone, by way `e` of the ends. */
  approach(e: number): GroundLayer
  /** The origin of an index among those on the grid, or of a station. */
  originAt(origin: number | string): ReachOrigin
}

/** The tracks of a request: its stages once more, way by way, with what each was reached from. */
export const tracksOf = (model: ReachModel, request: ReachRequest, memory: StageMemory): RouteTracks =>
  stage(memory, 'tracks', JSON.stringify(request), () => makeTracks(model, request, memory))

function makeTracks(model: ReachModel, request: ReachRequest, memory: StageMemory): RouteTracks {
  const stages = stagesOf(model, request, memory)
  const { terrain, values, limit, driving, ends, origins, cells } = stages
  const { grid, ground } = terrain
  const stopsAt = nodesByCell(terrain.stopAnchors)
  const near = request.origins.filter((origin) => !origin.station)
  const aground = { grid, ground, origins, originCells: cells }
  const untouched = { leaving: [], nodesAt: new Map(), improved: () => true }

  const ride = once((): Arrivals => {
    const { graph } = model.transit
    const minutes = rideStarts(model, terrain, ends, stages.rideStart(), limit)
    const via = new Int32Array(minutes.length).fill(-1)
    settle(graph, weigh(graph, values, limit), minutes, via)
    return { graph, minutes, via }
  })

  const drive = once(() => {
    const { graph } = model.roads
    const front = stages.roads()
    const minutes = new Float64Array(graph.nodes.length).fill(Infinity)
    enterRoads(model, terrain, driving, front, values, limit, minutes)
    const via = new Int32Array(minutes.length).fill(-1)
    settle(graph, weigh(graph, values, limit), minutes, via)
    const leaving = minutes.map((m, n) => m + rampMinutes(model, stages, n))
    const nodesAt = nodesByCell(terrain.roadAnchors)
    const layer = {
      ...untouched,
      ...aground,
      pace: driving,
      minutes: front.minutes,
      leaving,
      nodesAt,
      startMin: 0,
    }
    return { layer, roads: { graph, minutes, via } }
  })

  const layers = once((): { by: End['mode']; layer: GroundLayer }[] => {
    const front = newFront(grid, request.mode === 'transit' ? undefined : stages.car())
    return ends.map((end) => {
      const before = front.minutes.slice()
      spreadFromStops(front, terrain, model, [end], ride().minutes, origins)
      const minutes = front.minutes.slice()
      const layer: GroundLayer = {
        ...aground,
        pace: end.pace,
        minutes,
        improved: (cell) => minutes[cell]! < before[cell]!,
        leaving: ride().minutes.map((m) => m + end.startMin),
        nodesAt: stopsAt,
        origins: end.mode === 'taxi' ? [] : origins,
        startMin: end.startMin,
      }
      return { by: end.mode, layer }
    })
  })

  return {
    model,
    request,
    stages,
    originCells: cells,
    ride,
    drive,
    rideStart: () => stages.rideStart(),
    trackAt: (cell) => {
      if (request.mode === 'car') return { by: 'car' }
      return layers().findLast(({ layer }) => layer.improved(cell)) ?? { by: 'car' }
    },
    approach: (e) => {
      const { pace } = ends[e]!
      const minutes = stages.rideStart().surfaces[e] ?? drivenFrom(terrain, pace, origins).minutes
      return { ...untouched, ...aground, pace, minutes, startMin: 0 }
    },
    originAt: (origin) =>
      typeof origin === 'number' ? near[origin]! : request.origins.find(({ station }) => station === origin)!,
  }
}

/** What leaving the roads at a node costs, minutes. */
export function rampMinutes({ roads }: ReachModel, { values }: Stages, node: number): number {
  const { rampMin } = roads.graph.nodes[node]!
  return rampMin ? values[rampMin] : 0
}

/** The origin on the grid nearest to a node. */
export function nearestOrigin({ request }: RouteTracks, graph: Graph, node: number): number {
  const near = request.origins.filter((origin) => !origin.station)
  const gaps = near.map(({ at }) => distance(toPlane(at), graph.nodes[node]!.at))
  return gaps.indexOf(Math.min(...gaps))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Nodes from where the network was entered to this one, in order. */
export function pathTo({ graph, via }: Arrivals, node: number): { nodes: number[]; links: number[] } {
  const [nodes, links] = [[node], [] as number[]]
  for (let at = node; via[at]! >= 0;) {
    const link = via[at]!
    at = graph.links[link]!.from
    nodes.unshift(at)
    links.unshift(link)
  }
  return { nodes, links }
}
