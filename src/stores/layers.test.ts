import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { SYMBOLS, symbolOf } from '../catalogue/symbols'
import type { ThemeId } from '../catalogue/themes'
import { THEME_IDS, inTheme } from '../catalogue/themes'
import { CITY_ID, DISTRICT_NAMES } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import { aDistrict, anEntity, entities } from '../core/domain/entity-arbitraries'
import type { Filter } from '../core/domain/filter'
import { NO_FILTER, matches } from '../core/domain/filter'
import { plainSearchText } from '../core/domain/search-text'
import { aBase, contextLineOf } from '../map/state-arbitraries'
import { useFilter } from './filter'
import { useLayers } from './layers'
import { usePlan } from './plan'
import { useSelection } from './selection'
import { useView } from './view'

const COURSE = {
  type: 'LineString' as const,
  coordinates: [
    [120.2, 30],
    [120.9, 29.9],
  ],
}
const city = anEntity({
  id: CITY_ID,
  kind: 'district',
  name: '绍兴市',
  geometry: rectangle(120, 29, 121, 30),
})
const road = anEntity({
  id: 'road',
  kind: 'expressway',
  status: 'built',
  districts: ['柯桥区', '诸暨市'],
  geometry: COURSE,
})
const line = anEntity({
  id: 'line',
  kind: 'rail',
  status: 'planned',
  districts: ['诸暨市'],
  geometry: COURSE,
})
const idea = anEntity({
  id: 'idea',
  kind: 'project',
  status: 'envisaged',
  districts: ['新昌县'],
  geometry: null,
})

function setUp(list: readonly Entity[], theme: ThemeId = 'overview', filter: Partial<Filter> = {}) {
  setActivePinia(createPinia())
  usePlan().entities = list
  const layers = useLayers()
  layers.theme = theme
  useFilter().set(filter)
  return layers
}
const ids = (list: readonly Entity[]) => list.map((e) => e.id)

beforeEach(() => setActivePinia(createPinia()))

describe('what is listed', () => {
  it('is what the theme and the filter let through, the city itself left out', () => {
    const filter = fc.record({
      districts: fc.subarray([...DISTRICT_NAMES], { maxLength: 2 }),
      statuses: fc.constantFrom([], ['planned', 'built'] as const),
      place: fc.constantFrom('any', 'placed', 'unplaced'),
    })
    fc.assert(
      fc.property(entities(), fc.constantFrom(...THEME_IDS), filter, (list, theme, part) => {
        const wanted: Filter = { ...NO_FILTER, ...part }
        const layers = setUp([...list, city], theme, part)
        const expected = list.filter((e) => inTheme(theme, e) && matches(wanted, e, plainSearchText))
        expect(new Set(layers.visible)).toEqual(new Set(expected))
        expect(layers.visible).toHaveLength(expected.length)
        expect(layers.placedCount).toBe(expected.filter((e) => e.geometry).length)
        expect(new Set(layers.members)).toEqual(new Set(list.filter((e) => inTheme(theme, e))))
      }),
    )
  })

  it('begins with what is on the map, then goes by weight, then by name', () => {
    fc.assert(
      fc.property(entities(20), (list) => {
        const shown = setUp(list).visible
        const weight = (e: Entity) => (e.geometry ? 100 : 0) + SYMBOLS[symbolOf(e)].rank
        for (let i = 1; i < shown.length; i++) {
          const [a, b] = [shown[i - 1]!, shown[i]!]
          expect(weight(a)).toBeGreaterThanOrEqual(weight(b))
          expect(weight(a) > weight(b) || a.id < b.id).toBe(true)
        }
      }),
    )
  })

  it('holds a thing of two districts under each of them, and counts it once under both', () => {
    const under = (...districts: Filter['districts'][number][]) =>
      setUp([road, line], 'overview', { districts })
    expect(ids(under('柯桥区').visible)).toEqual(['road'])
    expect(ids(under('诸暨市').visible)).toEqual(['line', 'road'])
    const both = under('柯桥区', '诸暨市')
    expect(ids(both.visible)).toEqual(['line', 'road'])
    expect(both.placedCount).toBe(2)
  })

  it('counts what has no place, and lists it last', () => {
    const layers = setUp([idea, road])
    expect(ids(layers.visible)).toEqual(['road', 'idea'])
    expect(layers.placedCount).toBe(1)
  })
})

