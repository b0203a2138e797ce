import { partsOf } from '../../domain/geometry'
import type { Course } from './course'
import { courseOf, lengthOf, pointAt } from './course'
import type { AssumptionId } from './assumption-ids'
import type { GraphNode } from './graph'
import type { NetworkLine, RoadKind } from './network'
import type { Rank } from './scenario'
import { rankOf } from './scenario'

/** One continuous piece of a road, and the nodes found along it so far. */
export interface Strand {
  readonly line: NetworkLine
  readonly kind: RoadKind
  readonly rank: Rank
  readonly course: Course
  readonly marks: Mark[]
}

/** A node on a strand, at a distance from its start, metres. */
export interface Mark {
  readonly chainageM: number
  readonly node: number
  readonly joins: Joins
}

/** Which roads close by a mark leads over to: all, only those of its own sort, or none by itself. */
export type Joins = 'all' | 'sort' | 'none'

/** Expressways are one sort, all other roads the other. */
export const areOfASort = (a: Strand, b: Strand): boolean =>
  (a.kind === 'expressway') === (b.kind === 'expressway')

/** Two marks of one strand are never closer than this, metres. */
const SNAP_M = 150

/** The strands of a road; none where its status keeps it out of every scenario. */
export function strandsOf(line: NetworkLine): Strand[] {
  const rank = rankOf(line.status, line.opened)
  if (rank === null) return []
  return partsOf(line.geometry).map((part) => {
    return { line, kind: line.kind as RoadKind, rank, course: courseOf(part), marks: [] }
  })
}

/** What entering or leaving a road costs. */
export const rampOf = (kind: RoadKind): AssumptionId => `${kind}-ramp-min`

/** The node of a strand at a chainage: one that stands there already, else a new one without a street. */
export function markAt(strand: Strand, chainageM: number, nodes: GraphNode[], joins: Joins = 'none'): number {
  const there = strand.marks.find((mark) => Math.abs(mark.chainageM - chainageM) < SNAP_M)
  if (there) return there.node
  const at = pointAt(strand.course, chainageM)
  const node = nodes.push({ at, rank: strand.rank, street: false, rampMin: rampOf(strand.kind) }) - 1
  strand.marks.push({ chainageM, node, joins })
  return node
}

/** Open a node to the streets around it. */
export function openToStreet(node: number, nodes: GraphNode[]): void {
  nodes[node] = { ...nodes[node]!, street: true }
}

export const endsOf = (strand: Strand): [number, number] => [0, lengthOf(strand.course)]
