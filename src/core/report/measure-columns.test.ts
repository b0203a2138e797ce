import { describe, expect, it } from 'vitest'
import { asRead } from './measure-columns'

describe('measures as they are read', () => {
  it('have two decimals; coordinates, names and whole numbers stay', () => {
    const table = {
      title: '重叠',
      computed: true,
      header: ['名称', '面积（km²）', 'Share (%)', '经度', '距离（km）'],
      rows: [
        ['甲', 74.050189, 12.345678, 120.58213, 2],
        ['乙 1.23456', null, 100, 120.6, 5],
      ],
    }
    expect(asRead(table).rows).toEqual([
      ['甲', 74.05, 12.35, 120.58213, 2],
      ['乙 1.23456', null, 100, 120.6, 5],
    ])
    expect(asRead({ ...table, computed: false }).rows).toEqual(table.rows)
  })

  it('never make nothing of something', () => {
    const rows = [[0.000412], [0.005], [0], [-0.0021]]
    expect(asRead({ title: '', computed: true, header: ['Area (km²)'], rows }).rows).toEqual([
      [0.0004],
      [0.01],
      [0],
      [-0.002],
    ])
  })
})
