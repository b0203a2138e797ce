/** Pages of any words and parts, for tests. */
import * as fc from 'fast-check'
import { A_LOGO } from './page-arbitraries'
import type { Box } from './page-box'
import { pageCamera } from './page-camera'
import type { PageContent, PageLayout, PageLegendEntry } from './page-content'
import type { PartId } from './page-part'
import { MM_PER_POINT } from './page-sheet'
import type { WidthOf } from './page-text'

/** About as wide as a usual typeface. */
export const widthOf: WidthOf = (text, points, weight) =>
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

export const content = fc.constantFrom('zh' as const, 'en' as const).chain(contentIn)

const SQUARE = {
  type: 'Polygon',
  coordinates: [[[120, 29.3], [121.2, 29.3], [121.2, 30.3], [120, 30.3], [120, 29.3]]], // prettier-ignore
} as const
const CAMERA = pageCamera({ x: 0, y: 0, width: 200, height: 150 }, 1, {
  center: [120.6, 29.9],
  denominator: 300_000,
})

/** Everything that is not on a page unless somebody asks for it. */
const extras = (language: 'zh' | 'en'): fc.Arbitrary<Partial<PageContent>> => {
  const lines = (most: number) => fc.array(phrase(language, most), { maxLength: 5 })
  const note = fc.record({
    text: phrase(language, 140).map((t) => `a${t}`),
    at: fc.constantFrom(null, [120.6, 29.9] as [number, number], [125, 35] as [number, number]),
  })
  const row = fc.tuple(phrase(language, 10), fc.constant('12'), fc.constant('3456.7'))
  return fc.record(
    {
      makers: lines(60),
      assumptions: fc.record({ heading: fc.constant('测算前提'), lines: lines(120) }),
      footnotes: fc.record({
        heading: fc.constant('依据'),
        entries: fc.array(note, { maxLength: 40 }),
        room: fc.array(note, { minLength: 1, maxLength: 24 }),
        more: fc.constant((n: number) => `另有 ${n} 条`),
      }),
      facts: fc.record({
        heading: fc.constant('数量'),
        columns: fc.constant(['状态', '项', '长度 km']),
        rows: fc.array(row, { minLength: 1, maxLength: 8 }),
        total: fc.constantFrom(null, ['合计', '99', '12345.6']),
      }),
      locator: fc.constant({ areas: [{ shape: SQUARE as never, chosen: true }] }),
      logo: fc.constantFrom({ url: A_LOGO, aspect: 2 }, { url: A_LOGO, aspect: 0.4 }),
      grid: fc.boolean(),
      view: fc.constantFrom(CAMERA, undefined),
    },
    { requiredKeys: [] },
  )
}
export const fullContent: fc.Arbitrary<PageContent> = fc
  .constantFrom('zh' as const, 'en' as const)
  .chain((language) => fc.tuple(contentIn(language), extras(language)))
  .map(([usual, more]) => ({ ...usual, ...more }))

/** Where the map is, with its band of degrees. */
export const mapBox = (page: PageLayout): Box => page.parts.find(({ id }) => id === 'map')!.box

/** Everything with a place, by the part it belongs to; the map with its band of degrees. */
export const placed = (page: PageLayout): { part: PartId | undefined; box: Box }[] => [
  { part: 'map' as const, box: mapBox(page) },
  ...page.texts.map(({ part, box }) => ({ part, box })),
  ...page.samples.map(({ box }) => ({ part: 'legend' as const, box })),
  ...(['scaleBar', 'northArrow', 'locator', 'facts', 'logo'] as const).flatMap((part) =>
    page[part] ? [{ part, box: page[part].box }] : [],
  ),
  ...page.marks
    .filter((mark) => mark.of === 'list')
    .map(({ x, y, radius: r }) => ({
      part: 'footnotes' as const,
      box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r },
    })),
]
