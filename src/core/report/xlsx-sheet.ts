import { looksLikeFormula } from './formula-text'
import { isMeasured } from './measure-columns'
import type { PlainTable } from './plain-table'
import { STYLE } from './xlsx-styles'
import { XML_HEAD, xmlText } from './xml'

type Cell = PlainTable['rows'][number][number]

/** A table as a sheet: header frozen, filtered and printed on each page, columns as wide as their words. */
export function sheetXml(table: PlainTable, first: boolean): string {
  const { header, rows } = table
  const forms = header.map((_, column) => formOf(table, column))
  const widths = header.map((_, column) => columnWidth(table, column))
  const line = (
    cells: readonly Cell[],
    row: number,
    xml: (cell: Cell, at: string, column: number) => string,
  ) =>
    `<row r="${row}">${cells.map((cell, column) => xml(cell, `${letters(column)}${row}`, column)).join('')}</row>`
  return (
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${rangeOf(table)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${line(header, 1, (cell, at) => textXml(String(cell), at, STYLE.header))}` +
    rows.map((row, i) => line(row, i + 2, (cell, at, column) => cellXml(cell, at, forms[column]!))).join('') +
    `</sheetData><autoFilter ref="${rangeOf(table)}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}

/** The cells that are sorted and filtered, `A1:C9`, sums below left out; or with `$` in front of each part. */
export function rangeOf({ header, rows, footerRows = 0 }: PlainTable, fixed = false): string {
  const [last, row] = [letters(header.length - 1), rows.length - footerRows + 1]
  return fixed ? `$A$1:$${last}$${row}` : `A1:${last}${row}`
}

/** `A`, `Z`, `AA` … */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** What a column holds. */
type Form = 'dates' | 'measures' | 'others'

function formOf(table: PlainTable, column: number): Form {
  if (holdsDates(table.rows, column)) return 'dates'
  return isMeasured(table, column) ? 'measures' : 'others'
}

function cellXml(cell: Cell, at: string, form: Form): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') {
    const style = form === 'measures' ? STYLE.measure : STYLE.number
    return Number.isFinite(cell) ? `<c r="${at}" s="${style}"><v>${cell}</v></c>` : ''
  }
  if (form === 'dates') return `<c r="${at}" s="${STYLE.date}"><v>${daySerial(cell)}</v></c>`
  return textXml(cell, at, looksLikeFormula(cell) ? STYLE.quoted : STYLE.text)
}

/** `_x0041_` in a text would be read as `A`: its first underscore is written as a code itself. */
const textXml = (text: string, at: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">` +
  `${xmlText(text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_'))}</t></is></c>`

const DAY = /^\d{4}-\d\d-\d\d$/
const DAY_MS = 86_400_000
/** Excel counts 1900-02-29, which never was: day 0 for dates after it. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

const daySerial = (day: string): number => Math.round((Date.parse(day) - DAY_ZERO) / DAY_MS)

/** Nothing but whole days, `2024-03-05`; a month alone stays text, for Excel knows none. */
function holdsDates(rows: PlainTable['rows'], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? null).filter((cell) => cell !== null && cell !== '')
  return cells.length > 0 && cells.every((c) => typeof c === 'string' && DAY.test(c) && isDay(c))
}

/** Before March 1900 Excel's count is a day off. */
const FIRST_DAY = Date.UTC(1900, 2, 1)

const isDay = (day: string): boolean => {
  const time = Date.parse(day)
  return time >= FIRST_DAY && new Date(time).toISOString().startsWith(day)
}

/** Room for the arrow of the filter, in figures. */
const ARROW = 3
const WIDEST = 48

function columnWidth({ header, rows }: PlainTable, column: number): number {
  let widest = figures(header[column]!) + ARROW
  for (const row of rows) widest = Math.max(widest, figures(String(row[column] ?? '')) + 1)
  return Math.min(WIDEST, Math.max(6, widest))
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** How wide a text is: a Chinese character is as wide as two figures. */
const figures = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0)
