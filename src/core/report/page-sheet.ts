/** The sheets a map can be taken away on: their size in millimetres and the sizes of their type in points. */

export const PAGE_SIZES = ['a4', 'a3', 'slide'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** Sheets without margins that stand in another document, as large as they are put there: in a text, on a slide. */
export const FIGURE_SIZES = ['text-figure', 'slide-figure'] as const
export type SheetSize = PageSize | (typeof FIGURE_SIZES)[number]

export const ORIENTATIONS = ['landscape', 'portrait'] as const
export type Orientation = (typeof ORIENTATIONS)[number]

export const MM_PER_POINT = 25.4 / 72

/** Type sizes in points; of a list, the first that fits is taken. */
export interface TypeSizes {
  readonly title: readonly number[]
  readonly subtitle: readonly number[]
  readonly heading: number
  readonly legend: readonly [large: number, middle: number, small: number]
  readonly notes: number
  readonly ratio: number
  readonly foot: number
}

export interface Sheet {
  readonly size: SheetSize
  readonly orientation: Orientation
  /** All lengths in mm. */
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Between the frame and what stands beside it. */
  readonly gap: number
  /** Between one block of a column and the next. */
  readonly block: number
  /** Width of the column beside the map, or beneath it at its right. */
  readonly column: number
  /** Least and most height of the band beneath an upright map. */
  readonly band: readonly [number, number]
  /** How much larger than on the screen the map's own marks and names are drawn. */
  readonly magnify: number
  readonly type: TypeSizes
}

const A4: TypeSizes = {
  title: [18, 16],
  subtitle: [10],
  heading: 9,
  legend: [8.5, 7.5, 7],
  notes: 8,
  ratio: 8.5,
  foot: 7,
}
const A3: TypeSizes = {
  title: [20, 18],
  subtitle: [11],
  heading: 10,
  legend: [9.5, 8.5, 7.5],
  notes: 9,
  ratio: 9.5,
  foot: 7.5,
}
const SLIDE: TypeSizes = {
  title: [26, 22, 20],
  subtitle: [14, 12],
  heading: 13,
  legend: [13, 11, 9.5],
  notes: 11,
  ratio: 9.5,
  foot: 8,
}

const FIGURE: TypeSizes = { ...A4, heading: 8.5, legend: [8, 7.5, 6.5], notes: 7.5, ratio: 8, foot: 6.5 }
const SLIDE_FIGURE: TypeSizes = { ...SLIDE, ratio: 9, foot: 9 }

const FIGURES: Record<(typeof FIGURE_SIZES)[number], Omit<Sheet, 'size' | 'orientation' | 'band'>> = {
  'text-figure': {
    width: 166,
    height: 116,
    margin: 0.2,
    gap: 4,
    block: 4,
    column: 44,
    magnify: 0.9,
    type: FIGURE,
  },
  'slide-figure': { width: 310.6, height: 150, margin: 0.2, gap: 8, block: 6, column: 90, magnify: 1.4, type: SLIDE_FIGURE }, // prettier-ignore
}

/** The sheet of a size; slides and figures have one orientation, whatever is asked. */
export function sheetOf(size: SheetSize, orientation: Orientation): Sheet {
  if (size === 'text-figure' || size === 'slide-figure')
    return { size, orientation: 'landscape', band: [0, 0], ...FIGURES[size] }
  if (size === 'slide') {
    const lengths = {
      width: (190.5 * 16) / 9,
      height: 190.5,
      margin: 9,
      gap: 8,
      block: 6,
      column: 94,
      band: [0, 0],
    } as const
    return { size, orientation: 'landscape', ...lengths, magnify: 1.4, type: SLIDE }
  }
  const upright = orientation === 'portrait'
  const [long, short] = size === 'a4' ? [297, 210] : [420, 297]
  const edges = upright ? { width: short, height: long } : { width: long, height: short }
  const rest =
    size === 'a4'
      ? ({ margin: 10, gap: 5, block: 6, column: 58, band: [28, 66], magnify: 1, type: A4 } as const)
      : ({ margin: 13, gap: 6, block: 7.5, column: 76, band: [36, 84], magnify: 1.15, type: A3 } as const)
  return { size, orientation, ...edges, ...rest }
}

/** Size of a sheet in pixels at a resolution. */
export const sheetPixels = (
  sheet: Pick<Sheet, 'width' | 'height'>,
  dpi: number,
): { width: number; height: number } => ({
  width: Math.round((sheet.width / 25.4) * dpi),
  height: Math.round((sheet.height / 25.4) * dpi),
})
