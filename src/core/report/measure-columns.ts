import type { PlainTable } from './plain-table'

type Cell = PlainTable['rows'][number][number]

/** Sizes and shares, by the unit that a header ends with; whole numbers of them are shown as they are. */
const UNIT = /[（(](km²?|%)[）)]$/
const DECIMALS = 2

/** Does a column hold sizes or shares, and not only whole ones? */
export const isMeasured = ({ header, rows }: PlainTable, column: number): boolean =>
  UNIT.test(header[column]!) && rows.some((row) => !Number.isInteger(Number(row[column])))

/** A table with computed measures as they are read, for formats whose cells cannot show two decimals and hold all. */
export function asRead(table: PlainTable): PlainTable {
  if (!table.computed) return table
  const measured = table.header.map((_, column) => isMeasured(table, column))
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell, i) => (measured[i] ? rounded(cell) : cell))),
  }
}

/** Two decimals; of something less than they can say its first figure, so that it is not nothing. */
function rounded(cell: Cell): Cell {
  if (typeof cell !== 'number') return cell
  return Number(Math.abs(cell) < 0.5 / 10 ** DECIMALS ? cell.toPrecision(1) : cell.toFixed(DECIMALS))
}
