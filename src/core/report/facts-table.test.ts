import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumByKind } from '../analysis/sums'
import { anEntity, entities } from '../domain/entity-arbitraries'
import type { Status } from '../domain/status'
import { factsTable } from './facts-table'

const WORDS = {
  factColumns: { status: '状态', count: '项', lengthKm: '长度 km', areaKm2: '面积 km²' },
  total: '合计',
  totalOnce: '合计，重叠计一次',
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
  it('counts ground once that several cover, in each row and in the total', () => {
    const [shared, other] = [{ piece: 0, km2: 3 }, { piece: 1, km2: 1 }] // prettier-ignore
    const zone = (status: Status, areaKm2: number, ...sharedGround: { piece: number; km2: number }[]) =>
      anEntity({ kind: 'zone', status, areaKm2, sharedGround })
    const list = [
      zone('built', 10, shared!),
      zone('built', 5, shared!, other!),
      zone('planned', 2, other!),
      anEntity({ kind: 'district', status: 'built', areaKm2: 500, sharedGround: [shared!, other!] }),
    ]
    const { rows, total } = factsTable(list, 'zh', WORDS)
    expect(rows.map((row) => row.at(-1))).toEqual(['12.0', '2.0'])
    expect(total).toEqual(['合计，重叠计一次', '4', '13.0'])
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
