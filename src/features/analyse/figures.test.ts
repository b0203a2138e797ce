import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResultCell, ResultColumn, ResultRow } from '../../core/analysis/result'
import { digitsOf, nextOrder, sortRows, writeNumber } from './figures'

const name: ResultColumn = { key: 'name', title: { zh: '名称', en: 'Name' } }
const km2: ResultColumn = { key: 'km2', title: { zh: '面积', en: 'Area' }, unit: 'km²' }
const word = (cell: ResultCell | undefined): string =>
  typeof cell === 'object' && cell ? cell.zh : String(cell ?? '')

describe('the order of rows', () => {
  const rows: ResultRow[] = [
    { name: '诸暨市', km2: 2 },
    { name: '越城区', km2: null },
    { name: '柯桥区', km2: 10 },
    { name: '上虞区', km2: 2 },
  ]
  const namesBy = (key: string, down: boolean) =>
    sortRows(rows, { key, down }, word, 'zh').map((row) => row['name'])

  it('is by size for numbers, by pinyin for Chinese words', () => {
    expect(namesBy('km2', true)).toEqual(['柯桥区', '诸暨市', '上虞区', '越城区'])
    expect(namesBy('name', false)).toEqual(['柯桥区', '上虞区', '越城区', '诸暨市'])
  })

  it('keeps cells without a figure below, either way', () => {
    expect(namesBy('km2', false).at(-1)).toBe('越城区')
    expect(namesBy('km2', true).at(-1)).toBe('越城区')
  })

  it('neither loses nor adds a row', () => {
    const row = fc.record({ km2: fc.option(fc.integer({ min: -5, max: 5 })) })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (list, down) => {
        const sorted = sortRows(list, { key: 'km2', down }, word, 'zh')
        expect(new Set(sorted)).toEqual(new Set(list))
        const values = sorted.map((r) => r['km2']).filter((v) => typeof v === 'number')
        expect(values).toEqual(values.toSorted((a, b) => (down ? b - a : a - b)))
      }),
    )
  })

  it('goes round: first, the other way, as given', () => {
    const first = nextOrder(null, km2)
    const second = nextOrder(first, km2)
    expect([first, second, nextOrder(second, km2)]).toEqual([
      { key: 'km2', down: true },
      { key: 'km2', down: false },
      null,
    ])
    expect(nextOrder(second, name)).toEqual({ key: 'name', down: false })
  })
})

describe('figures', () => {
  const digits = (unit: string, ...values: (number | null)[]) =>
    digitsOf(
      { ...km2, unit },
      values.map((v) => ({ km2: v })),
    )

  it('have as many decimals as their column deserves', () => {
    expect(digits('km²', 3, 12)).toBe(0)
    expect(digits('km²', 3.14, null)).toBe(2)
    expect(digits('km²', 3.14, 812.7)).toBe(1)
    expect(digits('%', 0.25)).toBe(1)
    expect(digits('min', 12.5)).toBe(0)
    expect(digitsOf({ ...km2, unit: 'min', digits: 1 }, [{ km2: 59.8 }])).toBe(1)
  })

  it('are grouped and rounded', () => {
    expect(writeNumber(1542.96, 1)).toBe('1,543.0')
  })

  it('tell nothing from too little to show', () => {
    expect([0, 0.04, 0.06, -0.01].map((v) => writeNumber(v, 1))).toEqual(['0', '<0.1', '0.1', '>−0.1'])
    expect(writeNumber(0.3, 0)).toBe('<1')
  })
})
