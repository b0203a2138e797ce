import { contours } from 'd3-contour'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringsWithin } from './contour'
import { signedArea } from './rings'

const [COLUMNS, ROWS] = [40, 30]
const grid = { west: 0, south: 0, cellM: 1, columns: COLUMNS, rows: ROWS }
const window = { left: 0, right: COLUMNS - 1, bottom: 0, top: ROWS - 1 }
const allInside = new Float32Array(COLUMNS * ROWS).fill(-1000)

/** Minutes from the nearest of some places, as a field of travel time is: cones that meet. */
const someField = fc
  .array(fc.tuple(fc.double({ min: 5, max: 35, noNaN: true }), fc.double({ min: 5, max: 25, noNaN: true })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((places) =>
    Float32Array.from({ length: COLUMNS * ROWS }, (_, i) => {
      const [x, y] = [(i % COLUMNS) + 0.5, Math.floor(i / COLUMNS) + 0.5]
      return Math.min(...places.map(([px, py]) => 3 * Math.hypot(x - px, y - py)))
    }),
  )

/** The area within a threshold as d3-contour draws it. */
function areaByD3(minutes: Float32Array, threshold: number): number {
  const [shape] = contours().size([COLUMNS, ROWS]).thresholds([-threshold])(Array.from(minutes, (m) => -m))
  const area = (ring: number[][]) => signedArea(ring.flatMap(([x, y]) => [x!, y!]).slice(0, -2))
  const ofPolygon = ([shell, ...holes]: number[][][]) =>
    Math.abs(area(shell!)) - holes.reduce((sum, hole) => sum + Math.abs(area(hole)), 0)
  return shape!.coordinates.reduce((sum, polygon) => sum + ofPolygon(polygon), 0)
}

describe('outlines, beside d3-contour', () => {
  it('hold the same area', () => {
    fc.assert(
      fc.property(someField, fc.integer({ min: 6, max: 14 }), (minutes, threshold) => {
        const [rings] = ringsWithin(grid, minutes, allInside, window, [threshold])
        const ours = rings!.reduce((sum, ring) => sum + signedArea(ring), 0)
        const theirs = areaByD3(minutes, threshold)
        // Where two corners of a square touch, either may join them: at most a cell between the cones.
        expect(Math.abs(ours - theirs)).toBeLessThan(1)
      }),
      { numRuns: 200 },
    )
  })
})
