import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANGES, changeOf } from './change'
import { DISTRICT_NAMES } from './district'
import { DOC_IDS } from './document'
import type { Entity } from './entity'
import { anEntity, entity } from './entity-arbitraries'
import type { Filter } from './filter'
import { NO_FILTER, conditionCount, matches, singlesOut } from './filter'
import { KINDS } from './kind'
import { plainSearchText } from './search-text'
import { STATUSES } from './status'

const passes = (filter: Partial<Filter>, e: Entity): boolean =>
  matches({ ...NO_FILTER, ...filter }, e, plainSearchText)

const filter: fc.Arbitrary<Filter> = fc.record({
  districts: fc.subarray([...DISTRICT_NAMES], { maxLength: 2 }),
  systems: fc.subarray(['ronghang-boards', 'water-network', 'elsewhere'], { maxLength: 2 }),
  kinds: fc.oneof(fc.constant([]), fc.subarray(KINDS)),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...STATUSES])),
  docs: fc.subarray([...DOC_IDS], { maxLength: 2 }),
  sections: fc.subarray(['ronghang-2024:二', 'ronghang-2024:二（一）1', 'fyp-14:十', 'fyp-14:专栏1'], {
    maxLength: 2,
  }),
  change: fc.option(
    fc.record({
      from: fc.constantFrom('report-2020', 'fyp-14'),
      to: fc.constantFrom('tasks-2023', 'ronghang-2024'),
      of: fc.subarray(CHANGES, { maxLength: 3 }),
    }),
  ),
  place: fc.constantFrom('any', 'placed', 'unplaced'),
  words: fc.oneof(fc.constant(''), fc.constantFrom('  ', 'ONE', 'thing one', '甲 thing', 'one　two', '乙')),
})

/** Which of the sections that the made-up entities stand in lie in each section asked for. */
const IN_SECTION: Record<string, readonly string[]> = {
  'ronghang-2024:二': ['ronghang-2024:二', 'ronghang-2024:二（一）1'],
  'ronghang-2024:二（一）1': ['ronghang-2024:二（一）1'],
  'fyp-14:十': [],
  'fyp-14:专栏1': ['fyp-14:专栏1'],
}

/** The filter said once more, condition by condition, as slowly as one likes. */
function lets(f: Filter, e: Entity): boolean {
  const anyOf = (wanted: readonly string[], has: readonly string[]): boolean => {
    if (wanted.length === 0) return true
    for (const w of wanted) for (const h of has) if (w === h) return true
    return false
  }
  if (f.districts.length && e.kind === 'district') return false
  if (!anyOf(f.districts, e.districts) || !anyOf(f.systems, e.systems)) return false
  if (
    !anyOf(f.kinds, [e.kind]) ||
    !anyOf(f.statuses, e.kind === 'district' ? [] : [e.status]) ||
    !anyOf(f.docs, e.docs)
  )
    return false
  if (f.sections.length && !f.sections.some((s) => e.sections.some((own) => IN_SECTION[s]!.includes(own))))
    return false
  const change = f.change && changeOf(e, f.change)
  if (f.change && (!change || (f.change.of.length > 0 && !f.change.of.includes(change)))) return false
  if (f.place === 'placed' && !e.geometry) return false
  if (f.place === 'unplaced' && e.geometry) return false
  const text = plainSearchText(e)
  for (const w of f.words.split(/\s/)) if (w && !text.includes(w.toLowerCase())) return false
  return true
}