describe('the state of the map', () => {
  it('waits for the ground under it', () => {
    const layers = setUp([road])
    expect(layers.mapState).toBeNull()
    expect(layers.mapContext).toBeNull()
    expect(layers.legend).toEqual([])
    usePlan().base = aBase
    expect(layers.mapContext?.sources.lines.features).toHaveLength(1)
  })

  it('keeps built lines of the ground kinds as a grey ground, never what the theme shows itself', () => {
    const planned = { ...road, id: 'planned-road', status: 'planned' as const }
    const layers = setUp([road, planned, line], 'rail')
    usePlan().base = aBase
    expect(ids(layers.mapState!.ground)).toEqual(['road'])
    expect(ids(layers.mapState!.visible)).toEqual(['line'])
    layers.theme = 'roads'
    expect(ids(layers.mapState!.ground)).toEqual([])
    usePlan().entities = [road, { ...road, id: 'games-road', docs: ['asian-games-2022'] }]
    layers.theme = 'asian-games'
    expect(ids(layers.mapState!.ground)).toEqual(['road'])
    expect(ids(layers.mapState!.visible)).toEqual(['games-road'])
  })

  it('shows rivers and reservoirs as water, but no sketch of a basin and nothing planned', () => {
    const water = (id: string, more: Partial<Entity> = {}) =>
      anEntity({ id, kind: 'waterway', status: 'built', geometry: rectangle(120, 29, 120.1, 29.1), ...more })
    const river = water('river', { method: 'sketch', geometry: COURSE })
    const list = [
      water('lake'),
      water('basin', { method: 'sketch' }),
      water('canal', { status: 'planned' }),
      river,
    ]
    const layers = setUp(list, 'rail')
    usePlan().base = aBase
    expect(ids(layers.mapState!.waters)).toEqual(['lake', 'river'])
  })

  it('draws the lines that no document names with their theme, until a condition narrows it', () => {
    const layers = setUp([line], 'rail')
    const features = [contextLineOf(COURSE, 'rail'), contextLineOf(COURSE, 'expressway')]
    usePlan().base = { ...aBase, contextLines: { type: 'FeatureCollection', features } }
    const kinds = () => layers.mapState!.contextLines.map((l) => l.properties.kind)
    expect(kinds()).toEqual(['rail'])
    layers.theme = 'roads'
    expect(kinds()).toEqual(['expressway'])
    layers.theme = 'culture-tourism'
    expect(kinds()).toEqual([])
    layers.theme = 'rail'
    useFilter().toggle('statuses', 'planned')
    expect(kinds()).toEqual([])
  })

  it('keeps of those lines, where districts are chosen, the ones that run through them', () => {
    const layers = setUp([aDistrict, line], 'rail', { districts: ['越城区'] })
    const elsewhere = { type: 'LineString' as const, coordinates: [[119, 28], [119.5, 28.5]] } // prettier-ignore
    const features = [contextLineOf(COURSE, 'rail'), contextLineOf(elsewhere, 'rail')]
    usePlan().base = { ...aBase, contextLines: { type: 'FeatureCollection', features } }
    expect(layers.mapState!.contextLines).toEqual([features[0]])
    useFilter().toggle('statuses', 'planned')
    expect(layers.mapState!.contextLines).toEqual([])
  })

  it('knows the chosen districts, the open entity, and when marks are full', () => {
    const layers = setUp([aDistrict, line], 'rail', { districts: ['诸暨市'] })
    usePlan().base = aBase
    useSelection().selectedId = 'line'
    useView().camera = { center: [120.5, 30], zoom: 8 }
    expect(layers.mapState).toMatchObject({
      chosenDistricts: ['诸暨市'],
      selected: { id: 'line' },
      fullMarks: false,
    })
    expect(ids(layers.mapState!.districts)).toEqual(['district-yuecheng'])
    useView().camera = { center: [120.5, 30], zoom: 12 }
    expect(layers.mapState!.fullMarks).toBe(true)
  })

  it('has a legend that follows the view', () => {
    const layers = setUp([line], 'rail')
    usePlan().base = aBase
    useView().bounds = [120, 29.8, 121, 30.1]
    expect(layers.legend.map((e) => e.id)).toContain('rail')
    useView().bounds = [120, 29, 120.1, 29.1]
    expect(layers.legend).toEqual([])
  })
})

describe('another view than the screen shows', () => {
  it('is what the screen would show with that theme and filter', () => {
    const list = [road, line, idea]
    for (const theme of THEME_IDS) {
      for (const part of [{}, { districts: ['诸暨市' as const] }, { statuses: ['built' as const] }]) {
        setUp(list, theme, part)
        usePlan().base = aBase
        const there = useLayers().mapState
        setUp(list, 'overview', { words: 'nothing' })
        usePlan().base = aBase
        useSelection().selectedId = 'road'
        const before = useLayers().mapState
        const here = useLayers().stateOf(theme, { ...NO_FILTER, ...part })
        expect(here).toEqual(there)
        expect(useLayers().mapState).toBe(before)
      }
    }
  })
})
