import type { GridSpec } from './grid'

/**
 * A front of arrival times on its way over the grid. `minutes` holds the best known time of each cell
 * (Infinity: none yet), `waiting` marks the cells whose neighbours have changed, `rowWaits` the rows with any.
 */
export interface Front {
  readonly grid: GridSpec
  readonly minutes: Float32Array
  readonly waiting: Uint8Array
  readonly rowWaits: Uint8Array
}

/** A front that has not set out, or a copy of one to go on from. */
export function newFront(grid: GridSpec, from?: Front): Front {
  if (from) {
    return {
      grid,
      minutes: from.minutes.slice(),
      waiting: from.waiting.slice(),
      rowWaits: from.rowWaits.slice(),
    }
  }
  const cells = grid.columns * grid.rows
  return {
    grid,
    minutes: new Float32Array(cells).fill(Infinity),
    waiting: new Uint8Array(cells),
    rowWaits: new Uint8Array(grid.rows),
  }
}

/** Let a cell be reached at `minutes` if that is sooner than before; its neighbours will be looked at. */
export function seedCell(front: Front, cell: number, minutes: number): void {
  if (!(minutes < front.minutes[cell]!)) return
  front.minutes[cell] = minutes
  wakeNeighbours(front, cell, minutes)
}

function wakeNeighbours({ grid, minutes, waiting, rowWaits }: Front, cell: number, than: number): void {
  const { columns } = grid
  const row = (cell / columns) | 0
  if (minutes[cell - 1]! > than) waiting[cell - 1] = rowWaits[row] = 1
  if (minutes[cell + 1]! > than) waiting[cell + 1] = rowWaits[row] = 1
  if (minutes[cell - columns]! > than) waiting[cell - columns] = rowWaits[row - 1] = 1
  if (minutes[cell + columns]! > than) waiting[cell + columns] = rowWaits[row + 1] = 1
}

/** Smaller gains than this, in minutes, do not travel on. */
const LEAST_GAIN = 1e-4

/**
 * Spread the front over the ground until it rests: the viscosity solution of |∇T| = minutes per metre,
 * by the first-order Godunov scheme and fast sweeping in four directions with locking, so that a pass
 * costs what changes. `pace` gives minutes per metre by ground class (Infinity: impassable). The
 * front halts at `limit` minutes and goes on from there when it is spread again with a later one.
 * Sources: Zhao (2005), "A fast sweeping method for Eikonal equations"; Bak, McLaughlin and Renzi
 * (2010), "Some improvements for the fast sweeping method".
 */
export function spread(front: Front, ground: Uint8Array, pace: Float32Array, limit = Infinity): void {
  const perCell = pace.map((minutesPerMetre) => minutesPerMetre * front.grid.cellM)
  let changed = true
  while (changed) {
    changed = false
    for (const [up, right] of DIRECTIONS) changed = sweep(front, ground, perCell, limit, up, right) || changed
  }
}

const DIRECTIONS = [
  [true, true],
  [true, false],
  [false, false],
  [false, true],
] as const

function sweep(
  front: Front,
  ground: Uint8Array,
  perCell: Float32Array,
  limit: number,
  up: boolean,
  right: boolean,
): boolean {
  const { columns, rows } = front.grid
  const { minutes, waiting, rowWaits } = front
  let changed = false
  for (let r = 1; r < rows - 1; r++) {
    const row = up ? r : rows - 1 - r
    if (!rowWaits[row]) continue
    rowWaits[row] = 0
    const step = right ? 1 : -1
    let cell = row * columns + (right ? 1 : columns - 2)
    for (let c = 1; c < columns - 1; c++, cell += step) {
      if (!waiting[cell]) continue
      waiting[cell] = 0
      const west = minutes[cell - 1]!
      const east = minutes[cell + 1]!
      const south = minutes[cell - columns]!
      const north = minutes[cell + columns]!
      const a = west < east ? west : east
      const b = south < north ? south : north
      const cost = perCell[ground[cell]!]!
      const gap = a - b
      let next: number
      if (gap >= cost) next = b + cost
      else if (-gap >= cost) next = a + cost
      else next = (a + b + Math.sqrt(2 * cost * cost - gap * gap)) / 2
      if (!(next < minutes[cell]! - LEAST_GAIN)) continue
      if (next > limit) {
        waiting[cell] = rowWaits[row] = 1
        continue
      }
      minutes[cell] = next
      changed = true
      if (west > next) waiting[cell - 1] = rowWaits[row] = 1
      if (east > next) waiting[cell + 1] = rowWaits[row] = 1
      if (south > next) waiting[cell - columns] = rowWaits[row - 1] = 1
      if (north > next) waiting[cell + columns] = rowWaits[row + 1] = 1
    }
  }
  return changed
}
