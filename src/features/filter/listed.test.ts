import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { anEntity } from '../../core/domain/entity-arbitraries'
import { useFilter } from '../../stores/filter'
import { usePlan } from '../../stores/plan'
import { useListed } from './listed'

const POINT = { type: 'Point' as const, coordinates: [120.5, 30] }

describe('the list beside the map', () => {
  it('is by weight until somebody types, then by what is meant', () => {
    setActivePinia(createPinia())
    usePlan().entities = [
      anEntity({ id: 'far', name: '宁波机场航站', kind: 'airport', districts: [], geometry: POINT }),
      anEntity({
        id: 'road',
        name: '进机场通道',
        kind: 'expressway',
        districts: ['柯桥区'],
        geometry: POINT,
      }),
      anEntity({ id: 'town', name: '机场镇', kind: 'town', districts: ['柯桥区'], geometry: null }),
      anEntity({ id: 'other', name: '镜湖', kind: 'zone', districts: ['越城区'], geometry: POINT }),
    ]
    const listed = useListed()
    const ids = () => listed.value.map((e) => e.id)
    expect(ids()).toEqual(['road', 'other', 'town', 'far'])
    useFilter().set({ words: '机场' })
    expect(ids()).toEqual(['town', 'road', 'far'])
  })
})
