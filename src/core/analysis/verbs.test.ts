import * as fc from 'fast-check'
import type { Geometry } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { geosEngine } from '../../adapters/geos/engine'
import { distanceToLinesM, line, position, rectangle, validArea } from '../../adapters/geos/shape-arbitraries'
import { turfEngine } from '../../adapters/turf/engine'
import type { DistrictName } from '../domain/district'
import type { AreaGeometry, LonLat } from '../domain/geometry'
import { isArea, partsOf } from '../domain/geometry'
import { buffer } from './buffer'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import { distanceM, lengthKm } from './measure'
import { nearest, nearestPoint } from './nearest'
import { overlap } from './overlap'
import { QuestionError } from './question'
import type { AnalysisResult, ResultRow, ResultTable } from './result'
import { tally } from './tally'
import type { Countable } from './tally-tables'

const yuecheng = rectangle(120.4, 29.8, 120.7, 30.1)
const keqiao = rectangle(120.1, 29.8, 120.4, 30.1)
const districts = new Map<DistrictName, AreaGeometry>([
  ['越城区', yuecheng],
  ['柯桥区', keqiao],
])
const ground = { districts, sea: [rectangle(120, 30.05, 121, 30.4)] }

const thing = (id: string, geometry: Geometry | null, more: Partial<Countable> = {}): Countable => ({
  id,
  name: `名${id}`,
  nameEn: `Name ${id}`,
  kind: 'project',
  status: 'planned',
  districts: [],
  geometry,
  ...more,
})
const point = (id: string, at: LonLat, more?: Partial<Countable>) =>
  thing(id, { type: 'Point', coordinates: at }, more)

const sum = (rows: readonly ResultRow[], key: string): number =>
  rows.reduce((s, row) => s + (row[key] as number), 0)
const table = (result: AnalysisResult, en: string): ResultTable =>
  result.tables.find((t) => t.title.en === en)!
const shapeSum = (result: AnalysisResult): number =>
  result.shapes.features.reduce((s, f) => s + f.properties.areaKm2, 0)

const engines: Record<string, () => Promise<PlanarEngine>> = {
  geos: geosEngine,
  turf: async () => turfEngine(),
}