describe('the filter', () => {
  it('says the same as its rules read out one by one', () => {
    let letThrough = 0
    fc.assert(
      fc.property(filter, entity, (f, e) => {
        if (lets(f, e)) letThrough++
        expect(matches(f, e, plainSearchText)).toBe(lets(f, e))
      }),
      { numRuns: 2000 },
    )
    expect(letThrough).toBeGreaterThan(10)
  })

  it('lets everything through where nothing is chosen', () => {
    fc.assert(
      fc.property(entity, (e) => {
        expect(passes({}, e)).toBe(true)
      }),
    )
  })

  it('joins the values of one condition with "or"', () => {
    const road = anEntity({ districts: ['柯桥区', '诸暨市'] })
    expect(passes({ districts: ['诸暨市', '新昌县'] }, road)).toBe(true)
    expect(passes({ districts: ['新昌县', '越城区'] }, road)).toBe(false)
  })

  it('joins the conditions with "and"', () => {
    const road = anEntity({ districts: ['柯桥区'], status: 'planned' })
    expect(passes({ districts: ['柯桥区'], statuses: ['planned', 'built'] }, road)).toBe(true)
    expect(passes({ districts: ['柯桥区'], statuses: ['built'] }, road)).toBe(false)
  })

  it('shows a thing of two districts under each of them', () => {
    const road = anEntity({ districts: ['柯桥区', '诸暨市'] })
    for (const name of road.districts) expect(passes({ districts: [name] }, road)).toBe(true)
  })

  it('tells placed from unplaced', () => {
    const somewhere = anEntity()
    const nowhere = anEntity({ geometry: null })
    expect([passes({ place: 'placed' }, somewhere), passes({ place: 'placed' }, nowhere)]).toEqual([
      true,
      false,
    ])
    expect([passes({ place: 'unplaced' }, somewhere), passes({ place: 'unplaced' }, nowhere)]).toEqual([
      false,
      true,
    ])
  })

  it('wants every word, in any order, in either case, parted by any space', () => {
    const e = anEntity({ name: '杭绍甬高速公路', nameEn: 'Hangzhou–Shaoxing–Ningbo Expressway' })
    expect(passes({ words: ' EXPRESSWAY 杭绍甬' }, e)).toBe(true)
    expect(passes({ words: '杭绍甬　高速' }, e)).toBe(true)
    expect(passes({ words: '杭绍甬 铁路' }, e)).toBe(false)
  })

  it('never lets more through when a condition is added', () => {
    fc.assert(
      fc.property(filter, entity, (f, e) => {
        if (!passes(f, e)) return
        const wider = { ...f, districts: [], words: '' }
        expect(passes(wider, e)).toBe(true)
      }),
    )
  })

  it('counts its conditions, not their values; blank words are none', () => {
    expect(conditionCount(NO_FILTER)).toBe(0)
    expect(conditionCount({ ...NO_FILTER, districts: ['越城区', '柯桥区'], words: '  ' })).toBe(1)
    const all: Filter = {
      districts: ['越城区'],
      systems: ['a'],
      kinds: ['rail'],
      statuses: ['built'],
      docs: ['fyp-14'],
      sections: ['fyp-14:专栏9'],
      change: { from: 'fyp-14', to: 'ronghang-2024', of: ['new'] },
      place: 'placed',
      words: '路',
    }
    expect(conditionCount(all)).toBe(9)
  })

  it('singles things out by name, system, section or change, not by place or status', () => {
    const narrows: Partial<Filter>[] = [{ districts: ['越城区'] }, { statuses: ['built'] }, { words: ' ' }]
    for (const f of narrows) expect(singlesOut({ ...NO_FILTER, ...f })).toBe(false)
    const singles: Partial<Filter>[] = [
      { systems: ['a'] },
      { sections: ['fyp-14:二'] },
      { change: { from: 'fyp-14', to: 'ronghang-2024', of: [] } },
      { words: '路' },
    ]
    for (const f of singles) expect(singlesOut({ ...NO_FILTER, ...f })).toBe(true)
  })
})

it('does not count a district among what lies in it, nor among what is built', () => {
  const district = anEntity({ kind: 'district', districts: ['诸暨市'], status: 'built' })
  expect(passes({}, district)).toBe(true)
  expect(passes({ kinds: ['district'] }, district)).toBe(true)
  expect(passes({ districts: ['诸暨市'] }, district)).toBe(false)
  expect(passes({ statuses: ['built'] }, district)).toBe(false)
})
