import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadOffice } from '../../../../scripts/test/read-office'
import { elements, packageFaults, readOffice } from '../../../../scripts/test/read-office'
import { OFFICE_LOOK } from '../../../catalogue/office-look'
import type { Language } from '../../domain/text'
import { layoutPage } from '../page'
import { A_LOGO } from '../page-arbitraries'
import { pageCamera } from '../page-camera'
import type { PageContent, PageLayout } from '../page-content'
import type { Orientation, PageSize } from '../page-sheet'
import { MM_PER_POINT, ORIENTATIONS, PAGE_SIZES, sheetOf } from '../page-sheet'
import { pageDeck } from './page-slide'
import { writePptx } from './pptx'

const widthOf = (text: string, points: number) =>
  [...text].reduce((sum, c) => sum + (/[\u2E80-\uFFEF]/u.test(c) ? 1 : 0.56), 0) * points * MM_PER_POINT

const CONTENT: Record<Language, PageContent> = {
  zh: {
    title: '杭绍一体轨道网 · 诸暨市 <“&”>',
    subtitle: '铁路与城市轨道',
    notes: '第一段说明，长得足以折成几行，看它在别的程序里怎样折行。\n第二段',
    legend: [
      { title: '城际铁路（在建）', sampleSvg: '<path/>' },
      { title: '高速铁路', sampleSvg: '<path/>', gapBefore: true },
    ],
    legendRoom: [],
    sampleBox: { width: 30, height: 16 },
    denominator: 253_412,
    northArrow: true,
    sources: '资料来源（绍兴市）：融杭发展规划',
    credits: ['位置参照 © OpenStreetMap 贡献者（ODbL）；界线为示意，不作划界依据'],
    reviewNumber: '审图号：浙S(2024)12号',
    date: '制图日期：2026-11-22',
    words: { legend: '图例', notes: '说明', north: '北', atCentre: '图幅中心', more: (n) => `另有 ${n} 项` },
  },
  en: {
    title: 'Rail · Zhuji',
    subtitle: 'Railways and metros',
    notes: 'A first paragraph that is long enough to break into lines.\nA second one',
    legend: [{ title: 'Hangzhou–Shaoxing intercity railway', sampleSvg: '<path/>' }],
    legendRoom: [],
    sampleBox: { width: 30, height: 16 },
    denominator: 100_000,
    northArrow: true,
    sources: 'Sources: Hangzhou integration plan 2024',
    credits: ['Places after © OpenStreetMap contributors (ODbL)'],
    reviewNumber: 'Map review number 12',
    date: 'Made on 2026-11-22',
    words: {
      legend: 'Legend',
      notes: 'Notes',
      north: 'N',
      atCentre: 'at the centre',
      more: (n) => `${n} more`,
    },
  },
}
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)

function slideOf(size: PageSize, orientation: Orientation, language: Language) {
  const layout = layoutPage(sheetOf(size, orientation), CONTENT[language], widthOf)
  const pictures = { layout, map: PNG, samples: layout.samples.map((_, i) => Uint8Array.of(...PNG, i)) }
  const info = { title: CONTENT[language].title, language, date: '2026-11-22' }
  return { layout, file: readOffice(writePptx(pageDeck(pictures, info, OFFICE_LOOK))) }
}

/** Text boxes of a slide: their place and size in EMU, and their words. */
function boxesOf(file: ReadOffice, path = 'ppt/slides/slide1.xml') {
  return elements(file.xml(path), 'p:sp').flatMap((shape) => {
    const text = elements(shape, 'a:p')
      .map((p) =>
        elements(p, 'a:t')
          .map((t) => t.textContent)
          .join(''),
      ) // prettier-ignore
      .join('\n')
    const number = (tag: string, key: string) => Number(elements(shape, tag)[0]!.getAttribute(key))
    const name = elements(shape, 'p:cNvPr')[0]!.getAttribute('name')!
    return text
      ? [{ name, text, x: number('a:off', 'x'), y: number('a:off', 'y'), cx: number('a:ext', 'cx') }]
      : []
  })
}
const emuOf = (mm: number) => Math.round(mm * 36_000)

const cases = PAGE_SIZES.flatMap((size) =>
  ORIENTATIONS.flatMap((orientation) =>
    (['zh', 'en'] as const).map((lang) => [size, orientation, lang] as const),
  ),
)

