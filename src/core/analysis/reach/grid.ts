import type { Bounds, LonLat } from '../../domain/geometry'
import type { PlanePoint } from './plane'
import { toPlane } from './plane'

/**
 * A grid of square cells in metres of EPSG:4549. Row 0 lies in the south, column 0 in the west; a cell's
 * index is `row * columns + column`. The outermost ring of cells is a frame that nothing crosses.
 */
export interface GridSpec {
  /** x of the western edge and y of the southern edge of cell 0, metres. */
  readonly west: number
  readonly south: number
  readonly cellM: number
  readonly columns: number
  readonly rows: number
}

/** Edges fall on multiples of this, so that grids of different fineness cover the same ground. */
const SNAP_M = 1000

/** The grid that covers a box of degrees (WGS84) and `marginM` more on every side. */
export function gridOver(box: Bounds, cellM: number, marginM: number): GridSpec {
  const corners = [
    toPlane([box[0], box[1]]),
    toPlane([box[2], box[1]]),
    toPlane([box[0], box[3]]),
    toPlane([box[2], box[3]]),
  ]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const down = (metres: number) => Math.floor((metres - marginM) / SNAP_M) * SNAP_M
  const up = (metres: number) => Math.ceil((metres + marginM) / SNAP_M) * SNAP_M
  const west = down(Math.min(...xs))
  const south = down(Math.min(...ys))
  return {
    west,
    south,
    cellM,
    columns: Math.ceil((up(Math.max(...xs)) - west) / cellM),
    rows: Math.ceil((up(Math.max(...ys)) - south) / cellM),
  }
}

export const cellCount = (grid: GridSpec): number => grid.columns * grid.rows

/** x and y in cells; the centre of cell (0, 0) is at (0.5, 0.5). */
export const toCells = (grid: GridSpec, [x, y]: PlanePoint): [number, number] => [
  (x - grid.west) / grid.cellM,
  (y - grid.south) / grid.cellM,
]

/** Index of the cell that holds a point, or −1 in the frame and beyond it. */
export const cellAt = (grid: GridSpec, point: PlanePoint): number =>
  cellHolding(grid, ...toCells(grid, point))

/** The same for a position in cells. */
export function cellHolding(grid: GridSpec, u: number, v: number): number {
  const column = Math.floor(u)
  const row = Math.floor(v)
  const inside = column >= 1 && row >= 1 && column < grid.columns - 1 && row < grid.rows - 1
  return inside ? row * grid.columns + column : -1
}

/** Centre of a cell, metres. */
export const centreOf = (grid: GridSpec, cell: number): PlanePoint => [
  grid.west + ((cell % grid.columns) + 0.5) * grid.cellM,
  grid.south + (Math.floor(cell / grid.columns) + 0.5) * grid.cellM,
]

export const cellAtLonLat = (grid: GridSpec, at: LonLat): number => cellAt(grid, toPlane(at))
