import { describe, expect, it } from 'vitest'
import type { ResultTable } from '../analysis/result'
import type { Entity } from '../domain/entity'
import { entityTable } from './entity-table'
import { plainTable } from './plain-table'

const table: ResultTable = {
  title: { zh: '按区县', en: 'By district' },
  columns: [
    { key: 'district', title: { zh: '区县', en: 'District' }, entity: true },
    { key: 'areaKm2', title: { zh: '面积', en: 'Area' }, unit: 'km²' },
    { key: 'note', title: { zh: '说明', en: 'Note' } },
  ],
  rows: [{ district: 'district-keqiao', areaKm2: 1.23456789, note: null }],
  footer: [{ district: { zh: '合计', en: 'Total' }, areaKm2: 2 }],
}
const titleOf = (id: string) => (id === 'district-keqiao' ? { zh: '柯桥区', en: 'Keqiao' } : undefined)

describe('tables in one language', () => {
  it('puts units in the header, names for ids, the footer below', () => {
    expect(plainTable(table, 'zh', titleOf)).toEqual({
      title: '按区县',
      computed: true,
      header: ['区县', '面积（km²）', '说明'],
      rows: [
        ['柯桥区', 1.234568, null],
        ['合计', 2, null],
      ],
      footerRows: 1,
    })
    expect(plainTable(table, 'en', titleOf).header).toEqual(['District', 'Area (km²)', 'Note'])
  })

  it('lists entities with the columns asked for, in their order', () => {
    const entity: Entity = {
      id: 'one',
      name: '一',
      nameEn: 'One',
      aliases: ['壹', '1'],
      kind: 'hub',
      systems: ['s', 'unknown'],
      districts: ['越城区', '柯桥区'],
      geometry: null,
      method: 'text-only',
      status: 'built',
      history: [],
      docs: ['fyp-14'],
      sections: ['fyp-14:二'],
    }
    const systems = [{ id: 's', name: '体系', nameEn: 'System' }]
    const columns = ['status', 'districts', 'aliases', 'systems', 'lengthKm'] as const
    expect(entityTable([entity], 'zh', systems, columns).rows).toEqual([
      ['建成', '越城区、柯桥区', '壹、1', '体系、unknown', null],
    ])
    expect(entityTable([entity], 'en', systems, columns).rows[0]!.slice(0, 2)).toEqual([
      'Built',
      'Yuecheng; Keqiao',
    ])
  })
})
