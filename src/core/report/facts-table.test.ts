import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumByKind } from '../analysis/sums'
import { anEntity, entities } from '../domain/entity-arbitraries'
import { factsTable } from './facts-table'

const WORDS = {
  factColumns: { status: '状态', count: '项', lengthKm: '长度 km', areaKm2: '面积 km²' },
  total: '合计',
}

describe('factsTable', () => {
  it('counts by status, and measures what has a size', () => {
    const list = [
      anEntity({ id: 'a', kind: 'rail', status: 'built', lengthKm: 12.34 }),
      anEntity({ id: 'b', kind: 'rail', status: 'planned', lengthKm: 1.2 }),
      anEntity({ id: 'c', kind: 'hospital', status: 'planned' }),
    ]
    expect(factsTable(list, 'zh', WORDS)).toEqual({
      columns: ['状态', '项', '长度 km'],
      rows: [
        ['建成', '1', '12.3'],
        ['计划', '2', '1.2'],
      ],
      total: ['合计', '3', '13.5'],
    })
  })
  it('sums to what the list sums to', () => {
    fc.assert(
      fc.property(entities(), (list) => {
        const { rows, total, columns } = factsTable(list, 'zh', WORDS)
        expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(list.length)
        expect(total[1]).toBe(String(list.length))
        const km = sumByKind(list)
          .filter((s) => s.kind !== 'district')
          .reduce((sum, s) => sum + (s.km ?? 0), 0)
        const at = columns.indexOf('长度 km')
        expect(at < 0 ? 0 : Number(total[at])).toBeCloseTo(km, 0)
        expect(rows.every((row) => row.length === columns.length)).toBe(true)
      }),
    )
  })
})
