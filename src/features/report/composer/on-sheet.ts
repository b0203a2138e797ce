/** Where a box (mm) stands on the drawn sheet, as CSS shares of it. */
import type { Box } from '../../../core/report/page-box'
import type { SheetMeasure } from '../../../core/report/page-sheet'

export function shareOfSheet({ x, y, width, height }: Box, sheet: SheetMeasure) {
  const [w, h] = [sheet.width / 100, sheet.height / 100]
  return { left: `${x / w}%`, top: `${y / h}%`, width: `${width / w}%`, height: `${height / h}%` }
}
