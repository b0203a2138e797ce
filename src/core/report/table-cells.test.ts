import { expect, it } from 'vitest'
import { tableHtml, tableTsv } from './table-cells'

const table = { title: 't', header: ['名称', 'km'], rows: [['甲\t乙\n丙', 1.5], ['=1+1', null], ['<b>', -2]] } // prettier-ignore

it('a table is pasted as cells, and runs no formula', () => {
  expect(tableTsv(table)).toBe("名称\tkm\r\n甲 乙 丙\t1.5\r\n'=1+1\t\r\n<b>\t-2")
  const html = tableHtml(table)
  expect(html.match(/<tr>/g)).toHaveLength(4)
  expect(html).toContain("<td>'=1+1</td><td></td>")
  expect(html).toContain('<td>&lt;b&gt;</td><td align="right">-2</td>')
})
