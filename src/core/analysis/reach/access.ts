import { toPlane } from './plane'
import { nearestOn } from './course'
import type { GraphNode } from './graph'
import type { RoadKind } from './network'
import type { Strand } from './strand'
import { endsOf, markAt, openToStreet } from './strand'

/** A stop belongs to a piece of its line that passes within this distance, metres. */
const STOP_TOLERANCE_M = 250

/**
 * How far apart access points are assumed where the data names none, metres: an expressway without a
 * single interchange, the gaps of an express road, and every trunk road, which meets its side roads.
 */
const ASSUMED_SPACING_M: Record<RoadKind, number> = {
  expressway: 10_000,
  expressroad: 2_000,
  nationalroad: 1_000,
}

/** 枢纽 joins expressways with each other; there is no gate to the streets. */
export const isGate = (stop: { name: string; kind: string }): boolean =>
  stop.kind === 'interchange' && !stop.name.includes('枢纽')

/** Put the stops and both ends of a strand on it, and open to the street what is open. */
export function markAccess(strand: Strand, nodes: GraphNode[]): void {
  for (const stop of strand.line.stops) {
    const { chainageM, gapM } = nearestOn(strand.course, toPlane(stop.at))
    if (gapM > STOP_TOLERANCE_M) continue
    const leadsToAll = strand.kind !== 'expressway' || isGate(stop)
    const node = markAt(strand, chainageM, nodes, leadsToAll ? 'all' : 'sort')
    if (isGate(stop)) openToStreet(node, nodes)
  }
  for (const end of endsOf(strand)) {
    const node = markAt(strand, end, nodes, 'all')
    if (strand.kind !== 'expressway') openToStreet(node, nodes)
  }
  if (strand.kind !== 'expressway' || hasNoGate(strand)) markAssumed(strand, nodes)
}

/** An expressway of which no document and no map names an interchange. */
export const hasNoGate = (strand: Strand): boolean => !strand.line.stops.some(isGate)

/** Fill the gaps between open nodes with assumed access points, evenly. */
function markAssumed(strand: Strand, nodes: GraphNode[]): void {
  const spacing = ASSUMED_SPACING_M[strand.kind]
  const open = strand.marks.filter((mark) => nodes[mark.node]!.street).map((mark) => mark.chainageM)
  const stations = [...new Set([...endsOf(strand), ...open])].sort((a, b) => a - b)
  for (let i = 1; i < stations.length; i++) {
    const [from, to] = [stations[i - 1]!, stations[i]!]
    const pieces = Math.round((to - from) / spacing)
    for (let p = 1; p < pieces; p++)
      openToStreet(markAt(strand, from + ((to - from) * p) / pieces, nodes), nodes)
  }
}
