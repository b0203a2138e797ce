import { partsOf } from '../../domain/geometry'
import type { Course } from './course'
import { courseOf, distance, nearestOn } from './course'
import type { Graph } from './graph'
import { JOIN_WITHIN_M } from './junctions'
import type { NetworkLine, Service, TransitKind } from './network'
import { isRoadKind } from './network'
import type { PlanePoint } from './plane'
import { toLonLat, toPlane } from './plane'
import type { RoadGraph } from './road-graph'
import { rankOf } from './scenario'
import type { TransitGraph } from './transit-graph'
import type { Run } from './transit-runs'

/** What can be wrong with a network, from the gravest down. */
export const NETWORK_PROBLEMS = [
  'missing-stop',
  'impossible-speed',
  'island',
  'dangling-end',
  'stop-off-line',
] as const
export type NetworkProblemSort = (typeof NETWORK_PROBLEMS)[number]

/** One finding; `figure` is in `unit`. */
export interface NetworkProblem {
  readonly sort: NetworkProblemSort
  /** Id of the line. */
  readonly line: string
  /** The stop, end or pair of stops. */
  readonly where: string
  readonly figure?: number
  readonly unit?: 'km/h' | 'm'
}

/** Slowest and fastest a service can be between two stops on average, km/h. */
const SPEED_KMH: Record<TransitKind, readonly [number, number]> = { rail: [35, 330], metro: [20, 110] }
/** A stop farther from its line than this is not on it, metres; that of a sketch may lie a little apart. */
const OFF_LINE_M = 400
/** An end that comes this close to another road without meeting it is one that was meant to, metres. */
const NEAR_MISS_M = 1500

/**
 * Look a network over: services whose stops have no place, speeds between stops that no train of the kind
 * has, pieces that nothing leads to and lines one cannot change to, ends of roads that stop short of another
 * road, stops off their line. Finds; repairs nothing.
 */
export function checkNetwork(
  lines: readonly NetworkLine[],
  services: readonly Service[],
  roads: RoadGraph,
  transit: TransitGraph,
): NetworkProblem[] {
  const courses = new Map(lines.map((line) => [line.id, partsOf(line.geometry).map(courseOf)]))
  const found = [
    ...missingStops(transit, services),
    ...services.flatMap((service) => speedProblems(service, lines, courses)),
    ...roadIslands(roads),
    ...transitIslands(transit),
    ...endsThatMiss(lines, courses),
    ...lines.flatMap((line) => offLine(line, courses.get(line.id)!)),
  ]
  return found.sort((a, b) => NETWORK_PROBLEMS.indexOf(a.sort) - NETWORK_PROBLEMS.indexOf(b.sort))
}

const missingStops = ({ dropped }: TransitGraph, services: readonly Service[]): NetworkProblem[] =>
  dropped.map((name) => ({
    sort: 'missing-stop',
    line: services.find((s) => s.name === name)?.line ?? '',
    where: name,
  }))

/** Minutes between the stops against the line as drawn. */
function speedProblems(
  { line, over = [], mode, stops, minutes }: Service,
  lines: readonly NetworkLine[],
  courses: ReadonlyMap<string, readonly Course[]>,
): NetworkProblem[] {
  const ids = [line, ...over]
  const places = lines.filter((l) => ids.includes(l.id)).flatMap((l) => l.stops)
  const at = stops.map((name) => places.find((stop) => stop.name === name)?.at)
  if (at.includes(undefined)) return []
  const [slowest, fastest] = SPEED_KMH[mode]
  const pieces = ids.flatMap((id) => courses.get(id) ?? [])
  return minutes.flatMap((min, i): NetworkProblem[] => {
    const [a, b] = [toPlane(at[i]!), toPlane(at[i + 1]!)]
    const metres = Math.max(alongM(pieces, a, b), distance(a, b))
    const kmh = (metres * 0.06) / min
    if (kmh >= slowest && kmh <= fastest) return []
    const where = `${stops[i]!}–${stops[i + 1]!}`
    return [{ sort: 'impossible-speed', line, where, figure: Math.round(kmh), unit: 'km/h' }]
  })
}

