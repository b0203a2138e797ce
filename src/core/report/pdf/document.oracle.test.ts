import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasPoppler } from '../../../../scripts/lib/poppler'
import type { PdfPage } from './document'
import { charactersOf, writePdf } from './document'
import { rgbaPicture } from './picture'
import { slicesHere } from './type-arbitraries'

const why = hasPoppler() ? '' : ' (skipped: no Poppler here)'
const folder = mkdtempSync(join(tmpdir(), 'yuetu-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const LINES = [
  '融杭发展格局：2035年“十四五”规划纲要（A–B）',
  'Sources: Outline of the 14th Five-Year Plan, 12.5 km²',
  '比例尺 1:250\u00A0000　图例',
]
const page = (title: string): PdfPage => ({
  width: 297,
  height: 210,
  title,
  svg:
    '<svg viewBox="0 0 2970 2100"><path d="M0 0h2970v2100h-2970ZM200 200h1000v1000h-1000Z" fill="#ffffff" fill-rule="evenodd"/>' +
    LINES.map(
      (line, i) =>
        `<text x="200" y="${1400 + i * 90}" font-size="50"${i ? '' : ' font-weight="600"'}>${line}</text>`,
    ).join('') +
    '<rect x="2000" y="400" width="300" height="200" fill="#0000ff" fill-opacity="0.5"/></svg>',
  pictures: [
    { box: { x: 20, y: 20, width: 100, height: 100 }, picture: rgbaPicture([255, 0, 0, 255], 1, 1) },
  ],
})
const pages = [page('第一页 轨道'), page('Page two')]
const used = charactersOf(pages.map((p) => p.svg))
const file = join(folder, 'pages.pdf')
writeFileSync(
  file,
  writePdf(
    pages,
    { title: '越图 · 轨道网', language: 'zh-CN', created: new Date(0) },
    {
      slices: { normal: slicesHere(used.normal, 'normal'), bold: slicesHere(used.bold, 'bold') },
      drawn: [],
      images: new Map(),
      widthOf: (text) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.55), 0),
    },
  ),
)
const ask = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })

describe.skipIf(why)(`Poppler reads what was written${why}`, () => {
  it('the very words, in Chinese and in English', () => {
    const text = ask('pdftotext', '-f', '1', '-l', '1', file, '-').replace(/\s+/g, ' ')
    for (const line of LINES) expect(text).toContain(line.replace(/\s+/g, ' '))
  })

  it('two embedded subsets that say which characters they hold', () => {
    const fonts = ask('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.map((line) => line.split(/\s{2,}/)[0]!.split('+')[1])).toEqual([
      'NotoSansSC-Regular',
      'NotoSansSC-SemiBold',
    ])
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('title, pages and their size', () => {
    const info = ask('pdfinfo', file)
    expect(info).toMatch(/Title:\s+越图 · 轨道网\n/)
    expect(info).toMatch(/Pages:\s+2\n/)
    expect(info).toMatch(/Page size:\s+841\.89 x 595\.276 pts \(A4\)/)
  })

  it('colours where they were put: the map, a clear blue, the paper, and ink in the letters', () => {
    const ppm = execFileSync('pdftoppm', ['-r', '25.4', '-f', '1', '-l', '1', file], { maxBuffer: 1e8 })
    const [head, width] = /^P6\n(\d+) \d+\n255\n/.exec(ppm.toString('latin1'))!
    const at = (xMm: number, yMm: number) => {
      const start = head.length + (yMm * Number(width) + xMm) * 3
      return [...ppm.subarray(start, start + 3)]
    }
    expect(at(70, 70)).toEqual([255, 0, 0])
    expect(at(150, 70)).toEqual([255, 255, 255])
    expect(at(215, 50)[2]).toBe(255)
    expect(at(215, 50)[0]! - 127).toBeLessThanOrEqual(2)
    const titleInk = Array.from({ length: 100 }, (_, x) => at(20 + x, 138)[0]!).filter((v) => v < 160)
    expect(titleInk.length).toBeGreaterThan(20)
  })
})
