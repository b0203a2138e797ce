import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '../domain/geometry'
import { indexMarks, sidesWithin } from './book-index'
import { boxHolds } from './page-box'
import { pageCamera } from './page-camera'
import { sheetOf } from './page-sheet'

const sheet = sheetOf('a4', 'landscape')
const frame = { x: 10, y: 20, width: 180, height: 150 }
const camera = pageCamera(frame, sheet.magnify, { bounds: [120, 29.4, 121.2, 30.3] })
const marksOf = (bounds: readonly Bounds[]) =>
  indexMarks(bounds.map((b, i) => ({ number: i + 2, bounds: b })), camera, frame, sheet) // prettier-ignore

const bounds = fc
  .tuple(
    fc.double({ min: 119, max: 121, noNaN: true }),
    fc.double({ min: 29, max: 30, noNaN: true }),
    fc.double({ min: 0.05, max: 1.5, noNaN: true }),
  )
  .map(([west, south, size]): Bounds => [west, south, west + size, south + size * 0.7])

describe('the numbers of the pages on the map beside the contents', () => {
  it('stand in the frame, outlined where they are few', () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 2, maxLength: 30 }), (all) => {
        const spread: Bounds[] = [[118, 28, 118.1, 28.1], ...all]
        const marks = marksOf(spread)
        expect(marks.map((m) => m.number)).toEqual(spread.map((_, i) => i + 2))
        expect(marks.every((m) => (m.ground !== undefined) === spread.length <= 12)).toBe(true)
        for (const { x, y, radius } of marks) {
          const r = radius - 1e-6
          expect(boxHolds(frame, { x: x - r, y: y - r, width: 2 * r, height: 2 * r })).toBe(true)
        }
      }),
    )
  })

  it('say nothing where all pages show the same ground', () => {
    expect(marksOf([[120, 29, 121, 30], [120, 29, 121, 30.001]])).toEqual([]) // prettier-ignore
    expect(marksOf([])).toEqual([])
  })

  it('outline the ground that was asked for', () => {
    const [mark] = marksOf([[120, 29.4, 121.2, 30.3], [120.5, 29.5, 120.6, 29.6]]) // prettier-ignore
    const { x, y, width, height } = mark!.ground!
    expect(boxHolds(frame, { x, y, width, height })).toBe(true)
    expect(x + width / 2).toBeCloseTo(100, 6)
    expect(Math.max(width / frame.width, height / frame.height)).toBeGreaterThan(0.85)
  })
})

describe('the sides of an outline', () => {
  it('are four inside, and only what lies in the frame of what reaches beyond', () => {
    expect(sidesWithin({ x: 20, y: 30, width: 10, height: 10 }, frame)).toHaveLength(4)
    expect(sidesWithin({ x: 0, y: 30, width: 50, height: 10 }, frame)).toEqual([
      [10, 30, 50, 30],
      [10, 40, 50, 40],
      [50, 30, 50, 40],
    ])
    expect(sidesWithin({ x: 300, y: 30, width: 50, height: 10 }, frame)).toEqual([])
    expect(sidesWithin({ x: 0, y: 0, width: 500, height: 500 }, frame)).toEqual([])
  })
})