/** The way along the piece that both points lie nearest to. */
function alongM(pieces: readonly Course[], a: PlanePoint, b: PlanePoint): number {
  const ways = pieces.map((course) => [nearestOn(course, a), nearestOn(course, b)] as const)
  const gap = (way: (typeof ways)[number]) => way[0].gapM + way[1].gapM
  const best = ways.reduce((x, y) => (gap(y) < gap(x) ? y : x))
  return Math.abs(best[1].chainageM - best[0].chainageM)
}

/** Roads that neither a street nor another road leads to. */
function roadIslands({ graph, lineOf }: RoadGraph): NetworkProblem[] {
  const piece = piecesOf(graph)
  const open = new Set(graph.nodes.flatMap((node, n) => (node.street ? [piece[n]!] : [])))
  const lost = graph.nodes.flatMap((_, n) => (open.has(piece[n]!) ? [] : [lineOf[n]!.id]))
  return [...new Set(lost)].map((line) => ({ sort: 'island', line, where: '' }))
}

/** Lines of rail and metro from which one changes to no other than themselves. */
function transitIslands({ graph, platforms, runs }: TransitGraph): NetworkProblem[] {
  const piece = piecesOf(graph)
  const pieceOf = ({ mode, stops }: Run) =>
    piece[platforms.find((p) => p.mode === mode && p.name === stops[0]!.name)!.node]!
  const linesOf = new Map<number, Set<string>>()
  for (const run of runs) {
    const lines = linesOf.get(pieceOf(run)) ?? new Set()
    linesOf.set(pieceOf(run), lines.add(run.line))
  }
  const alone = [...linesOf.values()].filter((lines) => lines.size === 1 && linesOf.size > 1)
  return alone.flatMap((lines) => [...lines].map((line) => ({ sort: 'island' as const, line, where: '' })))
}

/**
 * Ends of roads that come close to another road of their sort and meet none: neither that one, nor a road it
 * is said to join, nor one of the other sort.
 */
function endsThatMiss(
  lines: readonly NetworkLine[],
  courses: ReadonlyMap<string, readonly Course[]>,
): NetworkProblem[] {
  const roads = lines.filter((line) => isRoadKind(line.kind) && rankOf(line.status, line.opened) !== null)
  const gapsTo = (o: NetworkLine, at: PlanePoint) => courses.get(o.id)!.map((c) => nearestOn(c, at).gapM)
  return roads.flatMap((road) => {
    const others = roads.filter((o) => o.id !== road.id && isExpressway(o) === isExpressway(road))
    const gapTo = (end: PlanePoint) => Math.min(...others.flatMap((o) => gapsTo(o, end)))
    const meets = (end: PlanePoint) =>
      roads.some((o) => o.id !== road.id && gapsTo(o, end).some((gapM) => gapM <= limitFor(road, o)))
    return courses.get(road.id)!.flatMap(({ points }) =>
      [points[0]!, points.at(-1)!].flatMap((end): NetworkProblem[] => {
        const figure = Math.round(gapTo(end))
        if (figure > NEAR_MISS_M || meets(end)) return []
        const where = toLonLat(end)
          .map((n) => n.toFixed(4))
          .join(', ')
        return [{ sort: 'dangling-end', line: road.id, where, figure, unit: 'm' }]
      }),
    )
  })
}

/** How far apart two roads are joined, metres: those said to meet, either way round, over a wider gap. */
const limitFor = (a: NetworkLine, b: NetworkLine): number =>
  a.joins?.includes(b.id) || b.joins?.includes(a.id) ? NEAR_MISS_M : JOIN_WITHIN_M

const isExpressway = ({ kind }: NetworkLine): boolean => kind === 'expressway'

/** A number for each node, the same for all that hang together. */
function piecesOf({ nodes, links }: Graph): Int32Array {
  const parent = Int32Array.from(nodes, (_, n) => n)
  const rootOf = (n: number): number => {
    let root = n
    while (parent[root] !== root) root = parent[root]!
    parent[n] = root
    return root
  }
  for (const { from, to } of links) parent[rootOf(from)] = rootOf(to)
  return parent.map((_, n) => rootOf(n))
}

function offLine(line: NetworkLine, courses: readonly Course[]): NetworkProblem[] {
  return line.stops.flatMap(({ name, at }): NetworkProblem[] => {
    const gapM = Math.min(...courses.map((course) => nearestOn(course, toPlane(at)).gapM))
    if (gapM <= OFF_LINE_M) return []
    return [{ sort: 'stop-off-line', line: line.id, where: name, figure: Math.round(gapM), unit: 'm' }]
  })
}
