import type { CsvOptions } from './csv'
import { writeCsv } from './csv'
import type { ExportContent } from './export-content'
import { asRead } from './measure-columns'
import type { PlainTable } from './plain-table'

/** One table as CSV, nothing but its header and rows; computed measures with as many decimals as a workbook shows. */
export function writeTableCsv(table: PlainTable, options: CsvOptions = {}): string {
  const { header, rows } = asRead(table)
  return writeCsv(header, rows, options)
}

/**
 * Tables as CSV with a byte order mark. One table is nothing but its header and rows; several, or one with
 * notes, stand one below the other under the title, each below its own, notes at the end.
 */
export function writeTablesCsv({ title, tables, notes }: ExportContent): string {
  const [only] = tables
  if (only && tables.length === 1 && !notes.length) return writeTableCsv(only, { bom: true })
  const lines = tables.map(asRead).flatMap((table) => [[table.title], table.header, ...table.rows, []])
  return writeCsv([title], [[], ...lines, ...notes.map((note) => [note])], { bom: true })
}
