import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXlsx, readXml, unzipTexts } from '../../../scripts/test/read-exports'
import { aContent } from './export-arbitraries'
import type { PlainTable } from './plain-table'
import { writeXlsx } from './xlsx'
import { sheetNames } from './xlsx-names'

const MIXED: PlainTable = {
  title: '按区县',
  header: ['名称', '面积（km²）', '日期', '月份'],
  rows: [
    ['柯桥区', 1040.25, '2024-03-05', '2021-02'],
    ['=1+1', -0.5, null, '2020'],
    ['合计', 2, '2020-02-29', null],
  ],
  footerRows: 1,
}
const first = async (table: PlainTable) => (await readXlsx(writeXlsx(aContent({ tables: [table] }))))[0]!

describe('a workbook', () => {
  it('holds numbers as numbers, whole dates as dates, all else as text', async () => {
    const { sheet, data } = await first(MIXED)
    expect(sheet).toBe('按区县')
    expect(data).toEqual([
      MIXED.header,
      ['柯桥区', 1040.25, new Date('2024-03-05'), '2021-02'],
      ['=1+1', -0.5, null, '2020'],
      ['合计', 2, new Date('2020-02-29'), null],
    ])
  })

  it('shows two decimals of sizes and shares, and holds them all; other figures as they are', () => {
    const table = {
      title: '表',
      header: ['面积（km²）', '占比 (%)', '经度', '长度（km）'],
      rows: [[74.050189, 24.574588, 120.581234, 3]],
    }
    const files = unzipTexts(writeXlsx(aContent({ tables: [table] })))
    const cells = [...files['xl/worksheets/sheet1.xml']!.matchAll(/r="[A-D]2" s="(\d)"><v>([\d.]+)/g)]
    expect(cells.map(([, style, value]) => [style, Number(value)])).toEqual([
      ['5', 74.050189],
      ['5', 24.574588],
      ['0', 120.581234],
      ['0', 3],
    ])
    expect(files['xl/styles.xml']!.match(/<cellXfs.*<\/cellXfs>/)![0].match(/<xf /g)).toHaveLength(6)
  })

  it('freezes and filters the header, sums left out, columns as wide as Chinese needs', () => {
    const files = unzipTexts(writeXlsx(aContent({ tables: [MIXED] })))
    const sheet = files['xl/worksheets/sheet1.xml']!
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>')
    expect(files['xl/workbook.xml']).toContain("'按区县'!$A$1:$D$3")
    const widths = [...sheet.matchAll(/<col [^>]* width="(\d+)"/g)].map((m) => Number(m[1]))
    expect(widths).toEqual([7, 14, 11, 8])
    expect(sheet).toMatch(/r="A3" s="4" t="inlineStr"/)
    expect(sheet).not.toMatch(/<f>|<f /)
    for (const [path, text] of Object.entries(files)) expect(() => readXml(text), path).not.toThrow()
  })

  it('has a sheet for each table and one of sources', async () => {
    const tables = [MIXED, { ...MIXED, title: '按区县' }, { title: '空', header: ['甲'], rows: [] }]
    const sheets = await readXlsx(writeXlsx(aContent({ tables, notes: ['网格 250 米。'] })))
    expect(sheets.map((s) => s.sheet)).toEqual(['按区县', '按区县 2', '空', '来源'])
    expect(sheets.at(-1)!.data).toEqual([
      ['项目', '内容', '文号', '日期', '机关'],
      ['内容', '对象清单', null, null, null],
      ['区县', '新昌县', null, null, null],
      ['文件', '融杭规划', '绍政发〔2024〕6号', new Date('2024-03-05'), '市政府'],
      ['文件', '报告', '无文号', new Date('2020-04-28'), '市政府'],
      ['数据版本', '3f438fbb3c', null, null, null],
      ['导出日期', null, null, new Date('2026-11-22'), null],
      ['许可', expect.stringContaining('ODbL'), null, null, null],
      ['许可', '界线为示意，不作划界依据', null, null, null],
      ['说明', '网格 250 米。', null, null, null],
    ])
  })

  it('brings back every text that XML can hold', async () => {
    const word = fc.string({ unit: fc.constantFrom('"', '<', '&', '\n', '\t', ' ', '绍', '=', 'a', '𠮷', '_x0041_', "'") }) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        const files = unzipTexts(writeXlsx(aContent({ tables: [{ title: 't', header: ['x'], rows: words.map((w) => [w]) }] }))) // prettier-ignore
        const cells = Array.from(readXml(files['xl/worksheets/sheet1.xml']!).getElementsByTagName('t'))
        const read = cells.slice(1).map((t) => t.textContent!.replaceAll('_x005F_', '_'))
        expect(read).toEqual(words.filter((w) => w !== ''))
      }),
      { numRuns: 40 },
    )
  })

  it('leaves out what XML cannot hold', async () => {
    const { data } = await first({ title: 't', header: ['x'], rows: [['a\u0000b\u001Fc\uD800d']] })
    expect(data[1]).toEqual(['abcd'])
  })
})

describe('names of sheets', () => {
  it('are what Excel takes, each once', () => {
    const titles = fc.array(fc.string({ unit: fc.constantFrom('a', 'A', '/', "'", ':', '绍', ' ', '𠮷'), maxLength: 40 }), { maxLength: 12 }) // prettier-ignore
    fc.assert(
      fc.property(titles, (given) => {
        const names = sheetNames(given)
        expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(given.length)
        for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/)
      }),
    )
    expect(sheetNames(['History', '', '一/二'])).toEqual(['History 2', '2', '一 二'])
  })
})
