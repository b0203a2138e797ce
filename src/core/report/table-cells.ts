import { safeText } from './formula-text'
import { asRead } from './measure-columns'
import type { PlainTable } from './plain-table'

type Cell = PlainTable['rows'][number][number]

/** A table as a spreadsheet pastes it as cells: rows by line, cells by tab; formulas made safe as in CSV. */
const tableTsv = ({ header, rows }: PlainTable): string =>
  [header, ...rows].map((row) => row.map((cell) => plain(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n') // prettier-ignore

/** The same as an HTML table, for spreadsheets and for documents; figures to the right. */
function tableHtml({ header, rows }: PlainTable): string {
  const line = (cells: string[]) => `<tr>${cells.join('')}</tr>`
  const head = line(header.map((cell) => `<th>${html(cell)}</th>`))
  const body = rows.map((row) =>
    line(
      row.map((cell) =>
        typeof cell === 'number' ? `<td align="right">${cell}</td>` : `<td>${html(plain(cell))}</td>`,
      ),
    ),
  )
  return `<table><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`
}

/** Several tables one below the other, each under its title; one alone is nothing but its cells. */
export const tablesTsv = (tables: readonly PlainTable[]): string =>
  tables.map((t) => (tables.length > 1 ? `${t.title}\r\n` : '') + tableTsv(asRead(t))).join('\r\n\r\n')

/** The same as HTML. */
export const tablesHtml = (tables: readonly PlainTable[]): string =>
  '<meta charset="utf-8">' +
  tables.map((t) => (tables.length > 1 ? `<p>${html(t.title)}</p>` : '') + tableHtml(asRead(t))).join('<br>')

const plain = (cell: Cell): string => (typeof cell === 'string' ? safeText(cell) : String(cell ?? ''))

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
