import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { zhVectors } from '../../catalogue/messages/zh-vectors'
import { drawingOf } from './page-drawing'

const PAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2970 2100" font-family="A"><path d="M0 0"/>' +
  '<g data-part="legend"><text>图例</text></g><g data-part="scaleBar"/></svg>'
const drawing = drawingOf(PAGE, {
  sheet: { width: 297, height: 210 },
  frame: { x: 100, y: 200, width: 1900, height: 1500 },
  title: '轨道 <网> & "线"',
  language: 'zh',
  defs: '<pattern id="h"/>',
  map: '<g id="面"/>',
  words: zhVectors,
})
const faults: string[] = []
const root = new DOMParser({ onError: (_, message) => faults.push(message) }).parseFromString(
  drawing,
  'image/svg+xml',
).documentElement!

describe('drawingOf', () => {
  it('is well-formed, with a title', () => {
    expect(faults).toEqual([])
    expect(root.getElementsByTagName('title')[0]!.textContent).toBe('轨道 <网> & "线"')
  })
  it('is as large as the sheet, in millimetres', () => {
    expect(['width', 'height', 'viewBox'].map((a) => root.getAttribute(a))).toEqual([
      '297mm',
      '210mm',
      '0 0 2970 2100',
    ])
  })
  it('has the map below the furniture, and a name for each part', () => {
    const groups = Array.from(root.getElementsByTagName('g'))
    expect(groups.map((g) => g.getAttribute('id'))).toEqual(['地图', '面', '图面', '图例', '比例尺'])
    expect(groups[3]!.getAttribute('inkscape:label')).toBe('图例')
    expect(groups[0]!.getAttribute('clip-path')).toBe('url(#map-frame)')
  })
  it('is made of nothing else', () =>
    expect(() => drawingOf('<html/>', {} as Parameters<typeof drawingOf>[1])).toThrow('not the SVG'))
})
