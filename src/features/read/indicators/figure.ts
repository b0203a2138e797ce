import type { IndicatorPoint } from '../../../core/domain/indicator'
import { signOf } from '../../../core/domain/indicator'
import { numberText } from '../../../core/domain/number-text'

/** A figure as one reads it: comparator, number with its thousands, words where the document has no number. */
export function figureOf(point: IndicatorPoint): string {
  const { number, text, change } = point
  if (number !== undefined) {
    return `${signOf(point)}${numberText(number, 3)}`
  }
  if (text) return text
  return change ? `${change.number > 0 ? '+' : ''}${change.number}${change.unit}` : '—'
}
