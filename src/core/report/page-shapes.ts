/** What every drawing of a page has in common, whatever it is drawn with: lines, quiet words, needle, scale bar. */
import type { PageLayout, TextRole } from './page-content'
import type { ScaleBar } from './page-scale-bar'
import { MM_PER_POINT } from './page-sheet'

/** Around the map, mm. */
export const NEATLINE_MM = 0.3
/** From the middle of a line down to the baseline of figures and capitals, in ems. */
export const CAPS = 0.35

const QUIET: readonly TextRole[] = [
  'subtitle',
  'sources',
  'credit',
  'maker',
  'date',
  'review',
  'more',
  'heading',
]

/** Words that step back behind the map and its title. */
export const isQuiet = (role: TextRole): boolean => QUIET.includes(role)

type Corner = readonly [x: number, y: number]

/** The two halves of a slim needle, mm: the left one is filled with ink, the right one with paper. */
export interface Needle {
  readonly left: readonly [Corner, Corner, Corner]
  readonly right: readonly [Corner, Corner, Corner]
  /** Half its width, and how far down it reaches from its top. */
  readonly half: number
  readonly top: number
  readonly height: number
  /** Where the letter of the north stands: its middle and its baseline. */
  readonly letter: { readonly x: number; readonly baseline: number }
}

export function needleOf({ box, points }: NonNullable<PageLayout['northArrow']>): Needle {
  const size = points * MM_PER_POINT
  const middle = box.x + box.width / 2
  const top = box.y + size * 1.15
  const bottom = box.y + box.height
  const notch = bottom - (bottom - top) * 0.22
  const half = size * 0.75
  const side = (sign: number) => [[middle, top], [middle + sign * half, bottom], [middle, notch]] as const // prettier-ignore
  return {
    left: side(-1),
    right: side(1),
    half,
    top,
    height: bottom - top,
    letter: { x: middle, baseline: box.y + size * 0.86 },
  }
}

/** The cells of a scale bar, mm, every other one filled; and the baselines of its distances and of its ratio. */
export function scaleBarShapes(bar: ScaleBar) {
  const width = bar.length / bar.segments
  return {
    cells: Array.from({ length: bar.segments }, (_, i) => ({
      box: { x: bar.x + i * width, y: bar.y, width, height: bar.thickness },
      isFilled: i % 2 === 0,
    })),
    labelBaseline: bar.y + bar.thickness + bar.labelPoints * MM_PER_POINT * 1.12,
    ratioBaseline: bar.box.y + bar.ratioPoints * MM_PER_POINT * 0.9,
  }
}
