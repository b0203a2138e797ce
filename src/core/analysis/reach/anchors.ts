import type { Front } from './eikonal'
import { seedCell } from './eikonal'
import type { GridSpec } from './grid'
import { cellAt, centreOf, toCells } from './grid'
import { distance } from './course'
import type { GraphNode } from './graph'
import type { Pace } from './ground'
import { BRIDGE } from './ground'
import type { PlanePoint } from './plane'

/**
 * Where the nodes of a graph touch the surface: the cells of node n are `cells[offsets[n]]` to
 * `cells[offsets[n + 1]]`, each with its distance in metres.
 */
export interface Anchors {
  readonly offsets: Int32Array
  readonly cells: Int32Array
  readonly gapsM: Float32Array
}

/** A node touches the cells whose centres lie within this many cell widths. */
const REACH_CELLS = 1.5
/** A node drawn in the water looks this many cells around for the nearest bank. */
const BANK_CELLS = 4

/** Anchor the nodes that open to the street; those beyond the grid or far out on the water get none. */
export function anchorsOf(grid: GridSpec, ground: Uint8Array, nodes: readonly GraphNode[]): Anchors {
  const offsets = new Int32Array(nodes.length + 1)
  const cells: number[] = []
  const gapsM: number[] = []
  nodes.forEach((node, n) => {
    if (node.street) {
      for (const [cell, gapM] of cellsFor(grid, ground, node.at)) {
        cells.push(cell)
        gapsM.push(gapM)
      }
    }
    offsets[n + 1] = cells.length
  })
  return { offsets, cells: Int32Array.from(cells), gapsM: Float32Array.from(gapsM) }
}

function cellsFor(grid: GridSpec, ground: Uint8Array, at: PlanePoint): (readonly [number, number])[] {
  const own = cellAt(grid, at)
  if (own < 0) return []
  const onLand = (radius: number) =>
    cellsAround(grid, at, radius)
      .filter((cell) => isLand(ground[cell]!))
      .map((cell) => [cell, distance(at, centreOf(grid, cell))] as const)
  if (isLand(ground[own]!)) return onLand(REACH_CELLS)
  return onLand(BANK_CELLS)
    .sort((a, b) => a[1] - b[1])
    .slice(0, 1)
}

/** Ground that is there whatever the scenario: no wide water, no bridge. */
export const isLand = (ground: number): boolean => ground < BRIDGE

/** Cells whose centres lie within so many cell widths of a point, frame apart. */
export function cellsAround(grid: GridSpec, at: PlanePoint, radius: number): number[] {
  const [u, v] = toCells(grid, at)
  const cells: number[] = []
  for (let row = Math.max(1, Math.floor(v - radius)); row <= Math.min(grid.rows - 2, v + radius); row++) {
    for (
      let col = Math.max(1, Math.floor(u - radius));
      col <= Math.min(grid.columns - 2, u + radius);
      col++
    ) {
      if (Math.hypot(col + 0.5 - u, row + 0.5 - v) <= radius) cells.push(row * grid.columns + col)
    }
  }
  return cells
}

/** Minutes at a node by way of the surface; Infinity where it has not been reached nearby. */
export function sampleAt(
  surface: Float32Array,
  ground: Uint8Array,
  pace: Pace,
  anchors: Anchors,
  node: number,
): number {
  let best = Infinity
  for (let i = anchors.offsets[node]!; i < anchors.offsets[node + 1]!; i++) {
    const cell = anchors.cells[i]!
    const minutes = surface[cell]! + anchors.gapsM[i]! * pace[ground[cell]!]!
    if (minutes < best) best = minutes
  }
  return best
}

/** Let travellers who stand at a node at `minutes` step out onto the surface. */
export function seedAt(
  front: Front,
  ground: Uint8Array,
  pace: Pace,
  anchors: Anchors,
  node: number,
  minutes: number,
): void {
  for (let i = anchors.offsets[node]!; i < anchors.offsets[node + 1]!; i++) {
    const cell = anchors.cells[i]!
    seedCell(front, cell, minutes + anchors.gapsM[i]! * pace[ground[cell]!]!)
  }
}
