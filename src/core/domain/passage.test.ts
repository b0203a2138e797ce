import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { sectionName } from './list-arbitraries'
import { QUOTE_LIMIT, liesIn, parseList, passage, sectionKey } from './passage'

const inFyp = (section: string) => sectionKey({ doc: 'fyp-14', section })

/** The parts of an outline number: `二（一）10` is chapter 二, section （一）, point 10. */
const partsOf = (section: string) =>
  section.match(/（[^）]*）|[一二三四五六七八九十]+|\d+|[^（）\d]+/gu) ?? []

describe('a section', () => {
  it('lies in another where the parts of its number begin with those of the other', () => {
    let within = 0
    fc.assert(
      fc.property(sectionName, sectionName, (a, b) => {
        const [part, whole] = [partsOf(a), partsOf(b)]
        const expected = whole.every((p, i) => part[i] === p)
        if (expected && a !== b) within++
        expect(liesIn(inFyp(a), inFyp(b))).toBe(expected)
      }),
      { numRuns: 1000 },
    )
    expect(within).toBeGreaterThan(10)
  })

  it('lies in none of another document', () => {
    fc.assert(
      fc.property(sectionName, (section) => {
        expect(liesIn(sectionKey({ doc: 'report-2020', section }), inFyp(section))).toBe(false)
      }),
    )
  })
})

describe('reading a list', () => {
  const item = v.strictObject({ id: v.string(), size: v.number() })

  it('brings back what is good', () =>
    expect(parseList('things.json', item, [{ id: 'a', size: 1 }])).toEqual([{ id: 'a', size: 1 }]))

  it('names file, entry and field of what is not', () => {
    const two = [
      { id: 'a', size: 1 },
      { id: 'b', size: 'big' },
    ]
    expect(() => parseList('things.json', item, two)).toThrow(/^things\.json: b size: /)
    expect(() => parseList('things.json', item, [{ size: 1 }])).toThrow(/^things\.json: 0 id: /)
    expect(() => parseList('things.json', item, {})).toThrow(/^things\.json: /)
  })
})

it('a passage has a quote within the limit, and no empty words', () => {
  const of = (quote: string, section = '一') => v.is(passage, { doc: 'fyp-14', section, quote })
  expect([of('字'.repeat(QUOTE_LIMIT)), of('字'.repeat(QUOTE_LIMIT + 1)), of('  '), of('字', '')]).toEqual([
    true,
    false,
    false,
    false,
  ])
  // A character outside the basic plane counts as one.
  expect(of('𠮷'.repeat(QUOTE_LIMIT))).toBe(true)
})
