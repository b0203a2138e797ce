import { expect, it } from 'vitest'
import { tablesHtml, tablesTsv } from './table-cells'

const table = { title: 't', header: ['名称', 'km'], rows: [['甲\t乙\n丙', 1.5], ['=1+1', null], ['<b>', -2]] } // prettier-ignore

it('a table is pasted as cells, and runs no formula', () => {
  expect(tablesTsv([table])).toBe("名称\tkm\r\n甲 乙 丙\t1.5\r\n'=1+1\t\r\n<b>\t-2")
  const html = tablesHtml([table])
  expect(html.match(/<tr>/g)).toHaveLength(4)
  expect(html).toContain("<td>'=1+1</td><td></td>")
  expect(html).toContain('<td>&lt;b&gt;</td><td align="right">-2</td>')
})

it('several tables stand one below the other, each under its title', () => {
  const two = [table, { ...table, title: 'u' }]
  expect(tablesTsv(two)).toMatch(/^t\r\n名称[^]*-2\r\n\r\nu\r\n名称/)
  expect(tablesHtml(two).match(/<table>/g)).toHaveLength(2)
  expect(tablesHtml(two)).toContain('<p>u</p>')
})
