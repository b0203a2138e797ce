/** Moving and resizing a part of a page; millimetres from the sheet's top left corner. */
import type { Box } from '../../../core/report/page-box'
import type { SheetMeasure } from '../../../core/report/page-sheet'

/** The sides of a box that a handle pulls: a corner pulls two. */
export const GRIPS = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Grip = (typeof GRIPS)[number]

/** No side becomes shorter than this, mm. */
export const LEAST_SIDE_MM = 5

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(Math.max(least, most), value))

/** To a tenth of a millimetre: what a ruler shows and a printer keeps. */
const rounded = ({ x, y, width, height }: Box): Box => {
  const tenth = (mm: number) => Math.round(mm * 10) / 10
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
}

/** The box shifted, whole on the sheet. */
export const movedBox = (box: Box, dx: number, dy: number, sheet: SheetMeasure): Box =>
  rounded({
    ...box,
    x: clamp(box.x + dx, 0, sheet.width - box.width),
    y: clamp(box.y + dy, 0, sheet.height - box.height),
  })

/** The box with the grip's sides shifted: on the sheet, and no shorter than `LEAST_SIDE_MM`. */
export function resizedBox(box: Box, grip: Grip, dx: number, dy: number, sheet: SheetMeasure): Box {
  let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height]
  if (grip.includes('w')) left = clamp(left + dx, 0, right - LEAST_SIDE_MM)
  if (grip.includes('e')) right = clamp(right + dx, left + LEAST_SIDE_MM, sheet.width)
  if (grip.includes('n')) top = clamp(top + dy, 0, bottom - LEAST_SIDE_MM)
  if (grip.includes('s')) bottom = clamp(bottom + dy, top + LEAST_SIDE_MM, sheet.height)
  return rounded({ x: left, y: top, width: right - left, height: bottom - top })
}

/** A box somebody typed, brought onto the sheet. */
export function boxOnSheet(box: Box, sheet: SheetMeasure): Box {
  const width = clamp(box.width, LEAST_SIDE_MM, sheet.width)
  const height = clamp(box.height, LEAST_SIDE_MM, sheet.height)
  return movedBox({ ...box, width, height }, 0, 0, sheet)
}
