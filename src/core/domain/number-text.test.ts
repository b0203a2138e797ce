import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from './number-text'

describe('a figure in writing', () => {
  it('has its thousands apart and as many decimals as it may and must', () => {
    expect(numberText(1234567.891, 1)).toBe('1,234,567.9')
    expect(numberText(1234, 2)).toBe('1,234')
    expect(numberText(0.5, 2, 2)).toBe('0.50')
  })

  it('reads alike in both languages', () => {
    const digits = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), digits, (figure, most) => {
        const written = numberText(figure, most)
        expect(written).toBe(figure.toLocaleString('en', { maximumFractionDigits: most }))
        expect(written).toBe(figure.toLocaleString('zh-CN', { maximumFractionDigits: most }))
      }),
    )
  })
})
