import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPage } from './page'
import { boxHolds, boxesOverlap } from './page-box'
import { content, fullContent, placed, widthOf } from './page-content-arbitraries'
import { ORIENTATIONS, PAGE_SIZES, sheetOf, sheetPixels } from './page-sheet'

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
      fc.property(fullContent, (c) => {
        const page = layoutPage(sheet, c, widthOf)
        const boxes = placed(page).map(({ box }) => box)
        for (const [i, box] of boxes.entries()) {
          expect(boxHolds(sheet.size === 'slide' && i === 0 ? paper : printable, box)).toBe(true)
          for (const other of boxes.slice(i + 1)) expect(boxesOverlap(box, other)).toBe(false)
        }
      }),
      { numRuns: 80 },
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

  it('prints the first footnotes, and says how many more there are', () => {
    fc.assert(
      fc.property(fullContent, (c) => {
        const page = layoutPage(sheet, c, widthOf)
        const asked = c.footnotes?.entries.length ?? 0
        const numbers = page.marks.filter((mark) => mark.of === 'list').map((mark) => mark.number)
        expect(numbers).toEqual(Array.from({ length: asked - page.omitted.footnotes }, (_, i) => i + 1))
        for (const { of, number, x, y, radius } of page.marks) {
          expect(number).toBeLessThanOrEqual(numbers.length)
          const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
          expect(of === 'list' || boxHolds(page.frame, box)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('gives the map the same frame whatever the legend says and whatever the scale', () => {
    fc.assert(
      fc.property(fullContent, fullContent, fc.integer({ min: 5e3, max: 5e6 }), (c, other, n) => {
        const legend = c.legend && (other.legend ?? [])
        const denominator = c.denominator && n
        const footnotes = c.footnotes && { ...c.footnotes, entries: other.footnotes?.entries ?? [] }
        const { frame } = layoutPage(sheet, { ...c, legend, denominator, footnotes }, widthOf)
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
