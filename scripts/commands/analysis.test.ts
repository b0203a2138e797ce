import type { FeatureCollection, Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { rectangle } from '../../src/adapters/geos/shape-arbitraries'
import type { Entity } from '../../src/core/domain/entity'
import { plainSearchText } from '../../src/core/domain/search-text'
import type { PlanSystem } from '../../src/core/domain/system'
import { resultContent } from '../../src/core/report/result-content'
import { writeXlsx } from '../../src/core/report/xlsx'
import type { CliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { aDocument } from '../test/made-up-project'
import { resultText } from '../lib/result-text'
import { readCsv } from '../test/read-csv'
import { readXlsx } from '../test/read-exports'
import { askBuffer, askOverlap, listText } from './analysis'

const entity = (id: string, geometry: Geometry | null, more: Partial<Entity> = {}): Entity => ({
  id,
  name: `名${id}`,
  nameEn: `Name ${id}`,
  aliases: [],
  kind: 'hub',
  systems: [],
  districts: ['越城区'],
  geometry,
  method: geometry ? 'sketch' : 'text-only',
  status: 'planned',
  history: [],
  docs: ['fyp-14'],
  sections: ['fyp-14:二'],
  ...more,
})

const yuecheng = rectangle(120.4, 29.8, 120.7, 30.1)
const names = ['yuecheng', 'keqiao', 'shangyu', 'zhuji', 'shengzhou', 'xinchang']
const atlas: CliAtlas = {
  entities: [
    entity('a', { type: 'Point', coordinates: [120.5, 30] }, { systems: ['hubs'] }),
    entity('b', { type: 'Point', coordinates: [120.6, 30] }, { systems: ['hubs'], status: 'built' }),
    entity('c', null, { kind: 'rail', docs: ['ronghang-2024'], districts: ['柯桥区'] }),
    ...names.map((name, i) => entity(`district-${name}`, i ? null : yuecheng, { kind: 'district' })),
  ],
  systems: [{ id: 'hubs', name: '枢纽', nameEn: 'Hubs', members: ['a', 'b'] } as unknown as PlanSystem],
  evidenceOf: (id) => ({
    position: { method: 'sketch' },
    mentions: [{ doc: 'fyp-14', section: '一', quote: `${id}的原文` }],
  }),
  searchTextOf: plainSearchText,
  ground: { districts: new Map([['越城区', yuecheng]]), sea: [] },
  documents: [aDocument()],
  version: () => '3f438fbb3c',
}

const output = { format: 'csv', lang: 'en', table: '1', engine: 'turf' } as const
const ids = (options: object) =>
  listText(atlas, { ...output, ...options, columns: 'id' }).split('\r\n').slice(1, -1) // prettier-ignore

describe('list', () => {
  it('narrows by each condition, named by id or in either language', () => {
    expect(ids({ kind: '铁路' })).toEqual(['c'])
    expect(ids({ kind: 'rail,hub' })).toEqual(['a', 'b', 'c'])
    expect(ids({ district: 'keqiao' })).toEqual(['c'])
    expect(ids({ district: 'district-keqiao' })).toEqual(['c'])
    expect(ids({ system: 'hubs', status: '建成' })).toEqual(['b'])
    expect(ids({ doc: 'ronghang-2024' })).toEqual(['c'])
    expect(ids({ words: '名c' })).toEqual(['c'])
    expect(ids({ kind: 'hub,rail', unplaced: true })).toEqual(['c'])
    expect(ids({ kind: 'hub,rail', placed: true })).toEqual(['a', 'b'])
    expect(ids({ theme: 'rail' })).toContain('c')
  })

  it('writes the columns asked for, and mentions on request', () => {
    expect(listText(atlas, { ...output, kind: 'rail', columns: 'name,status,id', lang: 'zh' })).toBe(
      '名称,状态,编号\r\n名c,计划,c\r\n',
    )
    expect(listText(atlas, { ...output, kind: 'rail', bom: true }).charCodeAt(0)).toBe(0xfeff)
    const geojson = JSON.parse(listText(atlas, { ...output, kind: 'rail', format: 'geojson', mentions: true })) as FeatureCollection // prettier-ignore
    expect(geojson.features[0]!.properties!['mentions'][0].quote).toBe('c的原文')
    expect(listText(atlas, { ...output, kind: 'rail', format: 'json' })).not.toMatch('原文')
  })

  it('refuses what it does not know, in one sentence', () => {
    for (const options of [
      { kind: 'nonsense' },
      { system: 'x' },
      { theme: 'x' },
      { columns: 'x' },
      { placed: true, unplaced: true },
    ])
      // prettier-ignore
      expect(() => listText(atlas, { ...output, ...options })).toThrow(CliError)
  })
})

describe('buffer and overlap', () => {
  it('buffers ids and systems, and writes shapes, a table or everything', async () => {
    const result = await askBuffer(atlas, ['a'], { ...output, system: 'hubs', km: '2,1', merged: true })
    expect(result.inputs).toMatchObject({ ids: ['a', 'b'], distancesKm: [1, 2] })
    const title = (id: string) => (id === 'district-yuecheng' ? { zh: '越城区', en: 'Yuecheng' } : undefined)
    expect(resultText(result, output, title).split('\r\n')[0]).toBe('Distance,Area (km²),Area within (km²)')
    expect(resultText(result, { ...output, table: '2' }, title)).toMatch('\r\nYuecheng,')
    expect(JSON.parse(resultText(result, { ...output, format: 'geojson' }, title))).toMatchObject({
      features: [{ properties: { classId: '0-1' } }, { properties: { classId: '1-2' } }],
    })
    expect(() => resultText(result, { ...output, table: '7' }, title)).toThrow(
      '"7" is not one of 1 (By ring), 2',
    )
  })

  it('overlaps a system as one or apart, and districts', async () => {
    const ask = (apart: boolean) => askOverlap(atlas, { ...output, left: 'hubs', right: 'districts', apart })
    expect((await ask(false)).tables[0]!.rows.map((r) => r['amount'])).toEqual([2])
    expect((await ask(true)).tables[0]!.rows.map((r) => r['amount'])).toEqual([1, 1])
  })

  it('are the same in a workbook as in CSV, table by table', async () => {
    const result = await askBuffer(atlas, ['a'], { ...output, km: '2', lang: 'zh' })
    const ground = { exportedOn: '2026-11-22', version: 'v', documents: [] }
    const content = resultContent(result, { ...ground, language: 'zh', titleOf: () => undefined, conditions: [], colours: [] }) // prettier-ignore
    const sheets = await readXlsx(writeXlsx(content))
    // The workbook holds every decimal and shows two; CSV has the two.
    const shown = (cell: unknown) => (typeof cell === 'number' ? String(Number(cell.toFixed(2))) : String(cell ?? '')) // prettier-ignore
    const written = sheets.slice(0, -1).map(({ data }) => data.map((row) => row.map(shown)))
    const csv = result.tables.map((_, i) => resultText(result, { ...output, lang: 'zh', table: String(i + 1) }, () => undefined)) // prettier-ignore
    expect(written).toEqual(csv.map(readCsv))
    expect(sheets.at(-1)!.data.filter((row) => row[0] === '说明')).toHaveLength(result.assumptions.length)
  })

  it('refuses missing and unknown things', async () => {
    await expect(askBuffer(atlas, [], { ...output, km: '2' })).rejects.toThrow('Name what to buffer')
    await expect(askBuffer(atlas, ['x'], { ...output, km: '2' })).rejects.toThrow('x is no entity')
    await expect(askBuffer(atlas, ['a'], { ...output, km: '2,,5' })).rejects.toThrow('"" is no number')
    await expect(askOverlap(atlas, { ...output, left: 'x', right: 'districts' })).rejects.toThrow(CliError)
  })
})
