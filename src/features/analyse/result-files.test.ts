import { describe, expect, it } from 'vitest'
import { CITY_ID } from '../../core/domain/district'
import type { AnalysisResult, ResultTable } from '../../core/analysis/result'
import { writeTablesCsv } from '../../core/report/tables-csv'
import { answerToTake } from './answer-to-take'
import { withinTable } from './within-table'

const districts: ResultTable = {
  title: { zh: '按区县', en: 'By district' },
  columns: [
    { key: 'district', title: { zh: '区县', en: 'District' }, entity: true },
    { key: 'within30Km2', title: { zh: '30 分钟以内', en: 'Within 30 min' }, unit: 'km²' },
  ],
  rows: [{ district: 'district-keqiao', within30Km2: 164.25, within30Share: 15.8 }],
  footer: [{ district: CITY_ID, within30Km2: 186.5, within30Share: 2.3 }],
}

describe('an answer to take away', () => {
  const result = {
    title: { zh: '时间圈', en: 'Travel time' },
    classes: [],
    shapes: { type: 'FeatureCollection', features: [] },
    tables: [districts],
    assumptions: [{ zh: '网格 250 米。', en: '250 m grid.' }],
  } as unknown as AnalysisResult
  const titleOf = (id: string) =>
    id === 'district-keqiao' ? { zh: '柯桥区', en: 'Keqiao' } : { zh: '绍兴市', en: 'Shaoxing' }
  const wording = { language: 'zh', titleOf, conditions: [{ title: '方式', value: '小汽车' }] } as const
  const { content, tables } = answerToTake(result, wording)

  it('is, as CSV, title, units, names, footer and assumptions, for Excel as UTF-8', () => {
    const lines = writeTablesCsv(content({ exportedOn: '2026-11-22', version: 'v', documents: [] })).split(
      '\r\n',
    )
    expect(lines).toEqual([
      '\uFEFF时间圈',
      '',
      '按区县',
      '区县,30 分钟以内（km²）',
      '柯桥区,164.25',
      '绍兴市,186.5',
      '',
      '网格 250 米。',
      '',
    ])
  })

  it('tells its conditions, and is copied as its tables', () => {
    const { sources, layer } = content({ exportedOn: '2026-11-22', version: 'v', documents: [] })
    expect([sources.conditions, layer]).toEqual([wording.conditions, undefined])
    expect(tables().map((table) => table.rows.length)).toEqual([2])
  })
})

describe('what lies within the slider’s minutes', () => {
  it('is taken out of the wide table, the city below', () => {
    const table = withinTable(districts, 30)
    expect(table.title.zh).toBe('30 分钟内，按区县')
    expect(table.rows).toEqual([{ district: 'district-keqiao', km2: 164.25, share: 15.8 }])
    expect(table.footer).toEqual([{ district: CITY_ID, km2: 186.5, share: 2.3 }])
  })

  it('finds the city among the rows as well', () => {
    const { footer = [], rows } = districts
    const table = withinTable({ ...districts, rows: [...rows, ...footer], footer: [] }, 30)
    expect([table.rows.length, table.footer!.length]).toEqual([1, 1])
  })
})
