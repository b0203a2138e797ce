import { contours } from 'd3-contour'
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

/** Cells one cannot be in are taken to lie this far beyond the threshold, minutes. */
const JUST_BEYOND_MIN = 1

/**
 * The outline of what is reached within `threshold` minutes inside the edge, as rings in cell units of the
 * whole grid: shells counter-clockwise, holes clockwise. The level is the greater of "minutes too late"
 * and "cells outside", so that the edge shows as it is drawn and not in steps of the grid.
 */
export function ringsWithin(
  grid: GridSpec,
  minutes: Float32Array,
  edge: Float32Array,
  window: GridWindow,
  threshold: number,
): Ring[] {
  const width = window.right - window.left + 1
  const height = window.top - window.bottom + 1
  if (width < 1 || height < 1) return []
  const level = new Float32Array(width * height)
  for (let row = 0, i = 0; row < height; row++) {
    let cell = (window.bottom + row) * grid.columns + window.left
    for (let column = 0; column < width; column++, i++, cell++) {
      const late = minutes[cell]! - threshold
      const outside = edge[cell]!
      const beyond = late < Infinity ? late : JUST_BEYOND_MIN
      level[i] = -(beyond > outside ? beyond : outside)
    }
  }
  const { coordinates } = contours()
    .size([width, height])
    .contour(level as unknown as number[], 0)
  return coordinates.flat().map((ring) => {
    const flat: Ring = []
    for (let i = ring.length - 1; i > 0; i--)
      flat.push(ring[i]![0]! + window.left, ring[i]![1]! + window.bottom)
    return flat
  })
}
