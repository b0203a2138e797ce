import { describe, expect, it } from 'vitest'
import { readCsv } from '../test/read-csv'
import { CHANGES } from '../../src/core/domain/change'
import type { DocId } from '../../src/core/domain/document'
import { anEntity } from '../../src/core/domain/entity-arbitraries'
import { plainSearchText } from '../../src/core/domain/search-text'
import type { Status } from '../../src/core/domain/status'
import type { CliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { aDocument } from '../test/made-up-project'
import { compareText } from './compare'

const named = (id: string, statuses: Partial<Record<DocId, Status>>, more = {}) =>
  anEntity({
    id,
    name: `名${id}`,
    docs: Object.keys(statuses) as DocId[],
    history: Object.entries(statuses).map(([doc, status]) => ({ doc: doc as DocId, asOf: '2021', status })),
    ...more,
  })

const atlas: CliAtlas = {
  entities: [
    named('bridge', { 'fyp-14': 'planned', 'ronghang-2024': 'built' }),
    named('canal', { 'fyp-14': 'envisaged' }, { kind: 'waterway' }),
    named('line', { 'ronghang-2024': 'planned' }, { kind: 'rail', geometry: null, districts: ['柯桥区'] }),
    named('road', { 'fyp-14': 'planned', 'ronghang-2024': 'planned' }),
    named('elsewhere', { 'tasks-2023': 'built' }),
  ],
  systems: [],
  evidenceOf: () => undefined,
  searchTextOf: plainSearchText,
  ground: { districts: new Map(), sea: [] },
  documents: [aDocument()],
  version: () => '3f438fbb3c',
}
const asked = { from: 'fyp-14', to: 'ronghang-2024', format: 'json', lang: 'en' } as const
const json = (options = {}) => JSON.parse(compareText(atlas, { ...asked, ...options }))
const ids = (options = {}) => json(options).by.map((x: { id: string }) => x.id)

describe('compare', () => {
  it('tells what became of each thing, and how many there are of each change', () => {
    const { from, to, counts, by } = json()
    expect([from, to]).toEqual(['fyp-14', 'ronghang-2024'])
    expect(by).toEqual([
      { id: 'bridge', change: 'finished', before: 'planned', after: 'built' },
      { id: 'canal', change: 'no-longer-named', before: 'envisaged', after: null },
      { id: 'line', change: 'new', before: null, after: 'planned' },
      { id: 'road', change: 'unchanged', before: 'planned', after: 'planned' },
    ])
    expect(Object.keys(counts)).toEqual(CHANGES)
    expect(counts).toMatchObject({ new: 1, finished: 1, unchanged: 1, 'no-longer-named': 1, advanced: 0 })
  })

  it('narrows by change, in any of its names, and by every condition of a list', () => {
    expect(ids({ change: 'new,finished' })).toEqual(['bridge', 'line'])
    expect(ids({ change: '建成, No longer named' })).toEqual(['bridge', 'canal'])
    expect(ids({ kind: 'rail,waterway' })).toEqual(['canal', 'line'])
    expect(ids({ unplaced: true })).toEqual(['line'])
    expect(ids({ district: '柯桥区' })).toEqual(['line'])
    expect(ids({ status: 'built', words: '名bridge' })).toEqual([])
  })

  it('writes a table, the changes in their order', () => {
    const rows = readCsv(compareText(atlas, { ...asked, format: 'csv', lang: 'zh' }))
    expect(rows[0]!.slice(0, 5)).toEqual(['编号', '名称', '类别', '区县', '变化'])
    expect(rows.slice(1).map((row) => [row[0], ...row.slice(4)])).toEqual([
      ['line', '新提及', '', '计划'],
      ['bridge', '建成', '计划', '建成'],
      ['road', '未变', '计划', '计划'],
      ['canal', '不再提及', '谋划', ''],
    ])
    expect(compareText(atlas, { ...asked, format: 'csv', bom: true }).charCodeAt(0)).toBe(0xfeff)
  })

  it('writes the shapes, each with its change', () => {
    const { type, from, features } = json({ format: 'geojson' })
    expect([type, from]).toEqual(['FeatureCollection', 'fyp-14'])
    expect(
      features.map((f: { id: string; geometry: object | null; properties: { change: string } }) => [
        f.id,
        f.geometry !== null,
        f.properties.change,
      ]),
    ).toEqual([
      ['bridge', true, 'finished'],
      ['canal', true, 'no-longer-named'],
      ['line', false, 'new'],
      ['road', true, 'unchanged'],
    ])
  })

  it.each([
    [{ from: 'fyp-13' }, '--from: "fyp-13" is not one of report-2020'],
    [{ from: 'fyp-14,tasks-2023' }, '--from: name one document, not 2.'],
    [{ to: 'fyp-14' }, 'Name two documents'],
    [{ from: 'ronghang-2024', to: 'fyp-14' }, 'put the older one first'],
    [{ change: 'better' }, '--change: "better" is not one of new'],
    [{ section: '专栏9' }, '--section: "专栏9" is no section of a document'],
    [{ placed: true, unplaced: true }, 'not for both'],
  ])('refuses %j in one sentence', (options, message) => {
    const refused = () => compareText(atlas, { ...asked, ...options })
    expect(refused).toThrow(CliError)
    expect(refused).toThrow(message)
  })
})
