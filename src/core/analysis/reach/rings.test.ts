import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ring } from './contour'
import { ringsWithin, windowOf } from './contour'
import { polygonsOf, ringsBetween, signedArea } from './rings'

const grid = { west: 0, south: 0, cellM: 1, columns: 12, rows: 10 }
const window = { left: 0, right: 11, bottom: 0, top: 9 }
const everywhere = new Float32Array(120).fill(-1)
const someMinutes = fc
  .array(fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.constant(Infinity), fc.constant(NaN)), {
    minLength: 120,
    maxLength: 120,
  })
  .map((times) =>
    Float32Array.from(times, (time, i) => (i % 12 && i % 12 < 11 && i > 11 && i < 108 ? time : Infinity)),
  )

const areaOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + signedArea(ring), 0)

describe('bands of a nest of contours', () => {
  it('have areas that add up, no vertex twice in a ring, and every hole in a shell', () => {
    fc.assert(
      fc.property(
        someMinutes,
        fc.integer({ min: 5, max: 30 }),
        fc.integer({ min: 31, max: 55 }),
        (minutes, low, high) => {
          const [inner, outer] = ringsWithin(grid, minutes, everywhere, window, [low, high])
          const between = ringsBetween(outer!, inner!)
          expect(areaOf(between)).toBeCloseTo(areaOf(outer!) - areaOf(inner!), 3)
          for (const ring of between) {
            const points = Array.from(
              { length: ring.length / 2 },
              (_, i) => `${ring[2 * i]},${ring[2 * i + 1]}`,
            )
            expect(new Set(points).size).toBe(points.length)
          }
          const polygons = polygonsOf(between)
          expect(areaOf(polygons.flat())).toBeCloseTo(areaOf(between), 6)
          for (const [shell, ...holes] of polygons) expect(signedArea(shell)).toBeGreaterThan(-areaOf(holes))
        },
      ),
    )
  })

  it('leave nothing along a border that both share', () => {
    const outer: Ring = [0, 0, 4, 0, 4, 4, 0, 4]
    const inner: Ring = [0, 0, 2, 0, 2, 4, 0, 4]
    const between = ringsBetween([withPoint(outer)], [inner])
    expect(between).toHaveLength(1)
    expect(signedArea(between[0]!)).toBe(8)
    expect(Math.min(...between[0]!.filter((_, i) => i % 2 === 0))).toBe(2)
  })
})

/** The outer square with the inner one's corners on its sides. */
const withPoint = (ring: Ring): Ring => [
  ...ring.slice(0, 2),
  2,
  0,
  ...ring.slice(2, 6),
  2,
  4,
  ...ring.slice(6),
]

describe('the line of a threshold', () => {
  const minutesAt = (time: (x: number, y: number) => number): Float32Array =>
    Float32Array.from({ length: 120 }, (_, i) => time((i % 12) + 0.5, Math.floor(i / 12) + 0.5))

  const farInside = new Float32Array(120).fill(-100)

  it('lies where the minutes between two cells say', () => {
    const slope = minutesAt((x) => 10 * x)
    const [rings = []] = ringsWithin(grid, slope, farInside, window, [43])
    expect(rings).toHaveLength(1)
    const xs = rings[0]!.filter((_, i) => i % 2 === 0)
    expect(Math.max(...xs)).toBeCloseTo(4.3, 5)
    expect(Math.min(...xs)).toBe(0)
    expect(Math.abs(signedArea(rings[0]!) - 43)).toBeLessThan(1)
  })

  it('goes around a hill the other way than around a hollow', () => {
    const hollow = minutesAt((x, y) => Math.hypot(x - 6, y - 5))
    const [[shell] = [], ring = []] = ringsWithin(grid, hollow, farInside, window, [2, 4])
    expect(Math.abs(signedArea(shell!) - Math.PI * 4)).toBeLessThan(1)
    expect(Math.abs(signedArea(ring[0]!) - Math.PI * 16)).toBeLessThan(1)
    const hill = hollow.map((minutes) => 10 - minutes)
    const [around = []] = ringsWithin(grid, hill, farInside, window, [7])
    expect(around.map((r) => Math.sign(signedArea(r))).sort()).toEqual([-1, 1])
  })

  it('leaves a cell with the ground around it to none of two that touch at a corner', () => {
    const two = minutesAt((x, y) => ((x === 4.5 && y === 4.5) || (x === 5.5 && y === 5.5) ? 0 : 20))
    const [rings = []] = ringsWithin(grid, two, farInside, window, [10])
    expect(rings.map(signedArea)).toEqual([expect.closeTo(0.5), expect.closeTo(0.5)])
  })

  it('is nothing where nothing is reached, or nothing is modelled', () => {
    expect(ringsWithin(grid, new Float32Array(120).fill(NaN), farInside, window, [10, 20])).toEqual([[], []])
    expect(ringsWithin(grid, new Float32Array(120).fill(Infinity), farInside, window, [10])).toEqual([[]])
  })
})

describe('the window', () => {
  it('holds every inside cell and one more around', () => {
    const edge = new Float32Array(120).fill(1)
    edge[3 * 12 + 5] = edge[6 * 12 + 8] = -1
    expect(windowOf(grid, edge)).toEqual({ left: 4, right: 9, bottom: 2, top: 7 })
  })

  it('makes a contour that follows the edge where all is reached', () => {
    const edge = Float32Array.from({ length: 120 }, (_, i) => (i % 12) + 0.5 - 7.3)
    const rings = ringsWithin(grid, new Float32Array(120), edge, window, [15])[0]!
    expect(Math.max(...rings.flat().filter((_, i) => i % 2 === 0))).toBeCloseTo(7.3, 4)
  })
})
