import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadApart } from './spread-apart'

const BOX = { x: 0, y: 0, width: 400, height: 400 }
const coordinate = fc.double({ min: 0, max: 400, noNaN: true })

describe('places that are to be told apart', () => {
  it('are, and stay in the box', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), (places) => {
        const moved = spreadApart(places, 12, BOX)
        expect(moved).toHaveLength(places.length)
        for (const [i, [x, y]] of moved.entries()) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x, y)).toBeLessThanOrEqual(400)
          for (const [x2, y2] of moved.slice(i + 1)) expect(Math.hypot(x2 - x, y2 - y)).toBeGreaterThan(11)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are left where they are when nothing lies on them', () => {
    const places = [[20, 20], [60, 20], [200, 300]] as const // prettier-ignore
    expect(spreadApart(places, 12, BOX)).toEqual(places)
  })

  it('move no farther than they must', () => {
    const [one, other] = spreadApart([[200, 200], [206, 200]], 12, BOX) // prettier-ignore
    expect(one).toEqual([expect.closeTo(197, 3), expect.closeTo(200, 3)])
    expect(other).toEqual([expect.closeTo(209, 3), expect.closeTo(200, 3)])
  })
})
