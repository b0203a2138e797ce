import { describe, expect, it } from 'vitest'
import { layoutPage } from './page'
import { A_LOGO } from './page-arbitraries'
import { pageCamera } from './page-camera'
import type { NumberMark, PageContent } from './page-content'
import { sheetOf } from './page-sheet'
import { pageSvg } from './page-svg'

const CONTENT: PageContent = {
  title: 'A <b>&"title"\u0007',
  subtitle: '',
  notes: '',
  legend: [{ title: '铁路 <script>', sampleSvg: '<path d="M0 0H1"/>' }],
  legendRoom: [],
  sampleBox: { width: 30, height: 16 },
  denominator: 250_000,
  northArrow: true,
  sources: '资料来源',
  credits: ['© OpenStreetMap'],
  reviewNumber: '审图号：浙S(2026)1号',
  date: '',
  words: { legend: '图例', notes: '说明', north: '北', atCentre: '图幅中心', more: String },
}
const LOOK = {
  paper: '#fff',
  ink: '#111',
  quiet: '#555',
  line: '#ccc',
  accent: '#c33',
  fontFamily: "'A', sans-serif",
}
const FULL: PageContent = {
  ...CONTENT,
  notes: '说明',
  assumptions: { heading: '测算前提', lines: ['步行'] },
  facts: { heading: '数量', columns: ['状态', '项'], rows: [['建成', '12']], total: ['合计', '12'] },
  footnotes: {
    heading: '依据',
    entries: [{ text: '“原文”', at: [120.5, 30] }],
    room: [{ text: '“原文”', at: null }],
    more: String,
  },
  locator: { areas: [{ shape: { type: 'Polygon', coordinates: [[[120, 29], [121, 29], [121, 30], [120, 29]]] }, chosen: true }] }, // prettier-ignore
  logo: { url: A_LOGO, aspect: 2 },
  makers: ['编制单位'],
  grid: true,
  view: pageCamera({ x: 0, y: 0, width: 200, height: 150 }, 1, { center: [120.5, 30], denominator: 300_000 }),
  boxes: { notes: { x: 30, y: 60, width: 50, height: 20 } },
}
const layout = layoutPage(sheetOf('a4', 'landscape'), CONTENT, (text, points) => text.length * points * 0.3)
const svg = pageSvg(layout, LOOK, CONTENT.sampleBox)

describe('pageSvg', () => {
  it('is drawn in tenths of a millimetre', () => expect(svg).toContain('viewBox="0 0 2970 2100"'))
  it('leaves a hole for the map', () => {
    const { x, y, width, height } = layout.frame
    const d = [x, y, width, height, -width].map((mm) => Number((mm * 10).toFixed(1)))
    expect(svg).toContain(`M${d[0]} ${d[1]}h${d[2]}v${d[3]}h${d[4]}Z" fill="#fff" fill-rule="evenodd"`)
  })
  it('holds words as words, never as markup', () => {
    expect(svg).toContain('A &lt;b&gt;&amp;&quot;title&quot;</tspan>')
    expect(svg).toContain('铁路 &lt;script&gt;')
    expect(svg).not.toContain('<script')
  })
  it('holds every part that is on', () => {
    for (const part of [
      'data-role="scale-bar"',
      'data-role="north-arrow"',
      '1:250\u00A0000',
      '审图号',
      '<path d="M0 0H1"/>',
    ])
      expect(svg).toContain(part)
  })
  it('closes every element it opens', () => {
    const open: string[] = []
    const wronglyClosed: string[] = []
    for (const [, closing, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (!closing && !self) open.push(name!)
      if (closing && open.pop() !== name) wronglyClosed.push(name!)
    }
    expect([...open, ...wronglyClosed]).toEqual([])
  })
})

describe('the SVG of a page with every part', () => {
  const widthOf = (text: string, points: number) => text.length * points * 0.3
  const full = layoutPage(sheetOf('a3', 'landscape'), FULL, widthOf)
  const drawn = pageSvg(full, LOOK, CONTENT.sampleBox)
  /** The group of a part, up to where the next begins. */
  const groupOf = (id: string) => drawn.split(`<g data-part="${id}">`)[1]!.split('<g data-part=')[0]!

  it('has a group for each part that stands on it', () => {
    const groups = [...drawn.matchAll(/data-part="(\w+)"/g)].map(([, id]) => id)
    expect(groups).toEqual(full.parts.map(({ id }) => id))
    expect(groups).toEqual(
      expect.arrayContaining(['map', 'locator', 'facts', 'footnotes', 'assumptions', 'logo']),
    )
  })
  it.each([
    ['map', '120°30′E'],
    ['facts', '建成'],
    ['footnotes', '“原文”'],
    ['assumptions', '步行'],
    ['imprint', '编制单位'],
    ['logo', 'href="data:image/svg+xml;base64,'],
  ])('draws %s', (id, words) => expect(groupOf(id)).toContain(words))
  it('lays paper under what lies on the map', () => {
    expect(drawn).toContain('M300 600h500v200h-500Z" fill="#fff" stroke="#555"')
  })
  it('bears the number of a footnote on the map too', () => {
    expect(drawn.split('data-role="footnote-marks"')[1]).toContain('>1</text>')
  })
  it('outlines where the pages of a book lie, as far as the frame goes, under their numbers', () => {
    const { frame } = layout
    const mark = { x: 50, y: 60, radius: 2, points: 7, number: 12, of: 'index' } as const
    const ground = { x: frame.x - 9, y: frame.y + 9, width: 20, height: 20 }
    const pages = (marks: readonly NumberMark[]) =>
      pageSvg({ ...layout, marks }, LOOK, CONTENT.sampleBox).split('data-role="pages"')[1] ?? ''
    expect(pages([{ ...mark, ground }]).match(/stroke="#c33"/g)).toHaveLength(3)
    expect(pages([{ ...mark, ground }])).toContain('fill="#fff">12</text>')
    expect(pages([mark])).toMatch(/<circle[^>]*stroke="#c33"[^>]*><text[^>]*fill="#111">12</)
    expect(pages(layout.marks)).toBe('')
  })
})
