import { distance } from './course'
import type { Graph, GraphNode, Link } from './graph'
import { bothWays, graphOf } from './graph'
import type { NetworkLine, Service } from './network'
import { isTransitKind } from './network'
import type { PlanePoint } from './plane'
import type { Platform } from './platform'
import type { Rank } from './scenario'
import { rankOf } from './scenario'
import { sharedRides } from './shared-rides'
import type { Run } from './transit-runs'
import { timedRuns, untimedRun } from './transit-runs'

/** Stops of different lines this close, metres, are one change; of the same name, up to the second figure. */
const CHANGE_WITHIN_M = 400
const SAME_NAME_WITHIN_M = 1500

/** The graph of rail and metro, and what it had to do without. */
export interface TransitGraph {
  readonly graph: Graph
  /** Lines whose running time is length over a speed, since nobody gave one; names. */
  readonly untimed: readonly NetworkLine[]
  /** Services left out, for want of a line or a stop's place; names. */
  readonly dropped: readonly string[]
  /** The stops as one enters them from the street. */
  readonly platforms: readonly Platform[]
  /** A train of each service at each of its stops. */
  readonly trains: readonly Train[]
  /** What runs, timetable or not. */
  readonly runs: readonly Run[]
}

/**
 * A platform for each stop (reached from the street) and a train for each stop of each service. Boarding
 * costs the way in and half the headway, alighting the way out, changing trains within a stop the way from
 * one to the other; where several services serve two stops one
 * takes the first to come. Platforms near each other are joined; trains that run through are joined
 * without a change.
 */
export function transitGraph(lines: readonly NetworkLine[], services: readonly Service[]): TransitGraph {
  const { runs, dropped } = timedRuns(lines, services)
  const timed = new Set(runs.map((run) => run.line))
  const untimed = lines.filter(
    (line) =>
      isTransitKind(line.kind) &&
      line.stops.length > 1 &&
      rankOf(line.status, line.opened) !== null &&
      !timed.has(line.id),
  )
  const nodes: GraphNode[] = []
  const links: Link[] = []
  const platforms: Platform[] = []
  const trains: Train[] = []
  const allRuns = [...runs, ...untimed.map(untimedRun)]
  const platformsOf = allRuns.map((run) => addRun(run, nodes, links, platforms, trains))
  links.push(...changes(platforms, nodes), ...throughLinks(trains), ...sharedRides(allRuns, platformsOf))
  return { graph: graphOf(nodes, links), untimed, dropped, platforms, trains, runs: allRuns }
}

/** A node of the graph: a train of a service standing at a stop. */
export interface Train {
  readonly node: number
  readonly stop: string
  readonly run: Run
}

/** Add a run's trains and links; returns the platform of each of its stops. */
function addRun(
  run: Run,
  nodes: GraphNode[],
  links: Link[],
  platforms: Platform[],
  trains: Train[],
): Platform[] {
  const { mode, rank } = run
  return run.stops.map(({ name, at }, i) => {
    const platform = platformFor(run, name, at, nodes, links, platforms)
    const train = nodes.push({ at, rank, street: false }) - 1
    trains.push({ node: train, stop: name, run })
    links.push(
      { from: platform.waiting, to: train, rank, headwayMin: run.headwayMin },
      { from: train, to: platform.node, rank, tollsMin: [`${mode}-leave-min`] },
      { from: train, to: platform.waiting, rank, tollsMin: [`${mode}-transfer-min`] },
    )
    if (i > 0) links.push(...bothWays({ from: trains.at(-2)!.node, to: train, rank, ...run.legs[i - 1]! }))
    return platform
  })
}

/** The platform of a stop: that of another service with the same mode and name nearby, else a new one. */
function platformFor(
  run: Run,
  name: string,
  at: PlanePoint,
  nodes: GraphNode[],
  links: Link[],
  platforms: Platform[],
): Platform {
  const same = platforms.find(
    (p) => p.mode === run.mode && p.name === name && distance(nodes[p.node]!.at, at) < SAME_NAME_WITHIN_M,
  )
  if (same) {
    const node = nodes[same.node]!
    if (run.rank < node.rank) nodes[same.node] = { ...node, rank: run.rank }
    return same
  }
  const { mode, rank } = run
  const node = nodes.push({ at, rank, street: true }) - 1
  const waiting = nodes.push({ at, rank: 0, street: false }) - 1
  links.push({ from: node, to: waiting, rank: 0, tollsMin: [`${mode}-enter-min`] })
  const platform = { node, waiting, name, mode }
  platforms.push(platform)
  return platform
}

/** `绍兴北站` and `绍兴北` are one name. */
const plainName = (name: string): string => name.replace(/站$/, '')

function changes(platforms: readonly Platform[], nodes: readonly GraphNode[]): Link[] {
  const links: Link[] = []
  platforms.forEach((a, i) => {
    for (const b of platforms.slice(i + 1)) {
      const [from, to] = [nodes[a.node]!, nodes[b.node]!]
      const metres = distance(from.at, to.at)
      const within = plainName(a.name) === plainName(b.name) ? SAME_NAME_WITHIN_M : CHANGE_WITHIN_M
      if (metres >= within) continue
      const rank = Math.max(from.rank, to.rank) as Rank
      const link: Link = {
        from: a.node,
        to: b.node,
        rank,
        metres,
        speedKmh: 'walk-kmh',
        tollsMin: ['change-min'],
      }
      links.push(...bothWays(link))
    }
  })
  return links
}

/** Trains that go on over another line: joined where either of the two services ends. */
function throughLinks(trains: readonly Train[]): Link[] {
  const ends = (train: Train) =>
    train.stop === train.run.stops[0]!.name || train.stop === train.run.stops.at(-1)!.name
  const links: Link[] = []
  for (const a of trains) {
    for (const b of trains) {
      if (a.run.through !== b.run.line || a.stop !== b.stop || !(ends(a) || ends(b))) continue
      const rank = Math.max(a.run.rank, b.run.rank) as Rank
      links.push(...bothWays({ from: a.node, to: b.node, rank, tollsMin: ['through-min'] }))
    }
  }
  return links
}
