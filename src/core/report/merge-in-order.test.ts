import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeInOrder } from './merge-in-order'

const listOf = (ids: string) => [...ids].map((id) => ({ id }))
const merged = (...lists: string[]) =>
  mergeInOrder(...lists.map(listOf))
    .map(({ id }) => id)
    .join('')

it('puts what is new where it stands in its own list', () => {
  expect(merged('acd', 'abd', 'xde')).toBe('xabcde')
  expect(merged('', 'ab')).toBe('ab')
})

const part = fc.subarray([...'abcdefgh'])

it('has each thing once, the first list in its own order', () => {
  fc.assert(
    fc.property(part, part, (one, two) => {
      const all = merged(one.join(''), two.join(''))
      expect([...all].sort()).toEqual([...new Set([...one, ...two])].sort())
      expect([...all].filter((id) => one.includes(id))).toEqual(one)
    }),
  )
})

it('is the whole list where the other is a part of it', () => {
  const wholeAndPart = part.chain((whole) => fc.tuple(fc.constant(whole), fc.subarray(whole)))
  fc.assert(
    fc.property(wholeAndPart, ([whole, some]) => {
      expect(merged(some.join(''), whole.join(''))).toBe(whole.join(''))
      expect(merged(whole.join(''), some.join(''))).toBe(whole.join(''))
    }),
  )
})