describe.each(cases)('a page on %s %s in %s as a slide', (size, orientation, language) => {
  const { layout, file } = slideOf(size, orientation, language)

  it('is a whole package', () => {
    expect(packageFaults(file)).toEqual([])
  })

  it('has the size of the sheet', () => {
    const [size] = elements(file.xml('ppt/presentation.xml'), 'p:sldSz')
    const wanted = [emuOf(layout.sheet.width), emuOf(layout.sheet.height)]
    expect([Number(size!.getAttribute('cx')), Number(size!.getAttribute('cy'))]).toEqual(wanted)
  })

  it('has every word of the page as text, once, where the page has it', () => {
    const { scaleBar, northArrow } = layout
    const boxes = boxesOf(file)
    const wanted = layout.texts.map(({ text, box }) => ({ text, x: emuOf(box.x), y: emuOf(box.y) }))
    for (const place of wanted) expect(boxes).toContainEqual(expect.objectContaining(place))
    const ratio = [scaleBar!.ratio, scaleBar!.ratioNote?.text].filter(Boolean).join(' ')
    const more = [...scaleBar!.labels.map((l) => l.text), ratio, northArrow!.label]
    expect(boxes.map((b) => b.text).sort()).toEqual(
      [...wanted.map((w) => w.text), ...more.filter(Boolean)].sort(),
    )
    const content = CONTENT[language]
    const said = [
      content.title,
      content.subtitle,
      content.notes,
      content.sources,
      content.date,
      content.reviewNumber,
    ]
    expect(said.filter((text) => !boxes.some((b) => b.text === text))).toEqual([])
  })

  it('has the map in its frame and a picture beside each entry of the legend', () => {
    const pictures = elements(file.xml('ppt/slides/slide1.xml'), 'p:pic')
    expect(pictures).toHaveLength(1 + layout.samples.length)
    const [map] = pictures
    const { x, y, width, height } = layout.frame
    const [off, ext] = ['a:off', 'a:ext'].map((tag) => elements(map!, tag)[0]!)
    const found = [
      off!.getAttribute('x'),
      off!.getAttribute('y'),
      ext!.getAttribute('cx'),
      ext!.getAttribute('cy'),
    ]
    expect(found.map(Number)).toEqual([x, y, width, height].map(emuOf))
    const files = pictures.map((p) => {
      const id = elements(p, 'a:blip')[0]!.getAttribute('r:embed')!
      return file.relations('ppt/slides/slide1.xml').get(id)!.to
    })
    expect(new Set(files).size).toBe(files.length)
    expect([...file.bytes(files[0]!)]).toEqual([...PNG])
  })

  it('has one title, each shape a number of its own, and type for both scripts', () => {
    const slide = file.xml('ppt/slides/slide1.xml')
    expect(elements(slide, 'p:ph').map((p) => p.getAttribute('type'))).toEqual(['title'])
    const ids = elements(slide, 'p:cNvPr').map((p) => p.getAttribute('id'))
    expect(new Set(ids).size).toBe(ids.length)
    const fonts = ['a:latin', 'a:ea'].map((tag) => elements(file.xml('ppt/theme/theme1.xml'), tag)[0]!)
    expect(fonts.map((f) => f.getAttribute('typeface'))).toEqual(['Arial', 'Microsoft YaHei'])
  })
})

it('shows a wide slide as PowerPoint does', () => {
  const [size] = elements(slideOf('slide', 'landscape', 'zh').file.xml('ppt/presentation.xml'), 'p:sldSz')
  expect([size!.getAttribute('cx'), size!.getAttribute('cy')]).toEqual(['12192000', '6858000'])
})

it('takes any title', () => {
  const layoutWith = (title: string): PageLayout =>
    layoutPage(sheetOf('a4', 'landscape'), { ...CONTENT.en, title }, widthOf)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (title) => {
      const layout = layoutWith(title)
      const pictures = { layout, map: PNG, samples: layout.samples.map(() => PNG) }
      const file = readOffice(
        writePptx(pageDeck(pictures, { title, language: 'en', date: '2026-11-22' }, OFFICE_LOOK)),
      )
      expect(packageFaults(file)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

describe('a page with every part as a slide', () => {
  const more: Partial<PageContent> = {
    facts: { heading: '数量', columns: ['状态', '项'], rows: [['建成', '12']], total: ['合计', '12'] },
    footnotes: {
      heading: '依据',
      entries: [{ text: '“原文”', at: [120.5, 30] }],
      room: [{ text: '“原文”', at: null }],
      more: String,
    },
    locator: { areas: [{ shape: { type: 'Polygon', coordinates: [[[120, 29], [121, 29], [121, 30], [120, 29]]] }, chosen: true }] }, // prettier-ignore
    logo: { url: A_LOGO, aspect: 2 },
    grid: true,
    view: pageCamera({ x: 0, y: 0, width: 200, height: 150 }, 1, {
      center: [120.5, 30],
      denominator: 300_000,
    }),
    boxes: { notes: { x: 30, y: 60, width: 50, height: 20 } },
  }
  const layout = layoutPage(sheetOf('a3', 'landscape'), { ...CONTENT.zh, ...more }, widthOf)
  const pictures = { layout, map: PNG, samples: layout.samples.map(() => PNG), logo: PNG }
  const info = { title: 'x', language: 'zh' as const, date: '2026-11-22' }
  const file = readOffice(writePptx(pageDeck(pictures, info, OFFICE_LOOK)))
  const slide = file.xml('ppt/slides/slide1.xml')
  const names = elements(slide, 'p:cNvPr').map((e) => e.getAttribute('name'))

  it('is a whole package', () => expect(packageFaults(file)).toEqual([]))

  it('has its figures as a table that can be edited', () => {
    const cells = elements(slide, 'a:tc').map((cell) => elements(cell, 'a:t').map((t) => t.textContent).join('')) // prettier-ignore
    expect(cells).toEqual(['状态', '项', '建成', '12', '合计', '12'])
  })

  it('has inset, logo, graticule, numbers and paper as shapes of their own', () => {
    for (const name of ['Locator', 'Logo', 'Graticule', 'Number', 'Ground', 'Footnote'])
      expect(names).toContain(name)
  })

  it('turns the degrees along the sides', () => {
    const turns = elements(slide, 'a:xfrm').map((e) => e.getAttribute('rot')).filter(Boolean) // prettier-ignore
    expect(turns).toHaveLength(layout.grid!.labels.filter((l) => l.turned).length)
    expect(new Set(turns)).toEqual(new Set([String(270 * 60_000)]))
  })
})
