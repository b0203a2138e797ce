import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matrix } from './matrix'
import { readTransform, times } from './matrix'

const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

describe('readTransform', () => {
  it.each([
    ['translate(3 4)', [1, 1], [4, 5]],
    ['translate(3)', [1, 1], [4, 1]],
    ['scale(2)', [1, 3], [2, 6]],
    ['rotate(90)', [1, 0], [0, 1]],
    ['rotate(90, 10, 10)', [11, 10], [10, 11]],
    ['translate(10 0) scale(2 3)', [1, 1], [12, 3]],
    ['matrix(1 0 0 -1 5 6)', [1, 1], [6, 5]],
  ] as const)('%s', (text, from, to) =>
    apply(readTransform(text), from).forEach((v, i) => expect(v).toBeCloseTo(to[i]!)),
  )
  it('refuses what it does not know', () => expect(() => readTransform('skewX(3)')).toThrow('skewX'))
})

describe('times', () => {
  it('does the inner first', () => {
    const n = fc.integer({ min: -9, max: 9 })
    const matrix = fc.tuple(n, n, n, n, n, n)
    fc.assert(
      fc.property(matrix, matrix, fc.tuple(n, n), (outer, inner, at) => {
        const both = apply(outer, apply(inner, at))
        apply(times(outer, inner), at).forEach((v, i) => expect(v).toBeCloseTo(both[i]!))
      }),
    )
  })
})
