import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutCourse, cutRing, simplified } from './cut'
import type { XY } from './plane'
import { isInside, pathThrough } from './plane'

const BOX = { x: 0, y: 0, width: 100, height: 60 }
const NEAR = { x: -1e-6, y: -1e-6, width: 100 + 2e-6, height: 60 + 2e-6 }
const n = fc.integer({ min: -80, max: 180 })
const point: fc.Arbitrary<XY> = fc.tuple(n, n)
const course = fc.array(point, { minLength: 2, maxLength: 12 })
const lengthOf = (points: readonly XY[]) =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0)
const areaOf = (ring: readonly XY[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!
      return sum + x * y2 - x2 * y
    }, 0),
  ) / 2

describe('cutting', () => {
  it('leaves nothing outside', () => {
    fc.assert(
      fc.property(course, (points) => {
        for (const p of [...cutRing(points, BOX), ...cutCourse(points, BOX).flat()])
          expect(isInside(p, NEAR)).toBe(true)
      }),
    )
  })
  it('keeps what is inside as it is', () => {
    const inside: XY[] = [
      [1, 1],
      [50, 3],
      [99, 59],
    ]
    expect(cutRing(inside, BOX)).toEqual(inside)
    expect(cutCourse(inside, BOX)).toEqual([inside])
  })
  it('takes the part of a rectangle and of a line that lies in the box', () => {
    const ring: XY[] = [
      [-50, 10],
      [50, 10],
      [50, 30],
      [-50, 30],
    ]
    expect(areaOf(cutRing(ring, BOX))).toBeCloseTo(50 * 20)
    const [through] = cutCourse([[-10, 30], [110, 30]], BOX) // prettier-ignore
    expect(lengthOf(through!)).toBeCloseTo(100)
    expect(cutCourse([[50, 30], [200, 30], [50, 50]], BOX)).toHaveLength(2) // prettier-ignore
    expect(cutCourse([[-10, -10], [-5, 70]], BOX)).toEqual([]) // prettier-ignore
  })
  it('never makes a course longer', () => {
    fc.assert(
      fc.property(course, (points) => {
        const kept = cutCourse(points, BOX).reduce((sum, part) => sum + lengthOf(part), 0)
        expect(kept).toBeLessThanOrEqual(lengthOf(points) + 1e-6)
      }),
    )
  })
})

describe('simplified', () => {
  it('keeps both ends and drops what lies on a line', () => {
    fc.assert(
      fc.property(course, (points) => {
        const fewer = simplified(points, 5)
        expect([fewer[0], fewer.at(-1)]).toEqual([points[0], points.at(-1)])
        expect(fewer.length).toBeLessThanOrEqual(points.length)
      }),
    )
    expect(simplified([[0, 0], [5, 0.1], [10, 0], [10, 9]], 0.5)).toEqual([[0, 0], [10, 0], [10, 9]]) // prettier-ignore
  })
})

describe('pathThrough', () => {
  it('comes to every point, however it is rounded on the way', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 300, noNaN: true }),
            fc.double({ min: 0, max: 300, noNaN: true }),
          ),
          { minLength: 2, maxLength: 30 },
        ),
        (points) => {
          const numbers = (pathThrough(points, false).match(/-?[\d.]+/g) ?? []).map(Number)
          if (!numbers.length) return
          let [x, y] = [numbers[0]!, numbers[1]!]
          for (let i = 2; i < numbers.length; i += 2) {
            x += numbers[i]!
            y += numbers[i + 1]!
          }
          expect(x).toBeCloseTo(points.at(-1)![0], 0)
          expect(Math.abs(y - points.at(-1)![1])).toBeLessThan(0.051)
        },
      ),
    )
  })
  it('is empty where all points are one', () => expect(pathThrough([[1, 1], [1.01, 1]], false)).toBe('')) // prettier-ignore
})
