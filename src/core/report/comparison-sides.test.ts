import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '../domain/change'
import { CHANGE, CHANGES, changeOf } from '../domain/change'
import { DISTRICT_NAMES } from '../domain/district'
import { DOC_IDS } from '../domain/document'
import { anEntity, entities } from '../domain/entity-arbitraries'
import { changeSums, comparisonSides } from './comparison-sides'

const PAIRS = DOC_IDS.flatMap((from, i) => DOC_IDS.slice(i + 1).map((to): Comparison => ({ from, to })))
const pairs = fc.constantFrom(...PAIRS)

describe('the sides of a comparison', () => {
  it('differ by what is new and what is no longer named, and by the statuses of their time', () => {
    const rail = anEntity({
      docs: ['fyp-14', 'ronghang-2024'],
      history: [
        { doc: 'fyp-14', asOf: '2021-02', status: 'planned' },
        { doc: 'ronghang-2024', asOf: '2024-03', status: 'built' },
      ],
    })
    const { before, after } = comparisonSides([rail], { from: 'fyp-14', to: 'ronghang-2024' })
    expect([before[0]!.status, after[0]!.status]).toEqual(['planned', 'built'])
  })

  it('hold together what is compared, and nothing else', () => {
    fc.assert(
      fc.property(entities(), pairs, (list, pair) => {
        const { before, after, both } = comparisonSides(list, pair)
        const ids = new Set([...before, ...after].map((e) => e.id))
        expect(both.map((e) => e.id)).toEqual(list.filter((e) => changeOf(e, pair)).map((e) => e.id))
        expect(ids).toEqual(new Set(both.map((e) => e.id)))
      }),
    )
  })
})

describe('the sums of a comparison', () => {
  it('have a row for each change there is, and each thing once', () => {
    fc.assert(
      fc.property(entities(), pairs, (list, pair) => {
        const { header, rows } = changeSums(list, pair, 'zh')
        const total = rows.at(-1)!
        for (const row of rows) expect(row).toHaveLength(header.length)
        for (const change of CHANGES) {
          const things = list.filter((e) => changeOf(e, pair) === change)
          const row = rows.find(([title]) => title === CHANGE[change].zh)
          expect(row?.[1] ?? 0).toBe(things.length)
          DISTRICT_NAMES.forEach((d, i) =>
            expect(row?.[5 + i] ?? 0).toBe(things.filter((e) => e.districts.includes(d)).length),
          )
        }
        const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[1]), 0)
        expect(total[1]).toBe(sum)
      }),
    )
  })
})
