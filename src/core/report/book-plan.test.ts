import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonScale, folioOf, planBook } from './book-plan'

const things = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 20 })
  .map((ids) => ids.map((id) => ({ id, title: id.toUpperCase(), group: null })))

describe('the pages of a book', () => {
  it('are one for each thing that is not left out, in order, numbered through the file', () => {
    fc.assert(
      fc.property(things, fc.boolean(), fc.infiniteStream(fc.boolean()), (all, contents, out) => {
        const leftOut = all.filter(() => out.next().value).map(({ id }) => id)
        const plan = planBook(all, { title: '图集', contents, leftOut: [...leftOut, 'NOBODY'] })
        const kept = all.filter(({ id }) => !leftOut.includes(id))
        expect(plan.pages.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
        const first = contents && kept.length ? 2 : 1
        expect(plan.pages.map(({ number }) => number)).toEqual(kept.map((_, i) => i + first))
        expect(plan.of).toBe(kept.length + (plan.contents ? 1 : 0))
        expect(plan.contents).toBe(contents && kept.length > 0)
      }),
    )
  })

  it('say whose they are and where', () => {
    const six = ['越城区', '柯桥区'].map((title) => ({ id: title, title, group: null }))
    const plan = planBook(six, { title: '轨道网 · 分区图集', contents: true, leftOut: [] })
    expect(folioOf(plan, plan.pages[1]!)).toEqual({ running: '轨道网 · 分区图集 · 柯桥区', number: '3 / 3' })
    expect(folioOf({ ...plan, title: '' }, plan.pages[0]!)).toEqual({ running: '越城区', number: '2 / 3' })
  })
})

it('one scale for all is round and shows no page less ground', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1000, max: 5e6, noNaN: true }), { minLength: 1 }), (needed) => {
      const common = commonScale(needed)
      const largest = Math.max(...needed)
      expect(common * 1.0011).toBeGreaterThanOrEqual(largest)
      expect(common).toBeLessThanOrEqual(largest * 1.4)
      expect(Number(common.toPrecision(2))).toBe(common)
    }),
  )
  expect(commonScale([183_000, 240_000])).toBe(250_000)
  expect(commonScale([250_100])).toBe(250_000)
})
