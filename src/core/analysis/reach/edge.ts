import type { GridSpec } from './grid'
import type { CellPath } from './rasterise'
import { fillCells } from './rasterise'

/** The distance is exact within this many cells of the outline and flat beyond. */
const BAND_CELLS = 3

/**
 * How far each cell's centre lies outside an outline, in cells (negative inside), exact near the outline
 * and ±3 elsewhere. The outline's own shape, not the grid's steps, shows in a contour of this at zero.
 */
export function edgeDistance(grid: GridSpec, rings: readonly CellPath[]): Float32Array {
  const edge = new Float32Array(grid.columns * grid.rows).fill(BAND_CELLS)
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      lowerAlong(grid, edge, ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!)
    }
  }
  fillCells(grid, rings, (cell) => {
    edge[cell] = -edge[cell]!
  })
  return edge
}

function lowerAlong(
  grid: GridSpec,
  edge: Float32Array,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const square = dx * dx + dy * dy
  const low = (a: number, b: number) => Math.max(0, Math.floor(Math.min(a, b) - BAND_CELLS))
  const high = (a: number, b: number, most: number) =>
    Math.min(most - 1, Math.ceil(Math.max(a, b) + BAND_CELLS))
  for (let row = low(y1, y2); row <= high(y1, y2, grid.rows); row++) {
    for (let column = low(x1, x2); column <= high(x1, x2, grid.columns); column++) {
      const [px, py] = [column + 0.5 - x1, row + 0.5 - y1]
      const t = square ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0
      const gap = Math.hypot(px - t * dx, py - t * dy)
      const cell = row * grid.columns + column
      if (gap < edge[cell]!) edge[cell] = gap
    }
  }
}
