import type { LonLat } from '../../domain/geometry'
import type { AssumptionValues } from './assumptions'
import type { GridSpec } from './grid'
import { cellHolding, toCells } from './grid'
import { toPlane } from './plane'
import type { ReachRequest } from './request'

/**
 * Minutes from the nearest origin for every cell of a grid. A finite value: reached. Infinity: land that
 * nothing leads to under the request. NaN: not modelled, wide water and the frame.
 */
export interface ReachField {
  readonly grid: GridSpec
  readonly minutes: Float32Array
  readonly request: ReachRequest
  /** The assumptions in force. */
  readonly values: AssumptionValues
}

/** What is known of one place. The three ways of not knowing are never "inside". */
export type MinutesAt =
  | { readonly state: 'reached'; readonly minutes: number }
  | { readonly state: 'unreachable' }
  | { readonly state: 'not-modelled' }
  | { readonly state: 'beyond-grid' }

/**
 * Minutes at a position (WGS84): 0 in an origin's own cell, else interpolated between cell centres where
 * all four around are reached.
 */
export const minutesAt = (field: Pick<ReachField, 'grid' | 'minutes'>, at: LonLat): MinutesAt =>
  minutesAtCells(field, ...toCells(field.grid, toPlane(at)))

/** The same at a position in cells of the grid; the centre of cell (0, 0) is at (0.5, 0.5). */
export function minutesAtCells(
  { grid, minutes }: Pick<ReachField, 'grid' | 'minutes'>,
  x: number,
  y: number,
): MinutesAt {
  const cell = cellHolding(grid, x, y)
  if (cell < 0) return { state: 'beyond-grid' }
  const own = minutes[cell]!
  if (Number.isNaN(own)) return { state: 'not-modelled' }
  if (own === Infinity) return { state: 'unreachable' }
  if (own === 0) return { state: 'reached', minutes: 0 }
  const [u, v] = [x - 0.5, y - 0.5]
  const corner = Math.floor(v) * grid.columns + Math.floor(u)
  const [s, t] = [u - Math.floor(u), v - Math.floor(v)]
  const south = minutes[corner]! * (1 - s) + minutes[corner + 1]! * s
  const north = minutes[corner + grid.columns]! * (1 - s) + minutes[corner + grid.columns + 1]! * s
  const between = south * (1 - t) + north * t
  return { state: 'reached', minutes: Number.isFinite(between) ? between : own }
}
