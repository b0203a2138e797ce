import { describe, expect, it } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { CHANGE, CHANGES } from '../core/domain/change'
import { anEntity } from '../core/domain/entity-arbitraries'
import { KIND, KINDS } from '../core/domain/kind'
import { MARK_PATHS } from './mark-shapes'
import { APPEARANCES, PALETTE, PIGMENTS, isPigment } from './palette'
import { rampColors } from './ramp'
import type { MapSymbol } from './symbols'
import { SYMBOLS, SYMBOL_IDS, drawnAs, symbolIn, symbolOf } from './symbols'

describe('the symbols', () => {
  it('are one for each kind, the boards, and the changes', () => {
    const boards = SYMBOL_IDS.filter((id) => id.startsWith('board-'))
    const changes = CHANGES.map((c) => `change-${c}`)
    expect([...KINDS, ...boards, ...changes].sort()).toEqual([...SYMBOL_IDS].sort())
    expect(boards.map((id) => id.replace('board-', '')).every(isPigment)).toBe(true)
    expect(boards).toHaveLength(4)
  })

  it('carry the name of their kind', () => {
    for (const kind of KINDS) expect(SYMBOLS[kind].title).toEqual(KIND[kind])
    for (const c of CHANGES) expect(SYMBOLS[`change-${c}`].title).toEqual(CHANGE[c])
  })

  it.each(Object.entries<MapSymbol>(SYMBOLS))('%s can be drawn', (_id, symbol) => {
    expect(PIGMENTS).toContain(symbol.pigment)
    expect(Object.keys(MARK_PATHS)).toContain(symbol.mark)
    expect(symbol.lineWidth).toBeGreaterThan(0)
    expect(symbol.tint).toBeGreaterThan(0)
    expect(symbol.tint).toBeLessThan(1)
  })

  it('tell kinds apart as points by pigment or shape', () => {
    const looks = KINDS.map((kind) => `${SYMBOLS[kind].pigment} ${SYMBOLS[kind].mark}`)
    const alike = KINDS.filter((_, i) => looks.indexOf(looks[i]!) !== i)
    // Ecology shares the leaf of a corridor, a reservoir the drop of its river; districts are never points.
    expect(alike).toEqual(['ecology', 'reservoir', 'town'])
  })

  it('tell changes apart by pigment and by sign', () => {
    const of = CHANGES.map((c) => SYMBOLS[`change-${c}`])
    expect(new Set(of.map((s) => s.pigment)).size).toBe(CHANGES.length)
    expect(new Set(of.map((s) => s.mark)).size).toBe(CHANGES.length)
  })

  it('stay in their box of 24 by 24', () => {
    for (const [shape, path] of Object.entries(MARK_PATHS)) {
      const absolute = path.split(/(?=[A-Za-z])/).filter((step) => /^[ML]/.test(step))
      const numbers = absolute.flatMap((step) =>
        step
          .slice(1)
          .trim()
          .split(/[\s,]+/)
          .map(Number),
      )
      for (const n of numbers) expect(n >= 0 && n <= 24, `${shape}: ${n}`).toBe(true)
      expect(path.endsWith('Z'), shape).toBe(true)
    }
  })
})

describe('the symbol of an entity', () => {
  it('is what became of it, where documents are compared', () => {
    const road = anEntity({ docs: ['fyp-14', 'ronghang-2024'], kind: 'expressway' })
    expect(symbolIn({ from: 'fyp-14', to: 'ronghang-2024' }, road)).toBe('change-unchanged')
    expect(symbolIn({ from: 'report-2020', to: 'ronghang-2024' }, road)).toBe('change-new')
    expect(symbolIn({ from: 'report-2020', to: 'tasks-2023' }, road)).toBe('expressway')
    expect(symbolIn(null, road)).toBe('expressway')
  })

  it('is that of its kind', () => {
    for (const kind of KINDS) expect(symbolOf(anEntity({ kind }))).toBe(kind)
  })

  it('is a board in its own pigment, for boards only', () => {
    const board = { kind: 'zone', systems: ['ronghang-boards'], style: 'carmine' } as const
    expect(symbolOf(anEntity(board))).toBe('board-carmine')
    expect(symbolOf(anEntity({ ...board, systems: [] }))).toBe('zone')
    expect(symbolOf(anEntity({ ...board, style: 'indigo' }))).toBe('zone')
    expect(symbolOf(anEntity({ ...board, style: 'toString' }))).toBe('zone')
  })
})

it('draws what has a place as area, line or point, and nothing else', () => {
  expect(drawnAs(anEntity({ geometry: null }))).toBeNull()
  expect(drawnAs(anEntity())).toBe('point')
  expect(drawnAs(anEntity({ geometry: { type: 'MultiPoint', coordinates: [[120, 30]] } }))).toBe('point')
  expect(drawnAs(anEntity({ geometry: { type: 'MultiLineString', coordinates: [] } }))).toBe('line')
  expect(drawnAs(anEntity({ geometry: rectangle(120, 29, 121, 30) }))).toBe('area')
})

describe.each(APPEARANCES)('the ramp of results, %s', (appearance) => {
  it.each([1, 2, 3, 6, 10])('has %i different colours', (count) => {
    const colors = rampColors(count, appearance)
    expect(colors).toHaveLength(count)
    expect(new Set(colors).size).toBe(count)
    for (const color of colors) expect(color).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('reaches from end to end', () => {
    expect(rampColors(9, appearance)[0]).toBe(rampColors(2, appearance)[0])
    expect(rampColors(9, appearance).at(-1)).toBe(rampColors(2, appearance).at(-1))
  })
})

it('writes every colour as six hexadecimal digits', () => {
  for (const appearance of APPEARANCES) {
    const { pigment, ...rest } = PALETTE[appearance]
    for (const color of [...Object.values(pigment), ...Object.values(rest)])
      expect(color).toMatch(/^#[0-9a-f]{6}$/)
  }
})
