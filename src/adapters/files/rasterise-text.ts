import type { WidthOf } from '../../core/report/page-text'
import { MM_PER_POINT } from '../../core/report/page-sheet'

/** Measured at this size, px, and scaled: a width is in proportion to the size. */
const MEASURED_AT = 100

/** Measures texts (mm) in the fonts this browser will draw them with. */
export function textMeasure(fontFamily: string): WidthOf {
  const context = document.createElement('canvas').getContext('2d')!
  const ems = new Map<string, number>()
  return (text, points, weight) => {
    const key = `${weight} ${text}`
    let width = ems.get(key)
    if (width === undefined) {
      context.font = `${weight === 'bold' ? 600 : 400} ${MEASURED_AT}px ${fontFamily}`
      width = context.measureText(text).width / MEASURED_AT
      ems.set(key, width)
    }
    return width * points * MM_PER_POINT
  }
}
