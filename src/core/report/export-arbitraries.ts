/** Made-up contents for tests of export formats. */
import type { ExportContent, ShapeLayer } from './export-content'

export const aContent = (more: Partial<ExportContent> = {}): ExportContent => ({
  title: '对象清单',
  language: 'zh',
  tables: [{ title: '对象清单', header: ['名称', '长度（km）'], rows: [['甲', 1.5]] }],
  notes: [],
  sources: {
    exportedOn: '2026-11-22',
    version: '3f438fbb3c',
    conditions: [{ title: '区县', value: '新昌县' }],
    documents: [
      {
        title: '融杭规划',
        titleEn: 'Plan',
        number: '绍政发〔2024〕6号',
        issuer: '市政府',
        date: '2024-03-05',
      },
      { title: '报告', titleEn: 'Report', number: null, issuer: '市政府', date: '2020-04-28' },
    ],
  },
  ...more,
})

export const aLayer = (rows: readonly Partial<ShapeLayer['rows'][number]>[]): ShapeLayer => ({
  fields: [
    { key: 'name', title: '名称' },
    { key: 'length_km', title: '长度（km）' },
  ],
  styles: { rail: { colour: '#2a78b8', lineWidth: 2 } },
  rows: rows.map((row, i) => ({
    name: `名${i}`,
    folder: '铁路',
    style: 'rail',
    about: [],
    values: [`名${i}`, i],
    geometry: null,
    ...row,
  })),
  geojson: () => ({}),
})
