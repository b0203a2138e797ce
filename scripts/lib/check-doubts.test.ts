import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { away, rectangle, square } from '../../src/adapters/geos/shape-arbitraries'
import type { EntityRecord, Mention } from '../../src/core/domain/entity'
import { aMention, aRecord } from '../../src/core/domain/entity-arbitraries'
import type { LonLat } from '../../src/core/domain/geometry'
import { doubtsText } from '../commands/doubts'
import { readCsv } from '../test/read-csv'
import type { MadeUpProject } from '../test/made-up-project'
import { makeProject } from '../test/made-up-project'
import { checkDoubts, doubtsLine } from './check-doubts'
import { readSourceData } from './data-folder'
import { parseAcceptedDoubts, readAcceptedDoubts } from './doubts/accepted'

const YUECHENG = aRecord({
  id: 'district-yuecheng',
  name: '越城区',
  kind: 'district',
  geometry: rectangle(120.4, 29.8, 120.7, 30.1),
})
const KEQIAO = aRecord({
  id: 'district-keqiao',
  name: '柯桥区',
  kind: 'district',
  districts: ['柯桥区'],
  geometry: rectangle(120.1, 29.8, 120.4, 30.1),
})
const HOME: LonLat = [120.55, 29.95]
const from = (at: Position, azimuth: number, metres: number) => away(at, azimuth, metres)
const pointAt = (coordinates: Position): Geometry => ({ type: 'Point', coordinates })
const lineOf = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates })
let made = 0
const thing = (id: string, geometry: Geometry | null, more: Partial<EntityRecord> = {}) =>
  aRecord({
    id,
    name: `名${made++}`,
    geometry,
    ...(geometry ? {} : { position: { method: 'text-only' as const, reason: '…' } }),
    ...more,
  })

/** Run some work in a made-up project that holds two districts and some records. */
async function withProject<T>(records: EntityRecord[], work: (project: MadeUpProject) => Promise<T>) {
  const project = makeProject({ 'things.geojson': [YUECHENG, KEQIAO, ...records] })
  try {
    return await work(project)
  } finally {
    project.remove()
  }
}

/** Doubts about some records among two districts, as rule and ids. */
const doubtsOf = (records: EntityRecord[], sea: Geometry[] = []): Promise<string[]> =>
  withProject(records, async ({ root, write }) => {
    const features = sea.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
    write('data/base/sea.geojson', { type: 'FeatureCollection', features })
    const data = readSourceData(root)
    expect(data.problems).toEqual([])
    return (await checkDoubts(data)).map((d) => [d.rule, ...d.ids].join(' '))
  })

