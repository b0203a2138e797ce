import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPage } from './page'
import type { Box } from './page-box'
import { boxHolds, boxesOverlap } from './page-box'
import type { PageContent, PageLayout, PageLegendEntry } from './page-content'
import { MM_PER_POINT, ORIENTATIONS, PAGE_SIZES, sheetOf, sheetPixels } from './page-sheet'
import type { WidthOf } from './page-text'

const widthOf: WidthOf = (text, points, weight) =>
  [...text].reduce((sum, c) => sum + (/[\u2E80-\uFFEF]/u.test(c) ? 1 : 0.56), 0) *
  points *
  MM_PER_POINT *
  (weight === 'bold' ? 1.05 : 1)

const WORDS = {
  zh: {
    legend: '图例',
    notes: '说明',
    north: '北',
    atCentre: '图幅中心',
    more: (n: number) => `……另有 ${n} 项`,
  },
  en: {
    legend: 'Legend',
    notes: 'Notes',
    north: 'N',
    atCentre: 'at the centre',
    more: (n: number) => `… and ${n} more`,
  },
}

const phrase = (language: 'zh' | 'en', most: number) =>
  language === 'zh'
    ? fc.string({
        unit: fc.constantFrom(...'绍兴杭甬轨道交通高速公路“十四五”、（前期）2024 km'),
        maxLength: most,
      })
    : fc
        .array(fc.constantFrom('Shaoxing', 'rail', 'of', 'Hangzhou–Shaoxing–Ningbo', '(planned)', '2024,'), {
          maxLength: Math.ceil(most / 6),
        })
        .map((words) => words.join(' '))

const entry = (language: 'zh' | 'en') =>
  fc.record<PageLegendEntry>({
    title: phrase(language, 60).map((t) => `a${t}`),
    sampleSvg: fc.constant('<path/>'),
    gapBefore: fc.boolean(),
  })

const contentIn = (language: 'zh' | 'en'): fc.Arbitrary<PageContent> =>
  fc.record({
    title: phrase(language, 90),
    subtitle: phrase(language, 160),
    notes: fc.oneof(fc.constant(''), phrase(language, 900)),
    legend: fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      {
        weight: 5,
        arbitrary: fc.array(entry(language), { maxLength: 140 }),
      },
    ),
    legendRoom: fc.array(entry(language), { maxLength: 60 }),
    sampleBox: fc.constant({ width: 30, height: 16 }),
    denominator: fc.oneof(fc.constant(null), fc.double({ min: 5e3, max: 5e6, noNaN: true })),
    northArrow: fc.boolean(),
    sources: phrase(language, 260),
    credits: fc.constant(
      language === 'zh'
        ? ['位置参照 © OpenStreetMap 贡献者（ODbL）', '界线为示意，不作划界依据']
        : ['Places after © OpenStreetMap contributors (ODbL)', 'Boundaries for orientation only'],
    ),
    reviewNumber: phrase(language, 40),
    date: fc.constantFrom('', '制图日期 2026-11-21', 'Drawn 2026-11-21'),
    words: fc.constant(WORDS[language]),
  })

const content = fc.constantFrom('zh' as const, 'en' as const).chain(contentIn)

const boxesOf = (page: PageLayout): Box[] =>
  [
    page.frame,
    ...page.texts.map((t) => t.box),
    ...page.samples.map((s) => s.box),
    page.scaleBar?.box,
    page.northArrow?.box,
  ].filter((b) => b !== undefined)

const SHEETS = PAGE_SIZES.flatMap((size) => ORIENTATIONS.map((orientation) => sheetOf(size, orientation)))

