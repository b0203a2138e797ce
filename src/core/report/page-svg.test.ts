import { describe, expect, it } from 'vitest'
import { layoutPage } from './page'
import type { PageContent } from './page-content'
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
const LOOK = { paper: '#fff', ink: '#111', quiet: '#555', line: '#ccc', fontFamily: "'A', sans-serif" }
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
