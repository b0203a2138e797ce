import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from '../core/domain/entity'
import { anEntity, entities } from '../core/domain/entity-arbitraries'
import { inListOrder } from './list-order'

const POINT = { type: 'Point' as const, coordinates: [120.5, 30] }
const thing = (id: string, more: Partial<Entity>): Entity =>
  anEntity({ id, districts: ['越城区'], geometry: POINT, docs: ['fyp-14'], ...more })

describe('the order of a list in which nothing is searched', () => {
  it('begins with the districts and ends outside the city', () => {
    const inOrder = [
      thing('yuecheng', { kind: 'district', name: '越城区' }),
      thing('keqiao', { kind: 'district', name: '柯桥区' }),
      thing('board', { kind: 'zone', systems: ['ronghang-boards'], style: 'ochre' }),
      thing('line-of-three', { kind: 'rail', docs: ['report-2020', 'fyp-14', 'tasks-2023'] }),
      thing('long-line', { kind: 'rail', lengthKm: 90 }),
      thing('short-line', { kind: 'rail', lengthKm: 9 }),
      thing('airfield', { kind: 'airport' }),
      thing('village', { kind: 'town' }),
      thing('line-without-a-course', { kind: 'rail', geometry: null }),
      thing('of-the-whole-city', { kind: 'project', geometry: null, districts: [] }),
      thing('airport-of-ningbo', { kind: 'airport', districts: [] }),
      thing('beijing', { kind: 'neighbourCityPlace', geometry: null, districts: [] }),
    ]
    expect(inOrder.toReversed().toSorted(inListOrder).map((e) => e.id)).toEqual(inOrder.map((e) => e.id)) // prettier-ignore
  })

  it('does not depend on how things come', () => {
    fc.assert(
      fc.property(entities(12), (list) => {
        const ids = (some: readonly Entity[]) => some.toSorted(inListOrder).map((e) => e.id)
        expect(ids(list.toReversed())).toEqual(ids(list))
      }),
    )
  })
})