describe('a place is in doubt', () => {
  it('where it lies in none of the districts that its record names', async () => {
    const typed = (id: string, districts: EntityRecord['districts'], at = HOME) =>
      thing(id, pointAt(at), { districts })
    const records = [
      typed('right', ['越城区']),
      typed('one-of-two', ['柯桥区', '越城区'], from(HOME, 90, 900)),
      typed('wrong', ['柯桥区'], from(HOME, 90, 2000)),
      typed('abroad', ['越城区'], [121, 30]),
      typed('says-nothing', [], [121, 30.05]),
    ]
    expect(await doubtsOf(records)).toEqual(['outside-its-districts abroad', 'outside-its-districts wrong'])
  })

  it('where a point is in the sea or in drawn water, unless it belongs there', async () => {
    const bay = rectangle(120.6, 30.05, 120.7, 30.1)
    const lake = thing('lake', square(HOME, 2000), { kind: 'reservoir' })
    const basin = thing('basin', square([120.45, 29.85], 2000), { kind: 'waterway', name: '某江流域' })
    const afloat = (id: string, at: Position, more: Partial<EntityRecord> = {}) =>
      thing(id, pointAt(at), more)
    const records = [
      lake,
      basin,
      afloat('hotel', [120.65, 30.07]),
      afloat('harbour', [120.66, 30.07], { kind: 'port' }),
      afloat('bridge', [120.67, 30.07], { name: '跨海大桥' }),
      afloat('villa', from(HOME, 45, 500)),
      afloat('farm', [120.455, 29.855]),
      thing('several', { type: 'MultiPoint', coordinates: [[120.5, 30], [120.68, 30.07]] }), // prettier-ignore
    ]
    expect(await doubtsOf(records, [bay])).toEqual([
      'point-in-water hotel',
      'point-in-water several',
      'point-in-water villa',
    ])
  })

  it('where a line is much longer or shorter than its document says', async () => {
    const tenKm = lineOf(HOME, from(HOME, 90, 10_000))
    const stated = (id: string, value: Mention['value'], note?: string) =>
      thing(id, tenKm, { kind: 'rail', mentions: [aMention({ value: value!, ...(note ? { note } : {}) })] })
    const alone = async (...args: Parameters<typeof stated>) => doubtsOf([stated(...args)])
    expect(await alone('a', { number: 11, unit: 'km' })).toEqual([])
    expect(await alone('a', { number: 12, unit: '公里' })).toEqual(['length-differs a'])
    expect(await alone('a', { number: 8, unit: 'km' })).toEqual(['length-differs a'])
    expect(await alone('a', { number: 8, unit: 'km', comparator: '>=' })).toEqual([])
    expect(await alone('a', { number: 12, unit: 'km', comparator: '<' })).toEqual([])
    expect(await alone('a', { number: 12, unit: 'km' }, '绍兴境内')).toEqual([])
    expect(await alone('a', { number: 30, unit: '亿元' })).toEqual([])
  })
})

describe('two things are in doubt', () => {
  it('where their points are within 100 m, unless one grew out of the other', async () => {
    const near = (id: string, metres: number, more: Partial<EntityRecord> = {}) =>
      thing(id, pointAt(from(HOME, 90, metres)), more)
    expect(await doubtsOf([near('a', 0), near('b', 90), near('c', 210)])).toEqual(['points-together a b'])
    expect(await doubtsOf([near('a', 0), near('b', 90, { follows: ['a'] })])).toEqual([])
  })

  it('where they are of one kind and have one name, however it is written', async () => {
    const named = (id: string, name: string, more: Partial<EntityRecord> = {}) =>
      thing(id, null, { name, ...more })
    const records = [
      named('a', '“绍芯谷” 产业园'),
      named('b', '绍兴市绍芯谷产业园'),
      named('c', '绍芯谷产业园', { kind: 'rail' }),
      named('d', '绍芯谷产业园二期'),
    ]
    expect(await doubtsOf(records)).toEqual(['same-name a b'])
  })

  it('where their areas overlap within one system, unless one is part of the other', async () => {
    const zone = (id: string, eastM: number, sideM: number, system = 'boards') =>
      thing(id, square(from(HOME, 90, eastM), sideM), { kind: 'zone', systems: system ? [system] : [] })
    const records = [
      zone('big', 0, 4000),
      zone('inside', 1000, 1000),
      zone('across', 3500, 1000),
      zone('touching', 4000 - 20, 1000),
      zone('of-another', 3400, 1000, 'other'),
    ]
    expect(await doubtsOf(records.slice(0, 3))).toEqual(['areas-overlap across big'])
    expect(await doubtsOf([records[0]!, records[3]!])).toEqual([])
    expect(await doubtsOf([records[0]!, records[4]!])).toEqual([])
  })

  it('where lines of one kind run side by side, not where they cross or share their course', async () => {
    const east = (metresNorth: number, km: number) => {
      const start = from(HOME, 0, metresNorth)
      return lineOf(start, from(start, 90, km * 500), from(start, 90, km * 1000))
    }
    const rail = (id: string, geometry: Geometry, kind: EntityRecord['kind'] = 'rail') =>
      thing(id, geometry, { kind })
    const line = rail('line', east(0, 8))
    const pairs = (other: EntityRecord) => doubtsOf([line, other])
    expect(await pairs(rail('beside', east(400, 8)))).toEqual(['lines-side-by-side beside line'])
    expect(await pairs(rail('short', east(400, 2)))).toEqual([])
    expect(await pairs(rail('far', east(800, 8)))).toEqual([])
    expect(await pairs(rail('same', east(0, 8)))).toEqual([])
    expect(await pairs(rail('road', east(400, 8), 'expressway'))).toEqual([])
    const middle = from(HOME, 90, 4000)
    const across = lineOf(from(middle, 0, 5000), from(middle, 180, 5000))
    expect(await pairs(rail('across', across))).toEqual([])
  })
})

