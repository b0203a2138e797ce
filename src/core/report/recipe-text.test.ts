import { describe, expect, it } from 'vitest'
import { anEntity } from '../domain/entity-arbitraries'
import { changeFiguresOf, figuresOf } from './recipe-figures'
import type { PlaceholderValues } from './recipe-text'
import { PLACEHOLDERS, fillText } from './recipe-text'

const entities = [
  anEntity({ id: 'a', status: 'built', lengthKm: 1234.56 }),
  anEntity({ id: 'b', status: 'planned', lengthKm: 10, geometry: null }),
  anEntity({ id: 'c', status: 'under-construction', areaKm2: 20.04, docs: ['fyp-14'] }),
]
const values: PlaceholderValues = {
  date: '2026-11-22',
  version: 'v1',
  district: '诸暨市',
  theme: '轨道网',
  figures: figuresOf(entities),
  change: null,
}
const fill = (text: string, more: Partial<PlaceholderValues> = {}) =>
  fillText(text, 'zh', { ...values, ...more }, 'items[0].settings.title')

describe('the texts of a recipe', () => {
  it('are filled in from the data', () => {
    expect(fill('{district}{theme}（{year}）：{count} 项，{placed} 项在图上')).toBe(
      '诸暨市轨道网（2026）：3 项，2 项在图上',
    )
    expect(fill('{built}/{underConstruction}/{planned} {builtShare}%')).toBe('1/1/1 33.3%')
    expect(fill('{lengthKm} {builtKm} {areaKm2}')).toBe('1,244.6 1,234.6 20')
  })

  it('hold what became of things where two documents are compared', () => {
    const pair = { from: 'fyp-14', to: 'ronghang-2024' } as const
    const change = { ...pair, ...changeFiguresOf(entities, pair) }
    expect(fill('{from} {to}: {new} {noLongerNamed} {changed} {advanced} {finished}', { change })).toBe(
      'fyp-14 ronghang-2024: 2 1 3 0 0',
    )
    expect(() => fill('{new}')).toThrow('items[0].settings.title: {new} needs two documents')
  })

  it('are in the language asked for', () => {
    expect(fillText({ zh: '共 {count} 项', en: '{count} in all' }, 'en', values, 'title')).toBe('3 in all')
  })

  it('name every placeholder where one is not known', () => {
    expect(() => fill('{length}')).toThrow(
      /^items\[0\]\.settings\.title: \{length\} is no placeholder; there are \{date\}/,
    )
    expect(() => fill('{toString}')).toThrow(/no placeholder/)
  })

  it('know every placeholder there is', () => {
    const change = { from: 'a', to: 'b', ...changeFiguresOf([], { from: 'fyp-14', to: 'ronghang-2024' }) }
    const all = Object.keys(PLACEHOLDERS)
    expect(fill(all.map((p) => `{${p}}`).join(''), { change })).not.toMatch(/[{}]|undefined/)
  })
})
