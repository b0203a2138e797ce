import { describe, expect, it } from 'vitest'
import { aMention, anEntity } from '../domain/entity-arbitraries'
import { entityLayer } from './entity-layer'

const things = [
  anEntity({ id: 'line', kind: 'rail', lengthKm: 12.25, history: [{ doc: 'fyp-14', asOf: '2021', status: 'planned' }, { doc: 'ronghang-2024', asOf: '2024', status: 'built' }], docs: ['fyp-14', 'ronghang-2024'] }),
  anEntity({ id: 'nowhere', geometry: null, method: 'text-only' }),
] // prettier-ignore
const options = {
  language: 'zh',
  systems: [],
  lookOf: ({ kind }: { kind: string }) => ({ id: kind, colour: '#2a78b8', lineWidth: 2 }),
} as const

describe('entities as shapes', () => {
  it('have short ASCII fields, each once, and a value for each', () => {
    const { fields, rows } = entityLayer(things, options)
    for (const { key } of fields) expect(key).toMatch(/^[a-z][a-z\d_]{0,9}$/)
    expect(new Set(fields.map((f) => f.key)).size).toBe(fields.length)
    expect(rows.map((row) => row.values.length)).toEqual([fields.length, fields.length])
    const at = fields.findIndex((f) => f.key === 'length_km')
    expect(rows.map((row) => row.values[at])).toEqual([12.25, null])
  })

  it('lie in folders by kind, what has no place among them, and quote their documents', () => {
    const evidenceOf = (id: string) =>
      id === 'line'
        ? { position: { method: 'sketch' as const }, mentions: [aMention({ quote: '加快' })] }
        : { position: { method: 'text-only' as const, reason: '名单未列' }, mentions: [] }
    const { rows, styles } = entityLayer(things, { ...options, evidenceOf })
    expect(rows.map((row) => [row.folder, row.style, row.geometry !== null])).toEqual([
      ['铁路', 'rail', true],
      ['项目', 'project', false],
    ])
    expect(Object.keys(styles)).toEqual(['rail', 'project'])
    expect(rows[0]!.about[1]).toBe('融杭发展规划 二（一）1：“加快”')
    expect(rows[1]!.about.at(-1)).toBe('名单未列')
  })

  it('carry what became of them where documents are compared', () => {
    const comparison = { from: 'fyp-14', to: 'ronghang-2024' } as const
    const { fields, rows, geojson } = entityLayer(things, { ...options, comparison })
    expect(fields.at(-1)).toEqual({ key: 'change', title: '变化（“十四五”规划纲要 → 融杭发展规划）' })
    expect(rows[0]!.values.at(-1)).toBe('建成')
    expect(geojson()).toMatchObject({ ...comparison, features: [{ properties: { change: 'finished' } }, {}] })
    expect(entityLayer(things, options).geojson()).not.toHaveProperty('from')
  })
})
