import { describe, expect, it } from 'vitest'
import type { ComparisonContent } from './comparison-sheet'
import { comparisonSheet, layoutComparison } from './comparison-sheet'
import type { Box } from './page-box'
import { boxesOverlap } from './page-box'
import type { PageLegendEntry } from './page-content'
import { MM_PER_POINT, PAGE_SIZES } from './page-sheet'

/** Every Chinese character an em, every other half of one. */
const widthOf = (text: string, points: number): number =>
  [...text].reduce((sum, c) => sum + (c > '⺀' ? 1 : 0.55), 0) * points * MM_PER_POINT

const entries = (count: number): PageLegendEntry[] =>
  Array.from({ length: count }, (_, i) => ({ title: `图例条目 ${i + 1}`, sampleSvg: '<path d="M0 0h1"/>' }))

const content = (more: Partial<ComparisonContent> = {}): ComparisonContent => ({
  title: '轨道网 · 从“十四五”规划纲要到融杭发展规划',
  subtitle: '左：较早文件时；中：较晚文件时；右：其间的变化',
  notes: '左、中两图各为该文件发布时已知的状态。',
  legend: entries(9),
  legendRoom: entries(14),
  sampleBox: { width: 28, height: 14 },
  denominator: 1_200_000,
  northArrow: true,
  sources: '资料来源',
  credits: ['位置参照 © OpenStreetMap 贡献者'],
  reviewNumber: '',
  date: '制图日期：2026-11-22',
  words: { legend: '图例', notes: '说明', north: '北', atCentre: '图幅中心', more: (n) => `另有 ${n} 项` },
  captions: ['“十四五”规划纲要（2021-02）', '融杭发展规划（2024-03）', '其间的变化'],
  facts: {
    heading: '变化汇总',
    columns: [
      '变化',
      '项',
      '在图上',
      '线长（km）',
      '面积（km²）',
      '越城区',
      '柯桥区',
      '上虞区',
      '诸暨市',
      '嵊州市',
      '新昌县',
    ],
    rows: ['新提及', '推进', '建成', '未变', '不再提及'].map((t) => [
      t,
      ...'1234567890'.split('').map((n) => `${n}23`),
    ]),
    total: ['合计', ...'1234567890'.split('').map((n) => `${n}234`)],
  },
  ...more,
})

const inside = (box: Box, { width, height }: { width: number; height: number }) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01

describe.each(PAGE_SIZES.filter((s) => s !== 'half-page' && s !== 'custom'))('a comparison on %s', (size) => {
  const sheet = comparisonSheet(size)
  const { layout, frames } = layoutComparison(sheet, content(), widthOf)

  it('has three maps of one size in a row, in its frame', () => {
    const [first] = frames
    for (const { y, width, height } of frames) expect({ y, width, height }).toEqual({ y: first.y, width: first.width, height: first.height }) // prettier-ignore
    expect(frames[0].x + frames[0].width).toBeLessThan(frames[1].x)
    expect(frames[1].x + frames[1].width).toBeLessThan(frames[2].x)
    expect(layout.frame.x).toBe(frames[0].x)
    expect(layout.frame.x + layout.frame.width).toBeCloseTo(frames[2].x + frames[2].width, 6)
    expect(first.height).toBeGreaterThan(sheet.height * 0.25)
  })

  it('has the whole table, the legend and the notes, none on the other, none off the sheet', () => {
    expect(layout.facts?.rows).toHaveLength(5)
    expect(layout.omitted).toMatchObject({ parts: [], legend: 0, texts: [] })
    const boxes = layout.parts.filter((p) => p.id !== 'map')
    expect(boxes.filter((p) => !inside(p.box, sheet))).toEqual([])
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect([a.id, b.id, boxesOverlap(a.box, b.box)]).toEqual([a.id, b.id, false])
    for (const p of boxes) expect([p.id, boxesOverlap(p.box, layout.frame)]).toEqual([p.id, false])
  })

  it('keeps its frames whatever the legend says', () => {
    const other = layoutComparison(sheet, content({ legend: entries(2), denominator: 1 }), widthOf)
    expect(other.frames).toEqual(frames)
  })
})
