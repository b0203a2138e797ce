export type CsvCell = string | number | boolean | null | undefined

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean
}

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled). Words that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@`, tab or return in front) get an apostrophe; numbers stay numbers.
 * Source: OWASP, "CSV Injection".
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { bom = false }: CsvOptions = {},
): string {
  const lines = [header, ...rows].map((row) => row.map(field).join(','))
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`
}

const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

function field(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
