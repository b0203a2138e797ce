import { MM_PER_POINT } from '../page-sheet'

const EMU_PER_MM = 36_000

/** Millimetres in English Metric Units, the whole numbers Office measures drawings in. */
export const emu = (mm: number): number => Math.round(mm * EMU_PER_MM)

/** Millimetres in twentieths of a point, which Word measures pages in. */
export const twips = (mm: number): number => Math.round((mm / MM_PER_POINT) * 20)

/** Points in hundredths, as DrawingML has type sizes. */
export const centipoints = (points: number): number => Math.round(points * 100)

/** Millimetres in hundredths of a point. */
export const centipointsOfMm = (mm: number): number => centipoints(mm / MM_PER_POINT)
