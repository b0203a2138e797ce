import type { Anchors } from './anchors'
import { distance } from './course'
import type { GridSpec } from './grid'
import { centreOf } from './grid'
import type { Pace } from './ground'
import { straightMinutes } from './origin'
import type { PlanePoint } from './plane'

/** Where travellers over the ground came from: a node of a graph, or an origin (its index). */
export type GroundSource =
  { readonly node: number; readonly minutes: number } | { readonly origin: number; readonly minutes: number }

/** A way over the ground as the solver left it: minutes by cell, and what it was seeded with. */
export interface GroundLayer {
  readonly grid: GridSpec
  readonly ground: Uint8Array
  readonly pace: Pace
  readonly minutes: Float32Array
  /** Did this way improve the cell? Ways that follow others only count where they did. */
  improved(cell: number): boolean
  /** Minutes at which one steps out onto the ground at a node. */
  readonly leaving: ArrayLike<number>
  /** Nodes by the cells they touch. */
  readonly nodesAt: ReadonlyMap<number, readonly NodeAtCell[]>
  /** Origins from which one may set out over the ground at `startMin`. */
  readonly origins: readonly PlanePoint[]
  readonly originCells: readonly number[]
  readonly startMin: number
}

export interface NodeAtCell {
  readonly node: number
  readonly gapM: number
}

/** Two times that differ by less are the same: single precision, minutes. */
const SAME_MIN = 2e-3
/** Origins are looked for within so many cells, as far as exact times are set around them. */
const ORIGIN_CELLS = 7

/** Nodes by the cells they are anchored to. */
export function nodesByCell({ offsets, cells, gapsM }: Anchors): Map<number, NodeAtCell[]> {
  const found = new Map<number, NodeAtCell[]>()
  for (let node = 0; node + 1 < offsets.length; node++) {
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const there = found.get(cells[i]!) ?? []
      there.push({ node, gapM: gapsM[i]! })
      found.set(cells[i]!, there)
    }
  }
  return found
}

/**
 * Follow the minutes of a layer downhill from a cell to where they were seeded. Null where nothing seeded
 * the cell: it was not reached by this layer.
 */
export function sourceOf(layer: GroundLayer, from: number): GroundSource | null {
  for (let cell = from; cell >= 0; cell = lowestNeighbour(layer, cell)) {
    const source = seedAtCell(layer, cell)
    if (source) return source
  }
  return null
}

function seedAtCell(layer: GroundLayer, cell: number): GroundSource | null {
  const { minutes, nodesAt, leaving, pace, ground, origins, originCells, startMin, grid } = layer
  const now = minutes[cell]! + SAME_MIN
  for (const { node, gapM } of nodesAt.get(cell) ?? []) {
    if (leaving[node]! + gapM * pace[ground[cell]!]! <= now) return { node, minutes: leaving[node]! }
  }
  for (const [origin, at] of origins.entries()) {
    const centre = centreOf(grid, cell)
    if (originCells[origin] === cell) return { origin, minutes: startMin }
    if (distance(at, centre) > ORIGIN_CELLS * grid.cellM) continue
    if (startMin + straightMinutes(grid, ground, pace, at, centre) <= now)
      return { origin, minutes: startMin }
  }
  return null
}

function lowestNeighbour({ grid, minutes, improved }: GroundLayer, cell: number): number {
  let best = -1
  for (const next of [cell - 1, cell + 1, cell - grid.columns, cell + grid.columns]) {
    const lower = minutes[next]! < minutes[cell]! && improved(next)
    if (lower && (best < 0 || minutes[next]! < minutes[best]!)) best = next
  }
  return best
}
