import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from './indicator'
import { endYearOf, parseIndicators } from './indicator'
import { indicator } from './list-arbitraries'

const point = { period: '2025', role: 'target', number: 3.3, doc: 'fyp-14', section: '表2', quote: '3.3' }
const series = {
  id: 'rd',
  name: '研发经费占比',
  nameEn: 'R&D share',
  unit: '%',
  unitEn: '%',
  definition: '占GDP比重。',
  definitionEn: 'Of GDP.',
  group: 'innovation',
  systems: ['table-2'],
  points: [point],
}
const withPoint = (more: object) => [{ ...series, points: [point, { ...point, ...more }] }]

describe('reading the indicators', () => {
  it('brings back any good list', () => {
    fc.assert(
      fc.property(fc.array(indicator), (list) => {
        // JSON knows no -0.
        const plain = JSON.parse(JSON.stringify(list)) as Indicator[]
        expect(parseIndicators(plain)).toEqual(plain)
      }),
    )
  })

  it('takes words or a growth instead of a number, but not nothing', () => {
    const change = { number: 8, unit: '%', basis: '同比' }
    for (const figure of [{ text: '省下达指标' }, { change }])
      expect(parseIndicators(withPoint({ number: undefined, ...figure }))).toHaveLength(1)
    expect(() => parseIndicators(withPoint({ number: undefined }))).toThrow(
      'indicators.json: rd points.1: has no figure',
    )
  })

  it.each(['2025', '2023-09', '2021/2025', '2023-01/2023-09'])('takes the period %s', (period) =>
    expect(parseIndicators(withPoint({ period }))).toHaveLength(1),
  )

  it.each([
    [{ period: '“十四五”' }, 'points.1.period'],
    [{ period: '2021-2025' }, 'points.1.period'],
    [{ role: 'plan' }, 'points.1.role'],
    [{ number: Infinity }, 'points.1.number'],
    [{ comparator: '=>' }, 'points.1.comparator'],
    [{ district: '绍兴市' }, 'points.1.district'],
    [{ year: 2025 }, 'points.1.year'],
  ])('names the series and the field of %j', (more, where) =>
    expect(() => parseIndicators(withPoint(more))).toThrow(`indicators.json: rd ${where}: `),
  )

  it('refuses a series without figures, and a group that is none', () => {
    expect(() => parseIndicators([{ ...series, points: [] }])).toThrow('rd points: no figure')
    expect(() => parseIndicators([{ ...series, group: 'sport' }])).toThrow('rd group: ')
  })
})

it('a period is drawn where it ends, a year at its own number', () => {
  expect(['2025', '2021/2025', '2023-12', '2023-01/2023-12'].map(endYearOf)).toEqual([2025, 2025, 2023, 2023])
  expect(endYearOf('2023-09')).toBeCloseTo(2022.75)
  expect(endYearOf('2023-01/2023-09')).toBe(endYearOf('2023-09'))
})
