import Flatbush from 'flatbush'
import type { AssumptionId } from './assumption-ids'
import { crossing, nearestOn, nearestOnSegment, pointAt } from './course'
import type { GraphNode, Link } from './graph'
import { bothWays } from './graph'
import type { PlanePoint } from './plane'
import type { Rank } from './scenario'
import type { Strand } from './strand'
import { areOfASort, endsOf, markAt } from './strand'

/** Roads that come this close at a stop or an end are joined, metres. */
export const JOIN_WITHIN_M = 300
/** Roads said to meet are joined over a gap of up to so much between the drawn lines, metres. */
const JOIN_SAID_WITHIN_M = 1500

/** All segments of all strands, to be found by place. */
interface SegmentIndex {
  readonly tree: Flatbush
  readonly strands: readonly Strand[]
  /** Strand and segment number of each item of the tree. */
  readonly owner: readonly (readonly [strand: number, segment: number])[]
}

/**
 * Join the strands: at their stops and ends with every road within 300 m, and where two roads of a sort
 * cross (expressways with each other, other roads with each other). A crossing of an expressway with a
 * lesser road is no junction by itself. Adds nodes; returns the links.
 */
export function joinStrands(strands: readonly Strand[], nodes: GraphNode[]): Link[] {
  if (!strands.length) return []
  const index = indexSegments(strands)
  const links: Link[] = []
  const join = (a: Strand, nodeA: number, b: Strand, nodeB: number) => {
    if (nodeA === nodeB) return
    const rank = Math.max(a.rank, b.rank) as Rank
    links.push(...bothWays({ from: nodeA, to: nodeB, rank, tollsMin: tollsBetween(a, b) }))
  }
  for (const a of strands) {
    for (const { node, joins } of a.marks) {
      if (joins === 'none') continue
      for (const [b, chainageM] of strandsNear(index, nodes[node]!.at)) {
        if (b !== a && (joins === 'all' || areOfASort(a, b))) join(a, node, b, markAt(b, chainageM, nodes))
      }
    }
    for (const b of strands.filter((s) => a.line.joins?.includes(s.line.id)))
      links.push(...bridged(a, b, nodes))
  }
  for (const [a, chainageA, b, chainageB] of crossings(index)) {
    join(a, markAt(a, chainageA, nodes), b, markAt(b, chainageB, nodes))
  }
  return links
}

/** The gap between the nearer end of a road and another it is said to meet, as a trunk road. */
function bridged(a: Strand, b: Strand, nodes: GraphNode[]): Link[] {
  const ends = endsOf(a).map((chainageM) => {
    return { chainageM, there: nearestOn(b.course, pointAt(a.course, chainageM)) }
  })
  const [near, far] = ends as [(typeof ends)[number], (typeof ends)[number]]
  const end = far.there.gapM < near.there.gapM ? far : near
  if (end.there.gapM > JOIN_SAID_WITHIN_M) return []
  const from = markAt(a, end.chainageM, nodes)
  const to = markAt(b, end.there.chainageM, nodes)
  const rank = Math.max(a.rank, b.rank) as Rank
  const metres = end.there.gapM
  return bothWays({ from, to, rank, metres, speedKmh: 'nationalroad-kmh', tollsMin: tollsBetween(a, b) })
}

/** Pieces of one line run on freely; an expressway and a lesser road meet at a gate. */
function tollsBetween(a: Strand, b: Strand): AssumptionId[] {
  if (a.line === b.line) return []
  return [areOfASort(a, b) ? 'junction-min' : 'expressway-ramp-min']
}

function indexSegments(strands: readonly Strand[]): SegmentIndex {
  const owner = strands.flatMap(({ course }, s) => course.points.slice(1).map((_, i) => [s, i] as const))
  const tree = new Flatbush(owner.length)
  for (const [s, i] of owner) tree.add(...boxOf(strands[s]!, i))
  tree.finish()
  return { tree, strands, owner }
}

function boxOf({ course }: Strand, segment: number): [number, number, number, number] {
  const [a, b] = [course.points[segment]!, course.points[segment + 1]!]
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])]
}

/** Strands that pass within reach of a point, each with the chainage where it comes closest. */
function strandsNear({ tree, strands, owner }: SegmentIndex, [x, y]: PlanePoint): [Strand, number][] {
  const best = new Map<number, { chainageM: number; gapM: number }>()
  for (const item of tree.search(
    x - JOIN_WITHIN_M,
    y - JOIN_WITHIN_M,
    x + JOIN_WITHIN_M,
    y + JOIN_WITHIN_M,
  )) {
    const [s, segment] = owner[item]!
    const place = nearestOnSegment(strands[s]!.course, segment, [x, y])
    if (place.gapM <= (best.get(s)?.gapM ?? JOIN_WITHIN_M)) best.set(s, place)
  }
  return [...best].map(([s, { chainageM }]) => [strands[s]!, chainageM])
}

/** Where strands of a sort cross: strand, chainage, strand, chainage. */
function crossings({ tree, strands, owner }: SegmentIndex): [Strand, number, Strand, number][] {
  const found: [Strand, number, Strand, number][] = []
  owner.forEach(([s, i], item) => {
    const strand = strands[s]!
    for (const other of tree.search(...boxOf(strand, i))) {
      const [t, j] = owner[other]!
      if (other <= item || t === s || !areOfASort(strand, strands[t]!)) continue
      const at = crossing(strand.course, i, strands[t]!.course, j)
      if (at) found.push([strand, at[0], strands[t]!, at[1]])
    }
  })
  return found
}
