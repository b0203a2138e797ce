import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setContents } from './book-contents'
import { withFolio } from './book-folio'
import type { BookPage } from './book-plan'
import { boxHolds, boxesOverlap } from './page-box'
import type { PageLayout } from './page-content'
import { ORIENTATIONS, sheetOf } from './page-sheet'
import type { WidthOf } from './page-text'

/** Chinese letters are as wide as their size, others about half. */
const widthOf: WidthOf = (text, points) =>
  [...text].reduce((sum, c) => sum + (c > '\u2E80' ? 1 : 0.55), 0) * points * 0.3528
const WORDS = { contents: '目录', more: (count: number) => `另有 ${count} 页` }

const aSheet = fc
  .tuple(
    fc.constantFrom('a4' as const, 'a3' as const, 'a2' as const, 'slide' as const),
    fc.constantFrom(...ORIENTATIONS),
  )
  .map(([size, orientation]) => sheetOf(size, orientation))

/** A page that is all frame between its margins. */
function bare(sheet: ReturnType<typeof sheetOf>): PageLayout {
  const { width, height, margin } = sheet
  const frame = { x: margin, y: margin + 14, width: width - 2 * margin, height: height - 2 * margin - 24 }
  const parts = [{ id: 'map' as const, box: frame }]
  const nothing = { texts: [], samples: [], rules: [], frames: [], scaleBar: null, northArrow: null }
  return { sheet, frame, parts, ...nothing, omitted: { legend: 0, texts: [] } } as unknown as PageLayout
}

const NAMES = ['越城区', '绍兴主城区直通杭州主要核心区域的高架快速通道网络', 'Caoe River greenway', '嵊州市']
const pagesOf = (count: number, groups: number, names = NAMES): BookPage[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    title: names[i % names.length]!,
    group: groups ? `第${Math.floor((i * groups) / count)}组` : null,
    number: i + 2,
  }))

describe('the table of contents', () => {
  it('rather takes room from the map than cuts a name', () => {
    const names = [
      'Hangzhou–Shaoxing Airport Economy Demonstration Zone, Shaoxing Area, western part',
      'Railway',
    ]
    const { layout, cut } = setContents(
      bare(sheetOf('slide', 'landscape')),
      pagesOf(4, 0, names),
      WORDS,
      widthOf,
    )
    expect(cut).toBe(false)
    expect(layout.texts.filter(({ text }) => text.includes('…'))).toEqual([])
  })

  it('lists every page once with its number, beside the map and within the margins, or says how many it leaves out', () => {
    fc.assert(
      fc.property(
        aSheet,
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 0, max: 6 }),
        (sheet, count, groups) => {
          const pages = pagesOf(count, groups)
          const { layout, links, omitted } = setContents(bare(sheet), pages, WORDS, widthOf)
          expect(links.map(({ page }) => page)).toEqual(
            pages.slice(0, count - omitted).map(({ number }) => number),
          )
          for (const { box, page } of links) {
            const inside = layout.texts.filter((t) => boxHolds(box, t.box))
            expect(inside.map((t) => t.lines[0])).toContain(String(page))
            expect(inside).toHaveLength(2)
            expect(boxHolds(bare(sheet).frame, box)).toBe(true)
            expect(boxesOverlap(box, layout.frame)).toBe(false)
          }
          for (const [i, a] of links.entries())
            expect(links.slice(i + 1).some((b) => boxesOverlap(a.box, b.box))).toBe(false)
          expect(layout.texts.some((t) => t.text === WORDS.more(omitted))).toBe(omitted > 0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('has room for all townships on A4', () => {
    for (const orientation of ORIENTATIONS)
      expect(
        setContents(
          bare(sheetOf('a4', orientation)),
          pagesOf(103, 6, ['塔山街道', '越城区府山街道']),
          WORDS,
          widthOf,
        ).omitted,
      ).toBe(0)
  })
})

it('the running title and the number stand in the margin at the foot, clear of each other', () => {
  fc.assert(
    fc.property(aSheet, fc.constantFrom('短', '很长的标题'.repeat(60)), (sheet, running) => {
      const { texts } = withFolio(bare(sheet), { running, number: '13 / 108' }, widthOf)
      const [title, number] = texts.slice(-2)
      expect(title!.lines).toHaveLength(1)
      expect(number!.lines).toEqual(['13 / 108'])
      expect(widthOf(title!.lines[0]!, title!.points, 'normal')).toBeLessThanOrEqual(title!.box.width)
      expect(boxesOverlap(title!.box, number!.box)).toBe(false)
      for (const { box } of [title!, number!]) {
        expect(box.y).toBeGreaterThanOrEqual(sheet.height - sheet.margin)
        expect(box.y + box.height).toBeLessThanOrEqual(sheet.height)
        expect(box.x + box.width).toBeLessThanOrEqual(sheet.width - sheet.margin + 0.01)
      }
    }),
  )
})
