import type { GridSpec } from './grid'

/** A closed ring in cell units, its first point not repeated; x and y in turn. */
export type Ring = number[]

/** A part of a grid: first and last column and row, both inclusive. */
export interface GridWindow {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The window that holds every cell for which `edge` is negative, one cell more on each side. */
export function windowOf(grid: GridSpec, edge: Float32Array): GridWindow {
  let [left, right, bottom, top] = [grid.columns, 0, grid.rows, 0]
  for (let row = 0, cell = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++, cell++) {
      if (edge[cell]! >= 0) continue
      left = Math.min(left, column)
      right = Math.max(right, column)
      bottom = Math.min(bottom, row)
      top = Math.max(top, row)
    }
  }
  return {
    left: Math.max(0, left - 1),
    right: Math.min(grid.columns - 1, right + 1),
    bottom: Math.max(0, bottom - 1),
    top: Math.min(grid.rows - 1, top + 1),
  }
}

/** Cells one cannot be in are taken to lie this far beyond a threshold, minutes. */
const JUST_BEYOND_MIN = 1

/** Corners of a square of four cell centres that lie inside, as bits. */
const [SOUTH_WEST, SOUTH_EAST, NORTH_EAST, NORTH_WEST] = [1, 2, 4, 8]
/** Its sides, and their places among the sides of a row: two for each cell, one to the east and one to the north. */
const [SOUTH, EAST, NORTH, WEST] = [0, 1, 2, 3]

/**
 * Which side a line enters and leaves a square by, with what lies inside on its left, for each set of corners. Of
 * two corners across from each other each is cut off by itself, so that an inner line never crosses an outer one.
 */
const CROSSINGS: readonly (readonly number[])[] = [
  [],
  [SOUTH, WEST],
  [EAST, SOUTH],
  [EAST, WEST],
  [NORTH, EAST],
  [SOUTH, WEST, NORTH, EAST],
  [NORTH, SOUTH],
  [NORTH, WEST],
  [WEST, NORTH],
  [SOUTH, NORTH],
  [EAST, SOUTH, WEST, NORTH],
  [EAST, NORTH],
  [WEST, EAST],
  [SOUTH, EAST],
  [WEST, SOUTH],
  [],
]

/**
 * The outlines of what is reached within each of the rising `thresholds` (minutes) inside the edge, as rings in
 * cell units of the whole grid: shells counter-clockwise, holes clockwise. The level of a line is the greater of
 * "minutes too late" and "cells outside", so that the edge shows as it is drawn and not in steps of the grid.
 * All lines are found in one walk over the window (marching squares, Lorensen and Cline 1987 in the plane).
 */
export function ringsWithin(
  grid: GridSpec,
  minutes: Float32Array,
  edge: Float32Array,
  window: GridWindow,
  thresholds: readonly number[],
): Ring[][] {
  // One more cell on each side, which is outside whatever the window holds.
  const width = window.right - window.left + 3
  const height = window.top - window.bottom + 3
  if (width < 3 || height < 3) return thresholds.map(() => [])
  const corner = (window.bottom - 1) * grid.columns + window.left - 1
  const cellOf = (place: number): number =>
    corner + Math.floor(place / width) * grid.columns + (place % width)
  const isPadding = (place: number): boolean => {
    const [column, row] = [place % width, Math.floor(place / width)]
    return column === 0 || row === 0 || column === width - 1 || row === height - 1
  }
  const levelAt = (place: number, threshold: number): number => {
    const cell = cellOf(place)
    const late = minutes[cell]! - threshold
    return Math.max(late < Infinity ? late : JUST_BEYOND_MIN, edge[cell]!)
  }
  /** Where a line crosses a side: on the way from one cell centre to its neighbour. */
  const pushCrossing = (ring: Ring, side: number, threshold: number): void => {
    const from = side >> 1
    const to = side & 1 ? from + width : from + 1
    let share = 0.5
    if (!isPadding(from) && !isPadding(to)) {
      const [a, b] = [levelAt(from, threshold), levelAt(to, threshold)]
      share = a / (a - b)
    }
    const [x, y] = [window.left - 0.5 + (from % width), window.bottom - 0.5 + Math.floor(from / width)]
    if (side & 1) ring.push(x, y + share)
    else ring.push(x + share, y)
  }
  const steps = stepsOf(minutes, edge, thresholds, { width, height, corner, columns: grid.columns })
  const segments = segmentsOf(steps, width, height, thresholds.length)
  const after = new Int32Array(2 * width * height).fill(-1)
  return segments.map((pairs, i) =>
    loopsOf(pairs, after, (ring, side) => pushCrossing(ring, side, thresholds[i]!)),
  )
}

interface Padded {
  readonly width: number
  readonly height: number
  /** Cell of the whole grid at its first place; may lie before the grid. */
  readonly corner: number
  readonly columns: number
}

/** The first threshold each cell of the window is within; their number where it is within none. */
function stepsOf(
  minutes: Float32Array,
  edge: Float32Array,
  thresholds: readonly number[],
  { width, height, corner, columns }: Padded,
): Uint8Array {
  const none = thresholds.length
  const steps = new Uint8Array(width * height).fill(none)
  for (let row = 1; row < height - 1; row++) {
    let place = row * width + 1
    let cell = corner + row * columns + 1
    for (let column = 1; column < width - 1; column++, place++, cell++) {
      if (edge[cell]! > 0) continue
      const time = minutes[cell]!
      let step = 0
      while (step < none && !(time <= thresholds[step]!)) step++
      steps[place] = step
    }
  }
  return steps
}

/** For each threshold, pairs of sides that its line leads from and to. */
function segmentsOf(steps: Uint8Array, width: number, height: number, count: number): number[][] {
  const segments = Array.from({ length: count }, (): number[] => [])
  for (let row = 0; row < height - 1; row++) {
    let place = row * width
    for (let column = 0; column < width - 1; column++, place++) {
      const southWest = steps[place]!
      const southEast = steps[place + 1]!
      const northWest = steps[place + width]!
      const northEast = steps[place + width + 1]!
      if (southWest === southEast && southWest === northWest && southWest === northEast) continue
      const first = Math.min(southWest, southEast, northWest, northEast)
      const last = Math.max(southWest, southEast, northWest, northEast)
      const sides = [2 * place, 2 * (place + 1) + 1, 2 * (place + width), 2 * place + 1]
      for (let step = first; step < last; step++) {
        const inside =
          (southWest <= step ? SOUTH_WEST : 0) |
          (southEast <= step ? SOUTH_EAST : 0) |
          (northEast <= step ? NORTH_EAST : 0) |
          (northWest <= step ? NORTH_WEST : 0)
        for (const side of CROSSINGS[inside]!) segments[step]!.push(sides[side]!)
      }
    }
  }
  return segments
}

/** Put pairs of sides together into rings. `after` holds −1 everywhere, before and after. */
function loopsOf(
  pairs: readonly number[],
  after: Int32Array,
  pushCrossing: (ring: Ring, side: number) => void,
): Ring[] {
  for (let i = 0; i < pairs.length; i += 2) after[pairs[i]!] = pairs[i + 1]!
  const rings: Ring[] = []
  for (let i = 0; i < pairs.length; i += 2) {
    if (after[pairs[i]!]! < 0) continue
    const ring: Ring = []
    for (let side = pairs[i]!; after[side]! >= 0;) {
      pushCrossing(ring, side)
      const next = after[side]!
      after[side] = -1
      side = next
    }
    rings.push(ring)
  }
  return rings
}
