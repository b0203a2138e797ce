import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { DISTRICT_NAMES } from '../../core/domain/district'
import type { Entity } from '../../core/domain/entity'
import { anEntity, entities } from '../../core/domain/entity-arbitraries'
import type { Filter } from '../../core/domain/filter'
import { NO_FILTER, matches } from '../../core/domain/filter'
import { plainSearchText } from '../../core/domain/search-text'
import { STATUSES } from '../../core/domain/status'
import { useFilter } from '../../stores/filter'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'
import { countFacets, useFacets } from './facets'

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

  it('are of the whole theme, so that one choice does not hide another', () => {
    setActivePinia(createPinia())
    usePlan().entities = [
      anEntity({ id: 'road', kind: 'expressway', districts: ['柯桥区', '诸暨市'] }),
      anEntity({ id: 'line', kind: 'rail', districts: ['诸暨市'] }),
      anEntity({ id: 'idea', districts: ['新昌县'], geometry: null }),
    ]
    useFilter().set({ districts: ['新昌县'] })
    expect(useFacets().value.districts.get('诸暨市')).toBe(2)
    useLayers().theme = 'rail'
    expect(useFacets().value.districts.get('柯桥区')).toBeUndefined()
  })
})
