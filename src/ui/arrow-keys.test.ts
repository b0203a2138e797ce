import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALONG_COLUMN, ALONG_ROW, ledTo } from './arrow-keys'

describe('keys that lead along a row', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 3, 0],
    ['ArrowLeft', 0, 3],
    ['ArrowLeft', 2, 1],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['ArrowRight', -1, 0],
    ['ArrowLeft', -1, 3],
  ])('%s from %i leads to %i of four', (key, at, to) => expect(ledTo(key, at, 4, ALONG_ROW)).toBe(to))

  it('are not those of a column, nor any other', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'Enter', 'a', 'Tab'])
      expect(ledTo(key, 1, 4, ALONG_ROW)).toBeNull()
    expect(ledTo('ArrowLeft', 1, 4, ALONG_COLUMN)).toBeNull()
  })

  it('come back by the way they went, and lead nowhere where there is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(19), (count, n) => {
        const at = n % count
        const next = ledTo('ArrowDown', at, count, ALONG_COLUMN)!
        expect(ledTo('ArrowUp', next, count, ALONG_COLUMN)).toBe(at)
      }),
    )
    expect(ledTo('End', -1, 0, ALONG_ROW)).toBeNull()
  })
})
