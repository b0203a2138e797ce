import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { DistrictName } from '../../core/domain/district'
import { DISTRICT_NAMES } from '../../core/domain/district'
import type { Entity } from '../../core/domain/entity'
import { anEntity, entities } from '../../core/domain/entity-arbitraries'
import type { Filter } from '../../core/domain/filter'
import { NO_FILTER, matches } from '../../core/domain/filter'
import { find } from '../../core/domain/search'
import { plainSearchText } from '../../core/domain/search-text'
import type { Status } from '../../core/domain/status'
import { STATUSES } from '../../core/domain/status'
import { useFilter } from '../../stores/filter'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'
import { countFacets, facetsUnder, useFacets } from './facets'

const wishes = fc
  .record({
    districts: fc.subarray([...DISTRICT_NAMES], { maxLength: 2 }),
    statuses: fc.subarray([...STATUSES], { maxLength: 2 }),
    words: fc.constantFrom('', '甲', '乙'),
  })
  .map((wish): Filter => ({ ...NO_FILTER, ...wish }))

describe('the counts beside the conditions', () => {
  const naive = (list: readonly Entity[], has: (e: Entity) => readonly string[], value: string) =>
    list.filter((e) => has(e).includes(value)).length

  const left = (list: readonly Entity[], condition: Partial<Filter>) =>
    list.filter((e) => matches({ ...NO_FILTER, ...condition }, e, plainSearchText)).length

  it('are those one gets by counting one by one; a thing of two districts counts in both', () => {
    fc.assert(
      fc.property(entities(20), (list) => {
        const facets = countFacets(list)
        for (const name of DISTRICT_NAMES) {
          expect(facets.districts.get(name) ?? 0).toBe(left(list, { districts: [name] }))
        }
        for (const status of STATUSES) {
          expect(facets.statuses.get(status) ?? 0).toBe(left(list, { statuses: [status] }))
        }
        for (const e of list) {
          expect(facets.kinds.get(e.kind)).toBe(naive(list, (x) => [x.kind], e.kind))
          for (const doc of e.docs) expect(facets.docs.get(doc)).toBe(naive(list, (x) => x.docs, doc))
          for (const s of e.systems) expect(facets.systems.get(s)).toBe(naive(list, (x) => x.systems, s))
        }
        expect([...facets.kinds.values()].reduce((a, b) => a + b, 0)).toBe(list.length)
      }),
    )
  })

  it('are what one gets by choosing the value beside what is chosen and typed', () => {
    fc.assert(
      fc.property(entities(20), wishes, (list, wish) => {
        const facets = facetsUnder(wish, list, plainSearchText)
        const left = (condition: Partial<Filter>) =>
          find({ ...wish, ...condition }, list, plainSearchText).entities.length
        for (const [name, count] of facets.districts)
          expect(count).toBe(left({ districts: [name as DistrictName] }))
        for (const [status, count] of facets.statuses)
          expect(count).toBe(left({ statuses: [status as Status] }))
        expect([...facets.kinds.keys()].toSorted()).toEqual([...new Set(list.map((e) => e.kind))].toSorted())
      }),
    )
  })

  it('of one list do not hide what another choice in it would bring; other conditions do', () => {
    setActivePinia(createPinia())
    usePlan().entities = [
      anEntity({ id: 'road', kind: 'expressway', districts: ['柯桥区', '诸暨市'] }),
      anEntity({ id: 'line', kind: 'rail', districts: ['诸暨市'] }),
      anEntity({ id: 'idea', districts: ['新昌县'], geometry: null }),
    ]
    const facets = useFacets()
    useFilter().set({ districts: ['新昌县'] })
    expect(facets.value.districts.get('诸暨市')).toBe(2)
    expect(facets.value.kinds.get('rail')).toBe(0)
    useLayers().theme = 'rail'
    expect(facets.value.districts.get('柯桥区')).toBeUndefined()
  })
})
