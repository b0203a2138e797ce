import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPage } from './page'
import { boxHolds, boxesOverlap } from './page-box'
import type { PageContent } from './page-content'
import { content, fullContent, mapBox, placed, widthOf } from './page-content-arbitraries'
import type { PartId } from './page-part'
import { PART_IDS } from './page-part'
import { sheetOf } from './page-sheet'

const TINY = [
  [50, 50],
  [50, 1200],
  [1200, 50],
  [60, 200],
  [150, 100],
  [1200, 1200],
].map(([width, height]) => sheetOf('custom', 'landscape', { width: width!, height: height! }))

describe.each(TINY)('a sheet of $width by $height mm', (sheet) => {
  const paper = { x: 0, y: 0, width: sheet.width, height: sheet.height }
  it('holds a map and attribution, nothing on anything else, and tells what it cannot hold', () => {
    fc.assert(
      fc.property(fullContent, (c) => {
        const page = layoutPage(sheet, c, widthOf)
        const all = placed(page)
        for (const [i, { box }] of all.entries()) {
          expect(boxHolds(paper, box)).toBe(true)
          for (const other of all.slice(i + 1)) expect(boxesOverlap(box, other.box)).toBe(false)
        }
        const credits = page.texts.filter((t) => t.role === 'credit').map((t) => t.lines.join(''))
        expect(credits.join('').replace(/\s/g, '')).toBe(c.credits.join('').replace(/\s/g, ''))
        const shown = page.parts.map(({ id }) => id)
        const isOn: Partial<Record<PartId, boolean>> = {
          facts: Boolean(c.facts),
          locator: Boolean(c.locator),
          logo: Boolean(c.logo),
          notes: Boolean(c.notes.trim()),
          title: Boolean(c.title.trim()),
          legend: Boolean(c.legend?.length),
          scaleBar: c.denominator !== null,
        }
        for (const [id, on] of Object.entries(isOn) as [PartId, boolean][])
          expect(shown.includes(id) || page.omitted.parts.includes(id)).toBe(on)
      }),
      { numRuns: 25 },
    )
  })
})

describe('places chosen by hand', () => {
  const sheet = sheetOf('a4', 'landscape')
  const paper = { x: 0, y: 0, width: sheet.width, height: sheet.height }
  const side = fc.double({ min: 8, max: 160, noNaN: true })
  const at = fc.double({ min: 0, max: 290, noNaN: true })
  const aBox = fc.record({ x: at, y: at, width: side, height: side })
  const boxes = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...PART_IDS), aBox), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 4,
    })
    .map((list) => Object.fromEntries(list) as PageContent['boxes'])

  it('are kept, on the sheet, and everything else keeps out of their way', () => {
    fc.assert(
      fc.property(fullContent, boxes, (c, wanted) => {
        const page = layoutPage(sheet, { ...c, boxes: wanted }, widthOf)
        const byHand = new Set(Object.keys(wanted!))
        for (const { id, box } of page.parts.filter(({ id }) => byHand.has(id))) {
          const { width, height } = wanted![id]!
          expect([box.width, box.height]).toEqual([
            Math.min(width, paper.width),
            Math.min(height, paper.height),
          ])
          expect(boxHolds(paper, box)).toBe(true)
        }
        // Attribution that found no other place lies on the map, on paper of its own.
        const automatic = page.parts.filter(
          ({ id, box }) =>
            !byHand.has(id) &&
            id !== 'map' &&
            !(id === 'sources' && page.grounds.some((g) => boxHolds(g, box))),
        )
        for (const [i, { box }] of automatic.entries()) {
          expect(boxHolds(paper, box)).toBe(true)
          expect(boxesOverlap(box, mapBox(page))).toBe(false)
          for (const other of automatic.slice(i + 1)) expect(boxesOverlap(box, other.box)).toBe(false)
          for (const { id, box: hand } of page.parts)
            expect(byHand.has(id) && boxesOverlap(box, hand)).toBe(false)
        }
        const onMap = page.parts.filter(
          ({ id, box }) => byHand.has(id) && id !== 'map' && boxesOverlap(box, mapBox(page)),
        )
        expect(page.grounds).toEqual(expect.arrayContaining(onMap.map(({ box }) => box)))
        expect(
          page.texts.filter((t) => t.role === 'credit').map((t) => t.lines.join('').replace(/\s/g, '')),
        ).toEqual(c.credits.map((line) => line.replace(/\s/g, '')))
      }),
      { numRuns: 150 },
    )
  })

  it('tell which of them lie on each other', () => {
    const box = { x: 240, y: 60, width: 40, height: 30 }
    const c = fc.sample(content, { numRuns: 1, seed: 3 })[0]!
    const page = layoutPage(
      sheet,
      { ...c, title: '标题', notes: '说明', boxes: { title: box, notes: box } },
      widthOf,
    )
    expect(page.omitted.clashes).toEqual([['title', 'notes']])
  })
})
