import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../adapters/geos/shape-arbitraries'
import { en } from '../../../catalogue/messages/en'
import { zh } from '../../../catalogue/messages/zh'
import { symbolOf } from '../../../catalogue/symbols'
import { THEME_IDS, themeOf } from '../../../catalogue/themes'
import { DISTRICTS, DISTRICT_NAMES } from '../../../core/domain/district'
import { anEntity } from '../../../core/domain/entity-arbitraries'
import { NO_FILTER, matches } from '../../../core/domain/filter'
import { plainSearchText } from '../../../core/domain/search-text'
import type { Language } from '../../../core/domain/text'
import type { BookKindId, BookWish } from '../../../core/report/book-wish'
import { BOOK_KINDS, readBookWish } from '../../../core/report/book-wish'
import { aBase, aState } from '../../../map/state-arbitraries'
import { DEFAULT_VIEW, writeAddress } from '../../../stores/url'
import type { BookAtlas } from './book-kinds'
import type { BookDraft, BookInputs, ContentsPage } from './compose-book'
import { CONTENTS, composeBook } from './compose-book'

/** Six districts in a row, each with a thing of another kind in its middle. */
const KINDS = ['port', 'hospital', 'campus', 'venue', 'reservoir', 'scenic'] as const
const districts = DISTRICT_NAMES.map((name, i) =>
  anEntity({
    id: DISTRICTS[name].id,
    name,
    kind: 'district',
    districts: [name],
    geometry: rectangle(119.9 + i * 0.2, 29.5, 120.1 + i * 0.2, 29.9),
  }),
)
const things = DISTRICT_NAMES.map((name, i) => {
  const at: [number, number] = [120 + i * 0.2, 29.7]
  const geometry = { type: 'Point' as const, coordinates: at }
  return anEntity({
    id: `thing-${i}`,
    kind: KINDS[i]!,
    districts: [name],
    geometry,
    anchor: at,
    status: 'built',
  })
})
const board = anEntity({
  id: 'board-g60',
  name: '诸暨G60创新港',
  nameEn: 'Zhuji G60 harbour',
  kind: 'zone',
  systems: ['ronghang-boards'],
  method: 'sketch',
  geometry: rectangle(120.2, 29.6, 120.3, 29.7),
})
const corridor = anEntity({
  id: 'corridor-a',
  kind: 'corridor',
  geometry: rectangle(120, 29.6, 120.9, 29.65),
})
const views = [
  {
    title: '诸暨',
    address: writeAddress({ ...DEFAULT_VIEW, theme: 'rail', camera: { center: [120.2, 29.7], zoom: 11 } }),
  },
]

function inputsIn(language: Language, part: Partial<BookAtlas> = {}): BookInputs {
  const entities = [...things, board, corridor]
  const state = aState({ language, districts, results: [], contextLines: [], visible: entities })
  const townships = aBase.townships.features
  return {
    atlas: { entities, districts, townships, theme: 'overview', filter: NO_FILTER, views, ...part },
    inputs: {
      state,
      screen: { center: [120.5, 29.8], zoom: 9, width: 1000, height: 700 },
      words: { zh, en }[language],
      widthOf: (text, points) => text.length * points * 0.3,
      today: '2026-11-22',
    },
    stateOf: ({ theme, filter }) => {
      const visible = entities.filter((e) => e !== board && matches(filter, e, plainSearchText))
      return { ...state, theme, visible, chosenDistricts: filter.districts }
    },
  }
}
const bookOf = (wish: BookWish, part?: Partial<BookAtlas>): BookDraft =>
  composeBook(readBookWish(wish), inputsIn('zh', part))
const composed = (draft: BookDraft) =>
  draft.sheets.filter(({ id }) => id !== CONTENTS).map((sheet) => ({ sheet, page: sheet.compose() }))

