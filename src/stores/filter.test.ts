import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { AtlasLoader } from '../adapters/files/load-atlas'
import { anEntity } from '../core/domain/entity-arbitraries'
import { NO_FILTER } from '../core/domain/filter'
import { useFilter } from './filter'
import { useLayers } from './layers'
import { usePlan } from './plan'

beforeEach(() => setActivePinia(createPinia()))

describe('the filter', () => {
  it('adds a value and takes it off again', () => {
    const filter = useFilter()
    filter.toggle('districts', '柯桥区')
    filter.toggle('districts', '诸暨市')
    expect(filter.filter.districts).toEqual(['柯桥区', '诸暨市'])
    filter.toggle('districts', '柯桥区')
    expect(filter.filter.districts).toEqual(['诸暨市'])
    expect(filter.conditions).toBe(1)
  })

  it('is a new object each time, and never touches the one it began with', () => {
    const filter = useFilter()
    const before = filter.filter
    filter.toggle('kinds', 'rail')
    filter.set({ place: 'placed' })
    expect(filter.filter).not.toBe(before)
    expect(NO_FILTER.kinds).toEqual([])
    expect(filter.conditions).toBe(2)
    filter.clear()
    expect(filter.filter).toEqual(NO_FILTER)
  })
})

describe('searching by sound', () => {
  const hill = anEntity({ id: 'hill', name: '会稽山', nameEn: 'Mount Kuaiji' })
  const loader = (search: () => Promise<Record<string, string>>) => ({ search }) as unknown as AtlasLoader

  it('loads the sounds with the first words, once', async () => {
    const search = vi.fn<() => Promise<Record<string, string>>>(async () => ({
      hill: '会稽山 mount kuaiji kuaijishan kjs',
    }))
    usePlan().loader = loader(search)
    usePlan().entities = [hill]
    useFilter()
    await nextTick()
    expect(search).not.toHaveBeenCalled()
    useFilter().set({ words: 'k' })
    await nextTick()
    useFilter().set({ words: 'kjs' })
    await vi.waitFor(() => expect(useLayers().visible).toEqual([hill]))
    expect(search).toHaveBeenCalledTimes(1)
  })

  it('loads them too where an address brought the words before the atlas was there', async () => {
    usePlan().entities = [hill]
    useFilter().set({ words: 'kjs' })
    await nextTick()
    expect(useLayers().visible).toEqual([])
    usePlan().loader = loader(async () => ({ hill: 'kjs' }))
    await vi.waitFor(() => expect(useLayers().visible).toEqual([hill]))
  })

  it('finds names meanwhile', () => {
    usePlan().entities = [hill]
    useFilter().set({ words: '会稽' })
    expect(useLayers().visible).toEqual([hill])
  })
})
