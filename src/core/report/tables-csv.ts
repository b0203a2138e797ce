import { writeCsv } from './csv'
import type { ExportContent } from './export-content'

/**
 * Tables as CSV with a byte order mark. One table is nothing but its header and rows; several, or one with
 * notes, stand one below the other under the title, each below its own, notes at the end.
 */
export function writeTablesCsv({ title, tables, notes }: ExportContent): string {
  const [only] = tables
  if (only && tables.length === 1 && !notes.length) return writeCsv(only.header, only.rows, { bom: true })
  const lines = tables.flatMap((table) => [[table.title], table.header, ...table.rows, []])
  return writeCsv([title], [[], ...lines, ...notes.map((note) => [note])], { bom: true })
}
