import { cellsAround, isLand } from './anchors'
import { ReachInputError } from './assumptions'
import { distance } from './course'
import type { Front } from './eikonal'
import { seedCell } from './eikonal'
import type { GridSpec } from './grid'
import { cellAt, centreOf } from './grid'
import type { Pace } from './ground'
import type { PlanePoint } from './plane'

/** Around an origin the exact times are set out to this many cells, where the scheme would err most. */
const EXACT_CELLS = 6
/** An origin on the water goes ashore if land is this near, cells. */
const ASHORE_CELLS = 4

/** The cell an origin stands in (the nearest land for one on the water); throws `ReachInputError`. */
export function originCell(grid: GridSpec, ground: Uint8Array, at: PlanePoint): number {
  const own = cellAt(grid, at)
  if (own < 0) {
    throw new ReachInputError({
      zh: '起点超出计算范围（绍兴六区县市、杭州主城与萧山机场及其周边）。',
      en: 'The origin lies beyond the modelled area: Shaoxing, central Hangzhou, the airport and around.',
    })
  }
  if (isLand(ground[own]!)) return own
  const gap = (cell: number) => distance(at, centreOf(grid, cell))
  const shore = cellsAround(grid, at, ASHORE_CELLS).filter((cell) => isLand(ground[cell]!))
  if (shore.length) return shore.reduce((a, b) => (gap(b) < gap(a) ? b : a))
  throw new ReachInputError({
    zh: '起点在宽阔水面上，请移到陆地。',
    en: 'The origin lies on wide water; move it ashore.',
  })
}

/** Set off from a point at `start` minutes: exact times in a disc around it, as far as the straight way is dry. */
export function seedOrigin(
  front: Front,
  ground: Uint8Array,
  pace: Pace,
  at: PlanePoint,
  start: number,
): void {
  const { grid } = front
  for (const cell of cellsAround(grid, at, EXACT_CELLS)) {
    seedCell(front, cell, start + straightMinutes(grid, ground, pace, at, centreOf(grid, cell)))
  }
  const own = originCell(grid, ground, at)
  seedCell(front, own, start + distance(at, centreOf(grid, own)) * pace[ground[own]!]!)
}

/** Minutes along the straight line between two points; Infinity where it meets what one cannot cross. */
export function straightMinutes(
  grid: GridSpec,
  ground: Uint8Array,
  pace: Pace,
  from: PlanePoint,
  to: PlanePoint,
): number {
  const metres = distance(from, to)
  const steps = Math.max(1, Math.ceil((2 * metres) / grid.cellM))
  let sum = 0
  for (let s = 0; s < steps; s++) {
    const t = (s + 0.5) / steps
    const cell = cellAt(grid, [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])])
    if (cell < 0) return Infinity
    sum += pace[ground[cell]!]!
  }
  return (sum / steps) * metres
}