describe.each(SHEETS)('a page of $size, $orientation', (sheet) => {
  const paper = { x: 0, y: 0, width: sheet.width, height: sheet.height }
  const printable = {
    x: sheet.margin,
    y: sheet.margin,
    width: sheet.width - 2 * sheet.margin,
    height: sheet.height - 2 * sheet.margin,
  }

  it('holds everything, and nothing lies on anything else', () => {
    fc.assert(
      fc.property(content, (c) => {
        const page = layoutPage(sheet, c, widthOf)
        const boxes = boxesOf(page)
        for (const [i, box] of boxes.entries()) {
          expect(boxHolds(sheet.size === 'slide' && i === 0 ? paper : printable, box)).toBe(true)
          for (const other of boxes.slice(i + 1)) expect(boxesOverlap(box, other)).toBe(false)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('sets every line inside its own box, in type that can be read', () => {
    fc.assert(
      fc.property(content, (c) => {
        const page = layoutPage(sheet, c, widthOf)
        for (const { box, lines, points, weight, leading } of page.texts) {
          expect(points).toBeGreaterThanOrEqual(7)
          expect(lines.length * leading).toBeLessThanOrEqual(box.height + 0.01)
          for (const line of lines)
            expect(widthOf(line, points, weight)).toBeLessThanOrEqual(box.width + 0.01)
        }
        const { scaleBar: bar } = page
        const note = bar?.ratioNote
        const noteEnd = note ? note.x + widthOf(note.text, bar.labelPoints, 'normal') : 0
        expect(noteEnd).toBeLessThanOrEqual(bar ? bar.box.x + bar.box.width : 0)
        const title = page.texts.find((t) => t.role === 'title')
        expect(title === undefined).toBe(!c.title.trim())
        const least = { slide: 20, 'half-page': 11 }[sheet.size as string] ?? 16
        expect(title?.points ?? least).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 60 },
    )
  })

  it('prints every legend entry or says how many more there are', () => {
    fc.assert(
      fc.property(content, (c) => {
        const page = layoutPage(sheet, c, widthOf)
        const printed = page.texts.filter((t) => t.role === 'legend')
        const more = page.texts.filter((t) => t.role === 'more').map((t) => t.lines.join(' '))
        const { legend: omitted } = page.omitted
        expect(printed).toHaveLength((c.legend?.length ?? 0) - omitted)
        expect(page.samples).toHaveLength(printed.length)
        expect(more).toEqual(omitted ? [c.words.more(omitted)] : [])
      }),
      { numRuns: 60 },
    )
  })

  it('gives the map the same frame whatever the legend says and whatever the scale', () => {
    fc.assert(
      fc.property(content, content, fc.integer({ min: 5e3, max: 5e6 }), (c, other, n) => {
        const legend = c.legend && (other.legend ?? [])
        const denominator = c.denominator && n
        const { frame } = layoutPage(sheet, { ...c, legend, denominator }, widthOf)
        expect(frame).toEqual(layoutPage(sheet, c, widthOf).frame)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves the map most of the page', () => {
    fc.assert(
      fc.property(content, (c) => {
        const { frame } = layoutPage(sheet, c, widthOf)
        expect((frame.width * frame.height) / (sheet.width * sheet.height)).toBeGreaterThan(0.4)
      }),
      { numRuns: 40 },
    )
  })

  it('always prints attribution and the note on boundaries in full', () => {
    fc.assert(
      fc.property(content, (c) => {
        const credits = layoutPage(sheet, c, widthOf).texts.filter((t) => t.role === 'credit')
        const printed = credits.map((t) => t.lines.join('').replace(/\s/g, ''))
        expect(printed).toEqual(c.credits.map((line) => line.replace(/\s/g, '')))
      }),
      { numRuns: 30 },
    )
  })
})

describe('sheet sizes', () => {
  it.each([
    ['a4', 'landscape', 96, 1123, 794],
    ['a4', 'portrait', 300, 2480, 3508],
    ['a3', 'landscape', 300, 4961, 3508],
    ['a3', 'portrait', 150, 1754, 2480],
    ['slide', 'landscape', 96, 1280, 720],
    ['slide', 'portrait', 150, 2000, 1125],
  ] as const)('%s %s at %i dpi is %i × %i pixels', (size, orientation, dpi, width, height) => {
    expect(sheetPixels(sheetOf(size, orientation), dpi)).toEqual({ width, height })
  })
})
