/** How the figures of a table are put in order and in writing. */
import type { ResultCell, ResultColumn, ResultRow } from '../../core/analysis/result'
import { numberText } from '../../core/domain/number-text'
import type { Language } from '../../core/domain/text'

/** A column to sort by; `down` has the greatest first. */
export interface SortOrder {
  readonly key: string
  readonly down: boolean
}

/** The next order when a heading is pressed: numbers begin with the greatest, words with the first. */
export function nextOrder(order: SortOrder | null, { key, unit }: ResultColumn): SortOrder | null {
  const first = unit !== undefined
  if (order?.key !== key) return { key, down: first }
  return order.down === first ? { key, down: !first } : null
}

const COLLATORS = {
  zh: new Intl.Collator('zh-Hans-CN', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
}

/** Rows in order; cells without a figure stay below, equal ones as they were. `wordOf` names words and ids. */
export function sortRows(
  rows: readonly ResultRow[],
  order: SortOrder | null,
  wordOf: (cell: ResultCell | undefined) => string,
  language: Language,
): readonly ResultRow[] {
  if (!order) return rows
  const { key, down } = order
  const collator = COLLATORS[language]
  const isEmpty = (row: ResultRow) => row[key] === null || row[key] === undefined
  return rows.toSorted((a, b) => {
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
    const [x, y] = [a[key]!, b[key]!]
    const rising =
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(wordOf(x), wordOf(y))
    return down ? -rising : rising
  })
}

/** Most decimals a unit deserves: a modelled minute has none. */
const MOST_DIGITS: Record<string, number> = { min: 0, '%': 1 }

/** Decimals for a whole column, so that its figures line up: fewer for greater ones, none for whole ones. */
export function digitsOf(column: ResultColumn, rows: readonly ResultRow[]): number {
  const numbers = rows.map((row) => row[column.key]).filter((cell) => typeof cell === 'number')
  if (numbers.every(Number.isInteger)) return 0
  if (column.digits !== undefined) return column.digits
  const greatest = Math.max(...numbers.map(Math.abs))
  return Math.min(greatest < 10 ? 2 : 1, MOST_DIGITS[column.unit ?? ''] ?? 2)
}

/** With exactly so many decimals; nothing at all is `0`, and what is too little to show `<0.1`. */
export function writeNumber(value: number, digits: number): string {
  if (value === 0) return '0'
  const least = 10 ** -digits
  if (Math.abs(value) < least / 2) return `${value < 0 ? '>−' : '<'}${numberText(least, digits, digits)}`
  return numberText(value, digits, digits)
}