describe('an atlas book', () => {
  it.each<[BookKindId, number]>([
    ['district', 6],
    ['board', 1],
    ['corridor', 1],
    ['township', 1],
    ['theme', THEME_IDS.length],
    ['view', 1],
  ])('of each %s has %i pages and the contents', (kind, count) => {
    const { plan, sheets, subjects } = bookOf({ kind })
    expect([subjects.length, plan.pages.length, sheets.length, plan.of]).toEqual([
      count,
      count,
      count + 1,
      count + 1,
    ])
  })

  it('prints under each page whose it is and which, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const draft = composeBook(readBookWish({}), inputsIn(language))
      for (const sheet of draft.sheets) {
        const printed = sheet.compose().layout.texts.map((t) => t.text)
        expect(printed).toContain(`${draft.plan.title} · ${sheet.title}`)
        expect(printed).toContain(`${sheet.number} / 7`)
      }
    }
  })

  it('shows on each page the ground of its own, with a legend of what is in its frame and nothing else', () => {
    const all = { symbols: new Set<string>() }
    for (const { sheet, page } of composed(bookOf({ leftOut: ['district-keqiao'] }))) {
      const [w, s, e, n] = page.camera.bounds
      const inFrame = page.state.visible.filter((entity) => {
        const [x, y] = entity.anchor!
        return entity.geometry?.type === 'Point' && x > w && x < e && y > s && y < n
      })
      const symbols = page.legend
        .map((l) => l.id)
        .filter((id) => KINDS.includes(id as (typeof KINDS)[number]))
      expect(symbols.toSorted()).toEqual(inFrame.map(symbolOf).toSorted())
      const district = districts.find((d) => d.id === sheet.id)!
      expect(page.state.chosenDistricts).toEqual(district.districts)
      expect(inFrame.map((t) => t.districts)).toEqual([district.districts])
      for (const symbol of symbols) all.symbols.add(symbol)
    }
    expect(all.symbols.size).toBe(5)
  })

  it('has maps of vectors only in a PDF, that of the contents too', () => {
    const kinds = (format: 'pdf' | 'pptx') =>
      bookOf({ format, page: { mapAs: 'vectors' } }).sheets.map((sheet) => sheet.compose().mapAs)
    expect(kinds('pdf')).toHaveLength(1 + DISTRICT_NAMES.length)
    expect(new Set(kinds('pdf'))).toEqual(new Set(['vectors']))
    expect(new Set(kinds('pptx'))).toEqual(new Set(['picture']))
  })

  it('lists in the contents every page with the number it carries, and links to it', () => {
    fc.assert(
      fc.property(fc.subarray(districts.map((d) => d.id)), (leftOut) => {
        const draft = bookOf({ leftOut })
        const [first] = draft.sheets
        expect(draft.sheets.length).toBe(leftOut.length === 6 ? 0 : 7 - leftOut.length)
        if (!first) return
        const contents = first!.compose() as ContentsPage
        const others = draft.sheets.slice(1)
        expect(contents.links.map((l) => l.page)).toEqual(others.map((sheet) => sheet.number))
        const printed = contents.layout.texts.map((t) => t.text)
        for (const { title, number } of others) {
          expect(printed).toContain(title)
          expect(printed).toContain(String(number))
        }
        const numbers = others.map((sheet) => sheet.number)
        expect(contents.layout.marks.map((m) => m.number)).toEqual(numbers.length > 1 ? numbers : [])
        expect(contents.legend).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('shows a thing on its page though the theme leaves it out, and lets it stand out', () => {
    const { page } = composed(bookOf({ kind: 'board' }))[0]!
    expect(page.state.visible).toContain(board)
    expect(page.state.selected).toBe(board)
    expect(page.title).toBe('诸暨G60创新港')
  })

  it('has one scale for all pages where that is wished, at which each shows its whole ground', () => {
    for (const kind of BOOK_KINDS) {
      const fitted = composed(bookOf({ kind }))
      const common = composed(bookOf({ kind, scale: 'common' }))
      const scales = common.map(({ page }) => page.camera.denominator)
      expect(Math.max(...scales)).toBeCloseTo(Math.min(...scales), 3)
      for (const [i, { page }] of fitted.entries())
        expect(scales[i]! * 1.0011).toBeGreaterThanOrEqual(page.camera.denominator)
      for (const { page } of composed(bookOf({ kind, scale: 250_000 })))
        expect(page.camera.denominator).toBeCloseTo(250_000, 3)
    }
  })

  it('keeps to the districts of the filter where it goes by corridor or township', () => {
    const filter = { ...NO_FILTER, districts: ['新昌县' as const] }
    expect(bookOf({ kind: 'township' }, { filter }).subjects).toEqual([])
    expect(bookOf({ kind: 'district' }, { filter }).subjects).toHaveLength(6)
  })

  it('shows each theme under its own name, and a view as it was saved', () => {
    const pages = composed(bookOf({ kind: 'theme' }))
    expect(pages.map(({ page }) => page.state.theme)).toEqual([...THEME_IDS])
    expect(pages.map(({ page }) => page.title)).toEqual(THEME_IDS.map((id) => themeOf(id).title.zh))
    const [view] = composed(bookOf({ kind: 'view' }))
    expect(view!.page.state.theme).toBe('rail')
    expect(view!.page.camera.center[0]).toBeCloseTo(120.2, 1)
  })
})
