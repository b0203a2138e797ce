import type { IndicatorPoint } from '../../../core/domain/indicator'

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '=': '' }

/** A figure as one reads it: comparator, number with its thousands, words where the document has no number. */
export function figureOf({ comparator = '=', number, text, change }: IndicatorPoint): string {
  if (number !== undefined) {
    return `${SIGNS[comparator] ?? comparator}${number.toLocaleString('en', { maximumFractionDigits: 3 })}`
  }
  if (text) return text
  return change ? `${change.number > 0 ? '+' : ''}${change.number}${change.unit}` : '—'
}
