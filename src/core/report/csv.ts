import { safeText } from './formula-text'

export type CsvCell = string | number | boolean | null | undefined

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean
}

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled). Words that a spreadsheet would take for a
 * formula get an apostrophe; numbers stay numbers.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { bom = false }: CsvOptions = {},
): string {
  const lines = [header, ...rows].map((row) => row.map(field).join(','))
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`
}

function field(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = safeText(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
