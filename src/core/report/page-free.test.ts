import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxHolds, boxesOverlap } from './page-box'
import { freeBoxes } from './page-free'

const AREA = { x: 10, y: 10, width: 100, height: 80 }
const mm = (max: number) => fc.integer({ min: 0, max })
const box = fc.record({
  x: mm(110),
  y: mm(90),
  width: mm(60).map((n) => n + 1),
  height: mm(60).map((n) => n + 1),
})

describe('freeBoxes', () => {
  it('are in the area, on nothing, and none of them could be larger', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 6 }), (taken) => {
        const free = freeBoxes(AREA, taken)
        const isFree = (b: typeof AREA) => boxHolds(AREA, b) && !taken.some((t) => boxesOverlap(t, b, 1e-9))
        for (const b of free) {
          expect(isFree(b)).toBe(true)
          const larger = [
            { ...b, x: b.x - 0.5, width: b.width + 0.5 },
            { ...b, width: b.width + 0.5 },
            { ...b, y: b.y - 0.5, height: b.height + 0.5 },
            { ...b, height: b.height + 0.5 },
          ]
          expect(larger.filter(isFree)).toEqual([])
        }
      }),
    )
  })
  it('cover every free spot', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), mm(99), mm(79), (taken, dx, dy) => {
        const spot = { x: 10 + dx + 0.2, y: 10 + dy + 0.2, width: 0.6, height: 0.6 }
        const isTaken = taken.some((t) => boxesOverlap(t, spot, 1e-9))
        expect(isTaken || freeBoxes(AREA, taken).some((b) => boxHolds(b, spot))).toBe(true)
      }),
    )
  })
})
