import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LegendSetting } from './legend-block'
import { layoutLegend } from './legend-block'
import type { WidthOf } from './page-text'

/** A quarter of the type's height to each letter, mm. */
const widthOf: WidthOf = (text, points) => text.length * points * 0.09
const sample = { width: 4, height: 2 }
const settings: readonly LegendSetting[] = [
  { columns: 2, points: 8, sample },
  { columns: 2, points: 6, sample },
]
const box = { x: 0, y: 0, width: 40, height: 60 }
const legendOf = (titles: readonly string[], height = box.height) =>
  layoutLegend(
    titles.map((title, i) => ({ id: `${i}`, title, sampleSvg: '<path/>' })),
    { ...box, height },
    settings,
    (count) => `and ${count} more`,
    widthOf,
  )

describe('a legend', () => {
  it('rather takes more lines than cuts a title', () => {
    const title = 'Airport Economy Demonstration Zone of Hangzhou and Shaoxing, western part and its margins'
    const block = legendOf([title, 'Railway'])
    expect(block.cut).toBe(false)
    expect(block.texts[0]!.lines.length).toBeGreaterThan(4)
    expect(block.texts[0]!.lines.join(' ')).toBe(title)
  })

  it('rather takes smaller type than splits a word', () => {
    const block = legendOf(['Superdemonstrational Zone', 'Railway'])
    expect(block.texts[0]).toMatchObject({ points: 6, lines: ['Superdemonstrational', 'Zone'] })
  })

  it('rather takes smaller type than a tower of lines', () => {
    const block = legendOf(['Airport of Hangzhou or Shaoxing, western zone', 'Railway'])
    expect(block).toMatchObject({ strain: 0, omitted: 0 })
    expect(block.texts[0]).toMatchObject({ points: 6 })
    expect(block.texts[0]!.lines.length).toBeLessThanOrEqual(3)
  })

  it('leaves out things before the group that says what all lines mean', () => {
    const things = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, title: `T${i}`, sampleSvg: '' }))
    const key = ['Built', 'Planned'].map((title, i) => ({
      id: title,
      title,
      sampleSvg: '',
      gapBefore: i === 0,
    }))
    const block = layoutLegend([...things, ...key], { ...box, height: 14 }, settings, (n) => `+${n}`, widthOf)
    const printed = block.texts.map(({ text }) => text)
    expect(block.omitted).toBeGreaterThan(0)
    expect(printed.slice(-3)).toEqual([`+${block.omitted}`, 'Built', 'Planned'])
    expect(printed).toHaveLength(12 - block.omitted + 3)
  })

  it('stays in its box and counts what it leaves out', () => {
    const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 1, maxLength: 6 })
    const titles = fc.array(
      words.map((list) => list.join(' ')),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(titles, fc.integer({ min: 8, max: 80 }), (list, height) => {
        const { texts, samples, omitted } = legendOf(list, height)
        expect(samples.length + omitted).toBe(list.length)
        for (const text of texts) expect(text.box.y + text.box.height).toBeLessThanOrEqual(height + 0.11)
      }),
    )
  })
})
