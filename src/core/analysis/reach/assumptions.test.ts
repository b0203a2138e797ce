import { describe, expect, it } from 'vitest'
import assumptionsFile from '../../../../data/network/assumptions.json'
import { ASSUMPTION_IDS } from './assumption-ids'
import { keyOfGroups, parseAssumptions, ReachInputError, valuesWith } from './assumptions'

const file = assumptionsFile as {
  assumptions: { id: string; value: number; max: number }[]
}
const rows = parseAssumptions(file)

describe('the assumptions table', () => {
  it('gives every assumption once, with a source', () => {
    expect(rows.map((row) => row.id).sort()).toEqual([...ASSUMPTION_IDS].sort())
    expect(rows.every((row) => row.source.length > 0 && row.title.zh && row.title.en)).toBe(true)
  })

  it('keeps walking slower than cycling and cycling slower than driving, at every setting', () => {
    const range = (id: string) => rows.find((row) => row.id === id)!
    expect(range('walk-kmh').max).toBeLessThan(range('bike-kmh').min)
    for (const id of ['street-plain-kmh', 'street-built-up-kmh', 'street-hill-kmh']) {
      expect(range('bike-kmh').max).toBeLessThan(range(id).min)
    }
  })

  it('is refused when a row is missing, doubled or out of its range', () => {
    const { assumptions } = file
    expect(() => parseAssumptions({ assumptions: assumptions.slice(1) })).toThrow('stands 0 times')
    expect(() => parseAssumptions({ assumptions: [...assumptions, assumptions[0]] })).toThrow(
      'stands 2 times',
    )
    const [one, ...others] = assumptions
    expect(() => parseAssumptions({ assumptions: [{ ...one, value: one!.max + 1 }, ...others] })).toThrow(
      ReachInputError,
    )
  })
})

describe('changes', () => {
  it('replace values, and are refused outside the range in both languages', () => {
    expect(valuesWith(rows, { 'walk-kmh': 5.5 })['walk-kmh']).toBe(5.5)
    const say = { zh: '步行速度须在 3–7 km/h 之间，而不是 50。' }
    expect(() => valuesWith(rows, { 'walk-kmh': 50 })).toThrow(
      expect.objectContaining({ name: 'ReachInputError', say: expect.objectContaining(say) }),
    )
  })

  it('alter the key of their own group only', () => {
    const [usual, changed] = [valuesWith(rows), valuesWith(rows, { 'walk-kmh': 5.5 })]
    expect(keyOfGroups(rows, changed, ['ends'])).not.toBe(keyOfGroups(rows, usual, ['ends']))
    expect(keyOfGroups(rows, changed, ['street', 'road', 'transit'])).toBe(
      keyOfGroups(rows, usual, ['street', 'road', 'transit']),
    )
  })
})
