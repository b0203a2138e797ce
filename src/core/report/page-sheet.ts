/** The sheets a map can be taken away on: their size in millimetres and the sizes of their type in points. */

export const PAGE_SIZES = ['a4', 'a3', 'a2', 'a1', 'half-page', 'slide', 'custom'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** A sheet's own measure, mm. */
export interface SheetMeasure {
  readonly width: number
  readonly height: number
}
export const LEAST_EDGE_MM = 50
export const MOST_EDGE_MM = 1200
export const USUAL_CUSTOM: SheetMeasure = { width: 400, height: 300 }

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

/** Half a page of a report, between its margins. */
const HALF_PAGE = {
  width: 170,
  height: 125,
  margin: 1,
  gap: 4,
  block: 4,
  column: 46,
  band: [0, 0],
  magnify: 0.9,
  type: { ...FIGURE, title: [12, 11], subtitle: [9], foot: 7, legend: [8, 7.5, 7] },
} as const

const SLIDE_LENGTHS = {
  width: (190.5 * 16) / 9,
  height: 190.5,
  margin: 9,
  gap: 8,
  block: 6,
  column: 94,
  band: [0, 0],
  magnify: 1.4,
  type: SLIDE,
} as const

type Rest = Omit<Sheet, 'size' | 'orientation' | 'width' | 'height'>
const A4_REST: Rest = { margin: 10, gap: 5, block: 6, column: 58, band: [28, 66], magnify: 1, type: A4 }
const A3_REST: Rest = { margin: 13, gap: 6, block: 7.5, column: 76, band: [36, 84], magnify: 1.15, type: A3 }

const SHORT_EDGE = { a4: 210, a3: 297, a2: 420, a1: 594 } as const
const LONG_EDGE = { a4: 297, a3: 420, a2: 594, a1: 841 } as const

/** The sheet of a size; `custom` is the measure of a custom one. Only A1 to A4 heed the orientation. */
export function sheetOf(
  size: SheetSize,
  orientation: Orientation,
  custom: SheetMeasure = USUAL_CUSTOM,
): Sheet {
  switch (size) {
    case 'text-figure':
    case 'slide-figure':
      return { size, orientation: 'landscape', band: [0, 0], ...FIGURES[size] }
    case 'slide':
      return { size, orientation: 'landscape', ...SLIDE_LENGTHS }
    case 'half-page':
      return { size, orientation: 'landscape', ...HALF_PAGE }
    case 'custom': {
      const { width, height } = custom
      return { size, orientation: width < height ? 'portrait' : 'landscape', width, height, ...grown(custom) }
    }
    default: {
      const [long, short] = [LONG_EDGE[size], SHORT_EDGE[size]]
      const edges =
        orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
      const rest = size === 'a4' ? A4_REST : size === 'a3' ? A3_REST : grown(edges)
      return { size, orientation, ...edges, ...rest }
    }
  }
}

/** A large sheet is looked at from further away, yet not as much further as it is larger. */
const LENGTH_POWER = 0.75
const TYPE_POWER = 0.4
const LEAST_POINTS = 7

/** Margins, columns and type of any sheet: those of A4, growing with the sheet's side, type slower than lengths. */
function grown({ width, height }: SheetMeasure): Rest {
  const side = Math.sqrt((width * height) / (LONG_EDGE.a4 * SHORT_EDGE.a4))
  const mm = (length: number) => Math.round(length * side ** LENGTH_POWER * 2) / 2
  const points = (size: number) => Math.max(LEAST_POINTS, Math.round(size * side ** TYPE_POWER * 2) / 2)
  const { title, subtitle, heading, legend, notes, ratio, foot } = A4
  return {
    margin: Math.min(mm(A4_REST.margin), Math.min(width, height) * 0.06),
    gap: mm(A4_REST.gap),
    block: mm(A4_REST.block),
    column: Math.min(mm(A4_REST.column), width * 0.34),
    band: [mm(A4_REST.band[0]), Math.min(mm(A4_REST.band[1]), height * 0.24)],
    magnify: Math.round(Math.max(0.75, side ** TYPE_POWER) * 100) / 100,
    type: {
      title: title.map(points),
      subtitle: subtitle.map(points),
      heading: points(heading),
      legend: [points(legend[0]), points(legend[1]), points(legend[2])],
      notes: points(notes),
      ratio: points(ratio),
      foot: points(foot),
    },
  }
}

/** Size of a sheet in pixels at a resolution. */
export const sheetPixels = (
  sheet: Pick<Sheet, 'width' | 'height'>,
  dpi: number,
): { width: number; height: number } => ({
  width: Math.round((sheet.width / 25.4) * dpi),
  height: Math.round((sheet.height / 25.4) * dpi),
})
