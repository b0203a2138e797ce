import { distance } from './course'
import { toPlane } from './plane'
import type { Stretch, Traced } from './route-legs'
import { sourceOf } from './route-surface'
import type { RouteTracks } from './route-tracks'
import { pathTo, rampMinutes } from './route-tracks'

/** A gate is named after the stop of its road this near, metres. */
const GATE_WITHIN_M = 400
/** A drive leaves the roads and comes back to them less often than this. */
const MOST_TURNS = 12

/** The drive that led to a cell, with parking. Null where the cell was not reached by car. */
export function driveTo(tracks: RouteTracks, to: number): Traced | null {
  const { layer, roads } = tracks.drive()
  const arrived = layer.minutes[to]!
  const parked = arrived + tracks.stages.values['parking-min']
  /** From the end to the beginning. */
  const back: Stretch[] = [{ sort: 'park', startMin: arrived, endMin: parked, lines: [] }]
  let [cell, now] = [to, arrived]
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const source = sourceOf(layer, cell)
    if (!source) return null
    const startMin = Math.min(now, source.minutes)
    back.push({ sort: 'street', startMin, endMin: now, lines: [] })
    if ('origin' in source) return { stretches: back.reverse(), origin: source.origin }
    const { nodes } = pathTo(roads, source.node)
    const entered = roads.minutes[nodes[0]!]! - rampMinutes(tracks.model, tracks.stages, nodes[0]!)
    back.push(...alongRoads(tracks, nodes, entered, startMin).reverse())
    const entry = entryCell(tracks, nodes[0]!)
    if (entry === cell || entered >= now) return null
    ;[cell, now] = [entry, entered]
  }
  return null
}

/** The cell from which one drove onto the roads at a node. */
function entryCell({ stages: { terrain }, drive }: RouteTracks, node: number): number {
  const { roadAnchors, ground } = terrain
  const { minutes, pace } = drive().layer
  let [best, least] = [-1, Infinity]
  for (let i = roadAnchors.offsets[node]!; i < roadAnchors.offsets[node + 1]!; i++) {
    const cell = roadAnchors.cells[i]!
    const time = minutes[cell]! + roadAnchors.gapsM[i]! * pace[ground[cell]!]!
    if (time < least) [best, least] = [cell, time]
  }
  return best
}

/** A stretch for each road along a path of nodes, ramps with the road they belong to. */
function alongRoads(
  tracks: RouteTracks,
  nodes: readonly number[],
  enteredMin: number,
  leftMin: number,
): Stretch[] {
  const { roads } = tracks.drive()
  const { lineOf } = tracks.model.roads
  const out: Stretch[] = []
  let first = 0
  let startMin = enteredMin
  nodes.forEach((node, i) => {
    const next = nodes[i + 1]
    if (next !== undefined && lineOf[next]!.id === lineOf[node]!.id) return
    const endMin = next === undefined ? leftMin : roads.minutes[node]!
    const [from, to] = [gateName(tracks, nodes[first]!), gateName(tracks, node)]
    out.push({
      sort: 'road',
      startMin,
      endMin,
      lines: [lineOf[node]!.id],
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    })
    first = i + 1
    startMin = endMin
  })
  return out
}

function gateName({ model: { roads } }: RouteTracks, node: number): string | undefined {
  const { at } = roads.graph.nodes[node]!
  const gaps = roads.lineOf[node]!.stops.map((stop) => ({ stop, gapM: distance(toPlane(stop.at), at) }))
  return gaps.filter(({ gapM }) => gapM < GATE_WITHIN_M).sort((a, b) => a.gapM - b.gapM)[0]?.stop.name
}
