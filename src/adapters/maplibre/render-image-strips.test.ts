import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripsOf } from './render-image-strips'

const side = fc.integer({ min: 1, max: 4000 })
const frames = fc.record({
  x: fc.integer({ min: 0, max: 10 }),
  y: fc.integer({ min: 0, max: 10 }),
  width: side,
  height: side,
})

describe('stripsOf', () => {
  it('covers the frame once, from top to bottom and from left to right', () => {
    fc.assert(
      fc.property(
        frames,
        fc.integer({ min: 256, max: 8192 }),
        fc.integer({ min: 1 << 18, max: 1 << 25 }),
        (frame, mostSide, mostPx) => {
          let y = frame.y
          for (const strip of stripsOf(frame, mostSide, mostPx)) {
            let x = frame.x
            for (const piece of strip) {
              expect([piece.x, piece.y, piece.height]).toEqual([x, y, strip[0]!.height])
              expect(Math.max(piece.width, piece.height)).toBeLessThanOrEqual(mostSide)
              expect(Math.min(piece.width, piece.height)).toBeGreaterThan(0)
              x += piece.width
            }
            expect(x).toBe(frame.x + frame.width)
            expect(strip[0]!.height === 1 || frame.width * strip[0]!.height <= mostPx).toBe(true)
            y += strip[0]!.height
          }
          expect(y).toBe(frame.y + frame.height)
        },
      ),
    )
  })

  it('leaves a small picture in one piece', () => {
    const frame = { x: 3, y: 2, width: 1000, height: 700 }
    expect(stripsOf(frame, 4096)).toEqual([[frame]])
  })
})
