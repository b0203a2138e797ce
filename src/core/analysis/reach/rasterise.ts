import type { Position } from 'geojson'
import type { AreaGeometry, LonLat } from '../../domain/geometry'
import { ringsOf } from '../../domain/geometry'
import type { GridSpec } from './grid'
import { toCells } from './grid'
import { toPlane } from './plane'

/** A ring or line in cell units: x and y in turn. */
export type CellPath = Float64Array

/** Positions in degrees (WGS84) as a path in cell units. */
export function cellPath(grid: GridSpec, positions: readonly Position[]): CellPath {
  const out = new Float64Array(positions.length * 2)
  positions.forEach((position, i) => out.set(toCells(grid, toPlane(position as LonLat)), i * 2))
  return out
}

/** All rings of an area, shells and holes alike, in cell units. */
export const ringPaths = (grid: GridSpec, area: AreaGeometry): CellPath[] =>
  ringsOf(area).flatMap((rings) => rings.map((ring) => cellPath(grid, ring)))

/** Call `visit` for every cell whose centre lies within the rings (even-odd), row by row. */
export function fillCells(grid: GridSpec, rings: readonly CellPath[], visit: (cell: number) => void): void {
  const crossings: number[][] = Array.from({ length: grid.rows }, () => [])
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2)
      addCrossings(crossings, ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!)
  }
  crossings.forEach((xs, row) => {
    xs.sort((a, b) => a - b)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(xs[i]! - 0.5))
      const to = Math.min(grid.columns - 1, Math.ceil(xs[i + 1]! - 0.5) - 1)
      for (let column = from; column <= to; column++) visit(row * grid.columns + column)
    }
  })
}

function addCrossings(crossings: number[][], x1: number, y1: number, x2: number, y2: number): void {
  const low = Math.max(0, Math.ceil(Math.min(y1, y2) - 0.5))
  const high = Math.min(crossings.length - 1, Math.ceil(Math.max(y1, y2) - 0.5) - 1)
  for (let row = low; row <= high; row++) {
    crossings[row]!.push(x1 + ((row + 0.5 - y1) / (y2 - y1)) * (x2 - x1))
  }
}

/** Call `visit` for every cell a line passes through; consecutive cells share an edge. */
export function traceCells(grid: GridSpec, line: CellPath, visit: (cell: number) => void): void {
  for (let i = 0; i + 3 < line.length; i += 2) {
    traceSegment(grid, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!, visit)
  }
}

/** Grid traversal. Source: Amanatides and Woo (1987), "A fast voxel traversal algorithm for ray tracing". */
function traceSegment(
  grid: GridSpec,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  visit: (cell: number) => void,
): void {
  let column = Math.floor(x1)
  let row = Math.floor(y1)
  const steps = Math.abs(Math.floor(x2) - column) + Math.abs(Math.floor(y2) - row)
  const [dx, dy] = [x2 - x1, y2 - y1]
  const stepX = Math.sign(dx)
  const stepY = Math.sign(dy)
  let nextX = dx === 0 ? Infinity : (column + (stepX > 0 ? 1 : 0) - x1) / dx
  let nextY = dy === 0 ? Infinity : (row + (stepY > 0 ? 1 : 0) - y1) / dy
  for (let s = 0; s <= steps; s++) {
    if (column > 0 && row > 0 && column < grid.columns - 1 && row < grid.rows - 1)
      visit(row * grid.columns + column)
    if (nextX < nextY) {
      column += stepX
      nextX += Math.abs(1 / dx)
    } else {
      row += stepY
      nextY += Math.abs(1 / dy)
    }
  }
}
