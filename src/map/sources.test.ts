import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { SYMBOLS, drawnAs } from '../catalogue/symbols'
import { aDistrict, anEntity, entities } from '../core/domain/entity-arbitraries'
import type { Entity, Stop } from '../core/domain/entity'
import { mapContextOf } from './context-of'
import type { Drawing } from './sources'
import {
  NOTHING,
  areaSource,
  districtSource,
  highlightSource,
  labelSource,
  lineSource,
  pointMarks,
  stopSource,
} from './sources'
import { aBase, aState, contextLineOf } from './state-arbitraries'

const chinese: Drawing = { language: 'zh', speaks: {}, comparison: null }
const COURSE = {
  type: 'LineString' as const,
  coordinates: [
    [120.2, 30],
    [120.9, 29.9],
  ],
}
const idsOf = (source: { features: readonly { properties: unknown }[] }) =>
  source.features.map((f) => (f.properties as { id?: string }).id)
const sorted = (ids: readonly (string | undefined)[]) =>
  ids.map(String).toSorted((a, b) => a.localeCompare(b))

describe('what is drawn of the entities', () => {
  it('is each of them once: as an area, a course or a mark', () => {
    fc.assert(
      fc.property(entities(20), (list) => {
        const drawn = [
          ...idsOf(areaSource(list, chinese)),
          ...idsOf(lineSource(list, [], chinese)),
          ...pointMarks(list, chinese).map((m) => m.id),
        ]
        expect(sorted(drawn)).toEqual(sorted(list.filter((e) => drawnAs(e)).map((e) => e.id)))
      }),
    )
  })

  it('puts small areas over large ones, and important marks over the others', () => {
    const area = (id: string, areaKm2: number) =>
      anEntity({ id, kind: 'zone', geometry: aDistrict.geometry, areaKm2 })
    expect(idsOf(areaSource([area('small', 1), area('large', 90), area('mid', 9)], chinese))).toEqual([
      'large',
      'mid',
      'small',
    ])
    fc.assert(
      fc.property(entities(20), (list) => {
        const ranks = pointMarks(list, chinese).map((m) => SYMBOLS[m.symbol].rank)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  it('is one and the same nothing where there is nothing', () => {
    const none = [
      areaSource([], chinese),
      lineSource([], [], chinese),
      stopSource([], [], chinese),
      highlightSource(null, null, chinese),
    ]
    for (const source of none) expect(source).toBe(NOTHING)
  })

  it('carries status, sketch and name in the language of the page', () => {
    const e = anEntity({
      kind: 'zone',
      geometry: aDistrict.geometry,
      status: 'under-construction',
      method: 'sketch',
    })
    const properties = (language: 'zh' | 'en') =>
      areaSource([e], { ...chinese, language }).features[0]!.properties
    expect(properties('zh')).toMatchObject({
      rhythm: 'short-dash',
      sketch: true,
      quiet: false,
      label: '甲项目',
    })
    expect(properties('en')).toMatchObject({ label: 'Thing One' })
  })

  it('is quiet where the theme does not speak of it', () => {
    const drawing: Drawing = {
      language: 'zh',
      speaks: { kinds: ['rail'], systems: ['ronghang-boards'] },
      comparison: null,
    }
    const quiet = (more: Partial<Entity>) =>
      lineSource([anEntity({ geometry: COURSE, ...more })], [], drawing).features[0]!.properties![
        'quiet'
      ] as boolean
    expect(quiet({ kind: 'rail' })).toBe(false)
    expect(quiet({ kind: 'metro' })).toBe(true)
    expect(quiet({ kind: 'metro', systems: ['ronghang-boards'] })).toBe(false)
  })
})

describe('what became of things between two documents', () => {
  it('gives areas, courses and marks their pigment, in place of their kind', () => {
    const drawing: Drawing = { ...chinese, comparison: { from: 'fyp-14', to: 'ronghang-2024', of: [] } }
    const road = anEntity({ kind: 'expressway', geometry: COURSE })
    const lost = anEntity({ id: 'lost', docs: ['fyp-14'] })
    expect(lineSource([road], [], drawing).features[0]!.properties).toMatchObject({ pigment: 'malachite' })
    expect(pointMarks([lost], drawing).map((m) => m.symbol)).toEqual(['change-no-longer-named'])
  })
})

describe('lines that no document names', () => {
  it('lie under the others and open nothing', () => {
    const source = lineSource(
      [anEntity({ id: 'named', geometry: COURSE })],
      [contextLineOf(COURSE, 'rail')],
      chinese,
    )
    expect(idsOf(source)).toEqual([undefined, 'named'])
    expect(source.features[0]!.properties).toMatchObject({
      rhythm: 'solid',
      label: '某线',
      pigment: 'indigo',
    })
  })
})

describe('stops', () => {
  const stop = (name: string, lon: number, kind: Stop['kind'] = 'station'): Stop => ({
    name,
    at: [lon, 30],
    kind,
  })
  const lineWith = (id: string, ...stops: Stop[]) => anEntity({ id, kind: 'rail', geometry: COURSE, stops })

  it('are one mark where lines meet, two where only the name is the same', () => {
    const met = stopSource(
      [lineWith('a', stop('绍兴北', 120.501)), lineWith('b', stop('绍兴北', 120.502))],
      [],
      chinese,
    )
    expect(met.features).toHaveLength(1)
    const apart = stopSource(
      [lineWith('a', stop('东站', 120.5)), lineWith('b', stop('东站', 120.7))],
      [],
      chinese,
    )
    expect(apart.features).toHaveLength(2)
  })

  it('are named in the language of the map, as far as they have a name in it', () => {
    const stops = [{ ...stop('绍兴北', 120.5), nameEn: 'Shaoxing North' }, stop('某站', 120.6)]
    const labels = (drawing: typeof chinese) =>
      stopSource([lineWith('a', ...stops)], [], drawing).features.map((f) => f.properties?.['label'])
    expect(labels(chinese)).toEqual(['绍兴北', '某站'])
    expect(labels({ ...chinese, language: 'en' })).toEqual(['Shaoxing North', '某站'])
  })

  it('know stations from junctions, on lines that no document names too', () => {
    const source = stopSource(
      [lineWith('a', stop('枢纽', 120.5, 'interchange'))],
      [contextLineOf(COURSE, 'rail')],
      chinese,
    )
    expect(source.features.map((f) => [f.properties?.['label'], f.properties?.['station']])).toEqual([
      ['枢纽', false],
      ['某站', true],
    ])
  })
})

describe('districts', () => {
  const steppingBack = (chosen: string[]) =>
    districtSource([aDistrict], chosen, chinese).features[0]!.properties!['stepsBack'] as boolean

  it('step back when others are chosen', () => {
    expect([steppingBack([]), steppingBack(['越城区']), steppingBack(['诸暨市'])]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('are named once, as districts, though they are listed too', () => {
    const labels = labelSource([aDistrict, anEntity()], [aDistrict], aBase.townships, chinese).features.map(
      (f) => [f.properties?.['id'], f.properties?.['form']],
    )
    expect(labels).toEqual([
      [undefined, 'township'],
      ['district-yuecheng', 'district'],
      ['thing-one', 'point'],
    ])
    expect(areaSource([aDistrict], chinese)).toBe(NOTHING)
  })
})

describe('the highlight', () => {
  const a = anEntity({ id: 'a' })
  const b = anEntity({ id: 'b', geometry: rectangle(120, 29, 120.1, 29.1) })

  it('has the open entity over the one pointed at, and each but once', () => {
    const roles = (selected: Entity | null, hovered: Entity | null) =>
      highlightSource(selected, hovered, chinese).features.map((f) => [
        f.properties?.['id'],
        f.properties?.['role'],
      ])
    expect(roles(a, b)).toEqual([
      ['b', 'hovered'],
      ['a', 'selected'],
    ])
    expect(roles(a, a)).toEqual([['a', 'selected']])
    expect(roles(anEntity({ geometry: null }), null)).toEqual([])
  })
})

describe('the context', () => {
  it('names neighbours at their anchor, in the language of the page', () => {
    const labels = (language: 'zh' | 'en') =>
      mapContextOf(aState({ language })).sources.neighbours.features.filter(
        (f) => f.geometry.type === 'Point',
      )
    expect(labels('zh').map((f) => f.properties?.['label'])).toEqual(['杭州市'])
    expect(labels('en')[0]).toMatchObject({
      properties: { label: 'Hangzhou', level: 'city' },
      geometry: { coordinates: [119.5, 30.1] },
    })
  })

  it('has small marks from afar, full ones near by', () => {
    const size = (fullMarks: boolean) => mapContextOf(aState({ fullMarks })).markSize
    expect(size(true)).toBeGreaterThan(size(false))
  })
})