describe('an area is in doubt', () => {
  const area = (id: string, ring: Position[], more: Partial<EntityRecord> = {}) =>
    thing(id, { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }, { kind: 'zone', ...more })
  const thorn = [HOME, from(HOME, 90, 5000), from(from(HOME, 90, 5000), 0, 600)]
  const strip = (widthM: number) => {
    const end = from(HOME, 90, 10_000)
    return [HOME, end, from(end, 0, widthM), from(HOME, 0, widthM)]
  }

  it('where it has a corner like a thorn or is thin as a thread', async () => {
    expect(await doubtsOf([area('thorn', thorn)])).toEqual(['spiky-area thorn'])
    expect(await doubtsOf([area('thread', strip(100))])).toEqual(['spiky-area thread'])
    expect(await doubtsOf([area('strip', strip(1000))])).toEqual([])
  })

  it('where somebody drew it, not where it is surveyed', async () => {
    const position = { method: 'official', accuracyM: 5, source: '…' } as const
    expect(await doubtsOf([area('surveyed', thorn, { position })])).toEqual([])
  })
})

describe('accepted doubts', () => {
  const entry = { rule: 'points-together', ids: ['b', 'a'], reason: '同一院区' } as const

  it('are known again whatever the order of their ids, and listed on request', async () => {
    const away5km = from(HOME, 90, 5000)
    const records = [thing('a', pointAt(HOME)), thing('b', pointAt(HOME)), thing('c', pointAt(away5km)), thing('d', pointAt(away5km))] // prettier-ignore
    const doubts = await withProject(records, async ({ root, write }) => {
      write('data/accepted-doubts.json', [entry])
      return checkDoubts(readSourceData(root), readAcceptedDoubts(root))
    })
    expect(doubtsLine(doubts)).toMatch(/^doubts: 1 open, 1 accepted/)
    const table = (more = {}) => readCsv(doubtsText(doubts, { format: 'csv', lang: 'zh', ...more }))
    expect(table().map((row) => row[2])).toEqual(['编号', 'c d'])
    expect(table({ all: true }).map((row) => row.at(-1))).toEqual(['认可理由', '同一院区', ''])
    expect(table({ rule: '点落水中' })).toHaveLength(1)
    const json = JSON.parse(doubtsText(doubts, { format: 'json', lang: 'en' })) as { ids: string[] }[]
    expect(json.map((d) => d.ids)).toEqual([['c', 'd']])
    expect(() => doubtsText(doubts, { format: 'csv', lang: 'en', rule: 'odd' })).toThrow(
      '"odd" is not one of',
    )
  })

  it('are none where there is no file', () =>
    withProject([], async ({ root }) => expect(readAcceptedDoubts(root)).toEqual([])))

  it.each([
    [{ rule: 'odd' }, 'accepted-doubts.json: 0 rule: '],
    [{ ids: [] }, 'accepted-doubts.json: 0 ids: '],
    [{ reason: '' }, 'accepted-doubts.json: 0 reason: '],
    [{ by: '某人' }, 'accepted-doubts.json: 0 by: '],
  ])('that say %j are refused', (more, message) =>
    expect(() => parseAcceptedDoubts([{ ...entry, ...more }])).toThrow(message),
  )
})
