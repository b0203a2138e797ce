import type { GridSpec } from './grid'

/**
 * A front of arrival times on its way over the grid. `minutes` holds the best known time of each cell (Infinity: none
 * yet), `waiting` one bit for each cell whose neighbours have changed: 32 columns a word, the westernmost lowest, and
 * each row begins a word of its own, so that a pass goes over what rests 32 cells at a time.
 */
export interface Front {
  readonly grid: GridSpec
  readonly minutes: Float32Array
  readonly waiting: Int32Array
}

const wordsARow = ({ columns }: GridSpec): number => (columns + 31) >> 5

/** A front that has not set out, or a copy of one to go on from. */
export function newFront(grid: GridSpec, from?: Front): Front {
  if (from) return { grid, minutes: from.minutes.slice(), waiting: from.waiting.slice() }
  return {
    grid,
    minutes: new Float32Array(grid.columns * grid.rows).fill(Infinity),
    waiting: new Int32Array(wordsARow(grid) * grid.rows),
  }
}

/** Let a cell be reached at `minutes` if that is sooner than before; its neighbours will be looked at. */
export function seedCell(front: Front, cell: number, minutes: number): void {
  if (!(minutes < front.minutes[cell]!)) return
  front.minutes[cell] = minutes
  const { columns } = front.grid
  for (const next of [cell - 1, cell + 1, cell - columns, cell + columns]) {
    if (front.minutes[next]! > minutes) wake(front, next)
  }
}

function wake({ grid, waiting }: Front, cell: number): void {
  const row = (cell / grid.columns) | 0
  const column = cell - row * grid.columns
  waiting[row * wordsARow(grid) + (column >> 5)]! |= 1 << (column & 31)
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

/** The bits of a word's westernmost and easternmost column. */
const [WEST_END, EAST_END] = [1, 1 << 31]

/** One pass over the cells that wait, row after row, and those that they wake farther on. */
function sweep(
  front: Front,
  ground: Uint8Array,
  perCell: Float32Array,
  limit: number,
  up: boolean,
  right: boolean,
): boolean {
  const { rows } = front.grid
  const words = wordsARow(front.grid)
  let changed = false
  for (let r = 1; r < rows - 1; r++) {
    const row = up ? r : rows - 1 - r
    for (let i = 0; i < words; i++) {
      const place = right ? i : words - 1 - i
      if (front.waiting[row * words + place] === 0) continue
      changed = sweepWord(front, ground, perCell, limit, right, row, place) || changed
    }
  }
  return changed
}

/** Look at the cells of a word that wait, one after the other, and at those woken ahead of them. */
function sweepWord(
  { grid: { columns }, minutes, waiting }: Front,
  ground: Uint8Array,
  perCell: Float32Array,
  limit: number,
  right: boolean,
  row: number,
  place: number,
): boolean {
  const words = (columns + 31) >> 5
  const word = row * words + place
  const ahead = right ? 1 : -1
  /** The first and the last column of a word on the way. */
  const [entry, exit] = right ? [WEST_END, EAST_END] : [EAST_END, WEST_END]
  let todo = waiting[word]!
  // The frame is woken like any cell, and never looked at.
  if (place === 0) todo &= ~WEST_END
  if (place === words - 1) todo &= ~(-1 << ((columns - 1) & 31))
  /** Those that the next pass will look at. */
  let later = 0
  let changed = false
  waiting[word] = 0
  while (todo !== 0) {
    const column = 31 - Math.clz32(right ? todo & -todo : todo)
    const bit = 1 << column
    todo &= ~bit
    const cell = row * columns + (place << 5) + column
    const before = minutes[cell - ahead]!
    const after = minutes[cell + ahead]!
    const south = minutes[cell - columns]!
    const north = minutes[cell + columns]!
    const soonest = before < after ? before : after
    const next = arrival(soonest, south < north ? south : north, perCell[ground[cell]!]!)
    if (!(next < minutes[cell]! - LEAST_GAIN)) continue
    if (next > limit) {
      later |= bit
      continue
    }
    minutes[cell] = next
    changed = true
    if (south > next) waiting[word - words]! |= bit
    if (north > next) waiting[word + words]! |= bit
    if (after > next) {
      const bitAhead = right ? bit << 1 : bit >>> 1
      if (bitAhead !== 0) todo |= bitAhead
      else waiting[word + ahead]! |= entry
    }
    if (before > next) {
      const bitBehind = right ? bit >>> 1 : bit << 1
      if (bitBehind !== 0) later |= bitBehind
      else waiting[word - ahead]! |= exit
    }
  }
  waiting[word]! |= later
  return changed
}

/** The upwind step: from the earlier neighbour along each axis, or from one of them alone. */
function arrival(a: number, b: number, cost: number): number {
  const gap = a - b
  if (gap >= cost) return b + cost
  if (-gap >= cost) return a + cost
  return (a + b + Math.sqrt(2 * cost * cost - gap * gap)) / 2
}
