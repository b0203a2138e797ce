import { hasNoGate, markAccess } from './access'
import type { Graph, GraphNode, Link } from './graph'
import { bothWays, graphOf } from './graph'
import { joinStrands } from './junctions'
import type { NetworkLine } from './network'
import { isRoadKind } from './network'
import type { Strand } from './strand'
import { strandsOf } from './strand'

/** The graph of the roads, and what it had to assume. */
export interface RoadGraph {
  readonly graph: Graph
  /** Expressways whose interchanges nobody names. */
  readonly withoutGates: readonly NetworkLine[]
  /** The road that each node lies on. */
  readonly lineOf: readonly NetworkLine[]
}

/**
 * Interchanges, ends, assumed access points and junctions as nodes, and the road between them as links
 * by drawn length and the speed of its kind.
 */
export function roadGraph(lines: readonly NetworkLine[]): RoadGraph {
  const strands = lines.filter((line) => isRoadKind(line.kind)).flatMap(strandsOf)
  const nodes: GraphNode[] = []
  for (const strand of strands) markAccess(strand, nodes)
  const joints = joinStrands(strands, nodes)
  const withoutGates = strands.filter((strand) => strand.kind === 'expressway' && hasNoGate(strand))
  return {
    graph: graphOf(nodes, [...strands.flatMap(linksAlong), ...joints]),
    lineOf: owners(strands),
    withoutGates: [...new Set(withoutGates.map((strand) => strand.line))],
  }
}

function owners(strands: readonly Strand[]): NetworkLine[] {
  const lineOf: NetworkLine[] = []
  for (const { line, marks } of strands) for (const { node } of marks) lineOf[node] = line
  return lineOf
}

function linksAlong({ line, kind, rank, marks }: Strand): Link[] {
  const inOrder = [...marks].sort((a, b) => a.chainageM - b.chainageM)
  const limit = {
    ...(line.limitKmh ? { limitKmh: line.limitKmh } : {}),
    ...(line.busy ? { busy: line.busy } : {}),
  }
  return inOrder.slice(1).flatMap((mark, i) => {
    const before = inOrder[i]!
    const metres = mark.chainageM - before.chainageM
    return bothWays({ from: before.node, to: mark.node, rank, metres, speedKmh: `${kind}-kmh`, ...limit })
  })
}
