import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ellipsePath, pathOperators, rectPath } from './svg-path'

/** All points that operators go through or towards. */
const numbers = (operators: string) => (operators.match(/-?[\d.]+/g) ?? []).map(Number)
const lastPoint = (operators: string) => numbers(operators).slice(-2)

describe('pathOperators', () => {
  it.each([
    ['M1 2L3 4', '1 2 m 3 4 l'],
    ['M1 2l3 4', '1 2 m 4 6 l'],
    ['M1 1 2 2 3 3', '1 1 m 2 2 l 3 3 l'],
    ['m1 1 2 2Zl1 0', '1 1 m 3 3 l h 2 1 l'],
    ['M0 0h5v-5H1V1', '0 0 m 5 0 l 5 -5 l 1 -5 l 1 1 l'],
    ['M0 0C1 2 3 4 5 6S9 8 10 10', '0 0 m 1 2 3 4 5 6 c 7 8 9 8 10 10 c'],
    ['M0 0Q3 3 6 0T12 0', '0 0 m 2 2 4 2 6 0 c 8 -2 10 -2 12 0 c'],
    ['M-1.5.5', '-1.5 0.5 m'],
  ])('%s', (d, operators) => expect(pathOperators(d)).toBe(operators))

  it('draws an arc as a curve of the same circle', () => {
    const [x0, y0, , , , , x, y] = numbers(pathOperators('M10 0A10 10 0 0 1 0 10'))
    expect([x0, y0, x, y]).toEqual([10, 0, 0, 10])
    expect(pathOperators('M10 0A10 10 0 0 1 0 10')).toBe('10 0 m 10 5.5228 5.5228 10 0 10 c')
  })

  it('ends every arc where it says, and passes by no more than its size', () => {
    const n = fc.integer({ min: -50, max: 50 })
    const r = fc.integer({ min: 1, max: 60 })
    const flag = fc.constantFrom(0, 1)
    fc.assert(
      fc.property(n, n, r, r, n, flag, flag, (x, y, rx, ry, tilt, large, sweep) => {
        const operators = pathOperators(`M0 0A${rx} ${ry} ${tilt} ${large} ${sweep} ${x} ${y}`)
        lastPoint(operators).forEach((v, i) => expect(v).toBeCloseTo([x, y][i]!, 3))
        const most = 2.5 * Math.max(rx, ry) * Math.max(1, Math.hypot(x, y) / 2 / Math.min(rx, ry)) + 1
        expect(numbers(operators).every((v) => Math.abs(v) <= most + 50)).toBe(true)
      }),
    )
  })
})

describe('shapes', () => {
  it('has square corners without a radius, four curves with one', () => {
    expect(pathOperators(rectPath(1, 2, 3, 4, 0))).toBe('1 2 m 4 2 l 4 6 l 1 6 l h')
    expect(pathOperators(rectPath(0, 0, 10, 10, 2)).match(/c/g)).toHaveLength(4)
    expect(pathOperators(rectPath(0, 0, 10, 4, 9)).match(/-/g)).toBeNull()
  })
  it('goes round a circle at its radius', () => {
    const [x, y] = numbers(pathOperators(ellipsePath(5, 5, 3, 3)))
    expect([x, y]).toEqual([2, 5])
    expect(pathOperators(ellipsePath(5, 5, 3, 3)).match(/c/g)).toHaveLength(4)
  })
})