for (const [name, makeEngine] of Object.entries(engines)) {
  describe(`on ${name}`, () => {
    let engine: PlanarEngine
    beforeAll(async () => {
      engine = await makeEngine()
    })

    describe('buffer', () => {
      const ask = (more: Partial<Parameters<typeof buffer>[1]> = {}) =>
        buffer(
          engine,
          {
            entities: [point('a', [120.41, 29.95]), point('b', [120.39, 29.96])],
            distancesKm: [5, 2],
            merged: true,
            ...more,
          },
          ground,
        )

      it('gives rings that add up, by ring and by district', async () => {
        const result = await ask()
        expect(result.classes.map((c) => c.title)).toEqual([
          { zh: '0–2 公里', en: '0–2 km' },
          { zh: '2–5 公里', en: '2–5 km' },
        ])
        const byRing = table(result, 'By ring')
        const whole = byRing.rows[1]!['withinKm2'] as number
        expect(sum(byRing.rows, 'areaKm2')).toBeCloseTo(whole, 6)
        expect(shapeSum(result)).toBeCloseTo(whole, 6)
        const [big] = await engine.buffer([{ type: 'MultiPoint', coordinates: [[120.41, 29.95], [120.39, 29.96]] }], 5000) // prettier-ignore
        expect(whole / areaKm2(big!)).toBeCloseTo(1, 2)
        const byDistrict = table(result, 'By district')
        const [outside, total] = byDistrict.footer!
        expect(byDistrict.rows.map((r) => r['district'])).toEqual(['district-yuecheng', 'district-keqiao'])
        expect(sum(byDistrict.rows, 'areaKm2') + (outside!['areaKm2'] as number)).toBeCloseTo(whole, 4)
        expect(total!['areaKm2']).toBeCloseTo(whole, 6)
        const yc = byDistrict.rows[0]!
        expect(yc['share']).toBeCloseTo((100 * (yc['areaKm2'] as number)) / areaKm2(yuecheng), 6)
      })

      it('around each: rings for each, tables count ground once', async () => {
        const result = await ask({ merged: false, distancesKm: [2] })
        const own = table(result, 'By thing')
        expect(own.rows.map((r) => r['entity'])).toEqual(['a', 'b'])
        expect(sum(own.rows, 'areaKm2')).toBeCloseTo(shapeSum(result), 6)
        expect(sum(own.rows, 'areaKm2') / (8 * Math.PI)).toBeCloseTo(1, 2)
        expect(sum(table(result, 'By ring').rows, 'areaKm2')).toBeLessThan(7.9 * Math.PI)
      })

      it('takes the sea off when asked', async () => {
        const entities = [point('shore', [120.5, 30.05])]
        const [all, land] = [
          await ask({ entities, distancesKm: [3] }),
          await ask({ entities, distancesKm: [3], landOnly: true }),
        ]
        expect(shapeSum(land) / shapeSum(all)).toBeCloseTo(0.5, 2)
        expect(land.inputs.landOnly).toBe(true)
      })

      it('says what has no place, carries ids and parameters only, and refuses what has no answer', async () => {
        const result = await ask({ entities: [point('a', [120.4, 30]), thing('nowhere', null)] })
        expect(result.inputs).toEqual({
          ids: ['a', 'nowhere'],
          distancesKm: [2, 5],
          merged: true,
          landOnly: false,
        })
        expect(result.assumptions.map((a) => a.zh)).toContain('1 个对象没有位置，未参与计算。')
        await expect(ask({ entities: [thing('nowhere', null)] })).rejects.toBeInstanceOf(QuestionError)
        for (const km of [0, -1, NaN, 201])
          await expect(ask({ distancesKm: [km] })).rejects.toBeInstanceOf(QuestionError)
        await expect(ask({ distancesKm: [] })).rejects.toBeInstanceOf(QuestionError)
      })
    })

    describe('overlap', () => {
      const group = (id: string, ...shapes: Geometry[]) => ({ id, title: { zh: id, en: id }, shapes })
      const board = rectangle(120.3, 29.9, 120.5, 30)
      const across: Geometry = { type: 'LineString', coordinates: [[120.2, 29.95], [120.8, 29.95]] } // prettier-ignore
      const right = [group('yc', yuecheng), group('kq', keqiao)]

      it('areas: pairs, shares of both sides, a matrix whose parts sum to the whole', async () => {
        // The second shape lies within the first: ground within a group counts once.
        const result = await overlap(engine, {
          left: [group('board', board, rectangle(120.4, 29.9, 120.45, 29.95))],
          right,
        })
        const pairs = table(result, 'Shared area').rows
        expect(pairs.map((r) => (r['within'] as { en: string }).en)).toEqual(['yc', 'kq'])
        for (const row of pairs) {
          expect(row['amount']).toBeCloseTo(areaKm2(board) / 2, 3)
          expect(row['shareOf']).toBeCloseTo(50, 3)
          expect(row['shareOfWithin']).toBeCloseTo((50 * areaKm2(board)) / areaKm2(yuecheng), 2)
        }
        const [row] = table(result, 'Shared area, as a matrix').rows
        expect((row!['within-0'] as number) + (row!['within-1'] as number)).toBeCloseTo(
          row!['inAny'] as number,
          4,
        )
        expect(row!['share']).toBeCloseTo(100, 3)
        expect(shapeSum(result)).toBeCloseTo(areaKm2(board), 3)
        expect(result.inputs).toEqual({ left: ['board'], right: ['yc', 'kq'] })
      })

      it('lines and points of either side in the areas of the other', async () => {
        const dots: Geometry = { type: 'MultiPoint', coordinates: [[120.5, 30], [120.2, 30], [121, 31]] } // prettier-ignore
        for (const swap of [false, true]) {
          const left = [group('mixed', across, dots)]
          const result = await overlap(engine, swap ? { left: right, right: left } : { left, right })
          const lines = table(result, 'Length inside').rows
          const inside = lengthKm({ type: 'LineString', coordinates: [[120.2, 29.95], [120.7, 29.95]] }) // prettier-ignore
          expect(sum(lines, 'amount')).toBeCloseTo(inside, 2)
          expect(sum(lines, 'shareOf')).toBeCloseTo(500 / 6, 1)
          expect(table(result, 'Points inside').rows.map((r) => r['amount'])).toEqual([1, 1])
          const [matrix] = table(result, 'Points inside, as a matrix').rows
          expect(matrix).toMatchObject({ 'within-0': 1, 'within-1': 1, inAny: 2, whole: 3 })
          expect(result.tables).toHaveLength(4)
        }
      })

      it('refuses an empty side and sides without areas', async () => {
        const lines = [group('line', across)]
        await expect(overlap(engine, { left: lines, right: lines })).rejects.toBeInstanceOf(QuestionError)
        await expect(overlap(engine, { left: [group('none')], right })).rejects.toBeInstanceOf(QuestionError)
      })
    })

    describe('tally', () => {
      const entities = [
        point('inside', [120.5, 29.9], { kind: 'hub', districts: ['越城区'] }),
        point('outside', [120.9, 29.9], { kind: 'hub' }),
        thing('road', { type: 'LineString', coordinates: [[120.3, 29.9], [120.5, 29.9]] }, { kind: 'expressway', status: 'built', districts: ['越城区', '柯桥区'] }), // prettier-ignore
        thing('park', rectangle(120.6, 29.9, 120.8, 30), { kind: 'zone', districts: ['越城区'] }),
        thing('elsewhere', rectangle(121.6, 29.9, 121.8, 30), { kind: 'zone' }),
        thing('unplaced', null),
      ]
      const ask = () =>
        tally(engine, {
          entities,
          shape: yuecheng,
          about: { id: 'drawn', title: { zh: '所画范围', en: 'Drawn' } },
        })

      it('points in, km of lines, km² of areas, with their shares', async () => {
        const { rows } = table(await ask(), 'What lies inside')
        expect(rows.map((r) => r['entity'])).toEqual(['inside', 'road', 'park'])
        expect(rows[0]).toMatchObject({ lengthKm: null, areaKm2: null, share: 100 })
        expect(rows[1]!['share']).toBeCloseTo(50, 1)
        expect(rows[1]!['lengthKm']).toBeCloseTo(9.66, 1)
        expect(rows[2]!['share']).toBeCloseTo(50, 2)
        expect(rows[2]!['areaKm2']).toBeCloseTo(areaKm2(rectangle(120.6, 29.9, 120.7, 30)), 2)
      })

      it('lists an entity of two districts in both and counts it once', async () => {
        const result = await ask()
        const byDistrict = table(result, 'By district')
        expect(byDistrict.rows.map((r) => [r['group'], r['count']])).toEqual([
          ['district-yuecheng', 3],
          ['district-keqiao', 1],
        ])
        expect(byDistrict.footer![0]).toMatchObject({ count: 3 })
        expect(table(result, 'By status').rows.map((r) => r['count'])).toEqual([1, 2])
        expect(sum(table(result, 'By kind').rows, 'count')).toBe(3)
        expect(result.assumptions.map((a) => a.en)).toContain('Without a place and left out: 1.')
      })

      it('counts ground once in sums of areas: they never exceed what is counted in', async () => {
        const half = rectangle(120.5, 29.9, 120.7, 30)
        const zones = [
          thing('whole', yuecheng, { kind: 'zone', status: 'built' }),
          thing('half', half, { kind: 'zone', status: 'planned' }),
          thing('wood', half, { kind: 'ecology', status: 'planned' }),
        ]
        const about = { id: 'drawn', title: { zh: '所画范围', en: 'Drawn' } }
        const result = await tally(engine, { entities: zones, shape: yuecheng, about })
        const { rows, footer } = table(result, 'By kind')
        const [all, part] = [areaKm2(yuecheng), areaKm2(half)]
        const within = (km2: unknown, wanted: number) => expect(Number(km2) / wanted).toBeCloseTo(1, 4)
        within(rows.find((r) => r['count'] === 2)!['areaKm2'], all)
        within(rows.find((r) => r['count'] === 1)!['areaKm2'], part)
        within(footer![0]!['areaKm2'], all)
        within(table(result, 'By status').rows.find((r) => r['count'] === 2)!['areaKm2'], part)
        // Each thing in the list keeps its own size.
        expect(sum(table(result, 'What lies inside').rows, 'areaKm2')).toBeGreaterThan(all)
      })
    })
  })
}

