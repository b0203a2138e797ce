import type { Link } from './graph'
import { linkMinutes } from './graph'
import type { Stretch, Traced } from './route-legs'
import { sourceOf } from './route-surface'
import type { Arrivals, RouteTracks, Track } from './route-tracks'
import { nearestOrigin, pathTo } from './route-tracks'
import { minutesToStop } from './ride'
import { cellAt } from './grid'
import type { Platform } from './platform'
import type { Train } from './transit-graph'

/** The journey that led to a cell from a stop, or on foot or by bike all the way. */
export function rideTo(
  tracks: RouteTracks,
  { by, layer }: Exclude<Track, { by: 'car' }>,
  to: number,
): Traced | null {
  const source = sourceOf(layer, to)
  if (!source) return null
  const arrived = layer.minutes[to]!
  if ('origin' in source) {
    return { stretches: [{ sort: by, startMin: 0, endMin: arrived, lines: [] }], origin: source.origin }
  }
  const ride = tracks.ride()
  const { nodes, links } = pathTo(ride, source.node)
  const [first, last] = [nodes[0]!, ride.minutes[source.node]!]
  const access = accessTo(tracks, first)
  const stretches = [...access.stretches, ...ridesAlong(tracks, ride, nodes, links)]
  return {
    stretches: [...stretches, { sort: by, startMin: last, endMin: Math.max(last, arrived), lines: [] }],
    origin: access.origin,
  }
}

/** How one came to the first stop; nothing where one stands in it already. */
function accessTo(tracks: RouteTracks, node: number): Traced {
  const { transit } = tracks.model
  const arrived = tracks.ride().minutes[node]!
  const here = transit.platforms.find((p) => p.node === node)
  const { ends, terrain } = tracks.stages
  const start = tracks.rideStart()
  if (arrived === 0 && here && start.stations.includes(here.name)) {
    return { stretches: [], origin: here.name }
  }
  const { at } = transit.graph.nodes[node]!
  const minutes = ends.map((_, e) => minutesToStop(terrain, ends, start, e, node, at))
  const e = minutes.indexOf(Math.min(...minutes))
  const source = sourceOf(tracks.approach(e), cellAt(terrain.grid, at))
  const origin = source && 'origin' in source ? source.origin : nearestOrigin(tracks, transit.graph, node)
  const to = here ? { to: here.name } : {}
  return { stretches: [{ sort: ends[e]!.mode, startMin: 0, endMin: arrived, lines: [], ...to }], origin }
}

/** A ride under way. */
interface Boarded {
  readonly from: Platform
  readonly startMin: number
  aboardMin: number
  readonly lines: Set<string>
}

/** Rides and walks between platforms along a path of nodes. */
function ridesAlong(
  { model, stages: { values } }: RouteTracks,
  { graph, minutes }: Arrivals,
  nodes: readonly number[],
  links: readonly number[],
): Stretch[] {
  const { transit } = model
  const streetOf = new Map(transit.platforms.map((p) => [p.node, p]))
  const waitingOf = new Map(transit.platforms.map((p) => [p.waiting, p]))
  const trainOf = new Map(transit.trains.map((train) => [train.node, train]))
  const out: Stretch[] = []
  let ride: Boarded | null = null
  const board = (from: Platform, startMin: number): Boarded => ({
    from,
    startMin,
    aboardMin: 0,
    lines: new Set(),
  })
  links.forEach((index, i) => {
    const link = graph.links[index]!
    const [a, b] = [nodes[i]!, nodes[i + 1]!]
    const [street, waiting] = [streetOf.get(a), waitingOf.get(a)]
    const off = streetOf.get(b) ?? waitingOf.get(b)
    if (street && streetOf.has(b)) {
      const [from, to] = [street.name, streetOf.get(b)!.name]
      out.push({ sort: 'walk', startMin: minutes[a]!, endMin: minutes[b]!, lines: [], from, to })
      return
    }
    if (street || waiting) ride ??= board((street ?? waiting)!, minutes[a]!)
    if (!ride) return
    if (link.rides) addShared(ride, link, transit.runs, (waiting ?? street)!, off!, values)
    else if (trainOf.has(a) && trainOf.has(b)) addTrain(ride, trainOf.get(b)!, linkMinutes(link, values))
    if (!off || street) return
    out.push(alighted(ride, off, minutes[b]!))
    ride = null
  })
  return out
}

function addTrain(ride: Boarded, train: Train, minutes: number): void {
  ride.aboardMin += minutes
  ride.lines.add(train.run.line)
}

/** Whichever of several services comes first: the lines they run on, and the fastest of them aboard. */
function addShared(
  ride: Boarded,
  { rides = [], rank }: Link,
  runs: RouteTracks['model']['transit']['runs'],
  from: Platform,
  to: Platform,
  values: RouteTracks['stages']['values'],
): void {
  const aboard = rides.map(({ legs }) =>
    legs.reduce((sum, leg) => sum + linkMinutes({ from: 0, to: 0, rank: 0, ...leg }, values), 0),
  )
  ride.aboardMin += Math.min(...aboard)
  for (const run of runs) {
    const calls = [from, to].every(({ name }) => run.stops.some((stop) => stop.name === name))
    if (calls && run.mode === from.mode && run.rank <= rank) ride.lines.add(run.line)
  }
}

const alighted = ({ from, startMin, aboardMin, lines }: Boarded, to: Platform, endMin: number): Stretch => ({
  sort: to.mode,
  startMin,
  endMin,
  lines: [...lines],
  from: from.name,
  to: to.name,
  aboardMin,
})