describe('nearest', () => {
  it('finds the geodesic distance to lines and outlines, 0 inside an area', () => {
    fc.assert(
      fc.property(position, fc.oneof(line, validArea), (from, shape) => {
        const { at, metres } = nearestPoint(shape, from)
        const truth = distanceToLinesM(from, isArea(shape) ? shape.coordinates : partsOf(shape))
        expect(distanceM(from, at)).toBeCloseTo(metres, 6)
        expect(metres === 0 && isArea(shape) ? 0 : Math.abs(metres - truth)).toBeLessThanOrEqual(
          0.2 + truth * 1e-5,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('sorts by distance, keeps to the kinds asked for and to the count', () => {
    const entities = [
      point('far', [120.9, 30]),
      thing('around', rectangle(120.4, 29.9, 120.6, 30.1), { kind: 'zone' }),
      point('near', [120.51, 30]),
      point('hub', [120.52, 30], { kind: 'hub' }),
      thing('unplaced', null),
    ]
    const from: LonLat = [120.5, 30]
    const result = nearest({ entities, from, count: 3 })
    expect(result.tables[0]!.rows.map((r) => r['entity'])).toEqual(['around', 'near', 'hub'])
    expect(result.tables[0]!.rows[0]!['distanceKm']).toBe(0)
    expect(result.shapes.features.map((f) => f.properties.classId)).toEqual(['project', 'hub'])
    const projects = nearest({ entities, from, kinds: ['project'], count: 9 })
    expect(projects.tables[0]!.rows.map((r) => r['entity'])).toEqual(['near', 'far'])
    expect(projects.inputs).toEqual({ from, kinds: ['project'], count: 9 })
    expect(() => nearest({ entities, from, count: 0 })).toThrow(QuestionError)
  })
})
