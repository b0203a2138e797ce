import type { Box } from './page-box'
import { MM_PER_POINT } from './page-sheet'
import type { WidthOf } from './page-text'
import { niceScaleBar } from './scale'

/** A scale bar on the page; lengths and places in mm. */
export interface ScaleBar {
  readonly box: Box
  /** Ground distance of the whole bar, metres. */
  readonly metres: number
  /** Where the bar begins and ends, and its top. */
  readonly x: number
  readonly y: number
  readonly length: number
  readonly thickness: number
  readonly segments: number
  readonly labels: readonly { readonly text: string; readonly x: number }[]
  readonly labelPoints: number
  /** `1:250 000`; null on a slide, whose size nobody knows once it is shown. */
  readonly ratio: string | null
  /** Stands after the ratio, where there is room: that it holds at the page's centre. */
  readonly ratioNote: { readonly text: string; readonly x: number } | null
  readonly ratioPoints: number
}

export interface ScaleBarRoom {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly ratioPoints: number
  readonly labelPoints: number
  readonly showRatio: boolean
  readonly ratioNote: string
}

const LEADING = 1.35

/** Height of the bar with its words, mm; it does not depend on the scale. */
export const scaleBarHeight = (
  room: Pick<ScaleBarRoom, 'ratioPoints' | 'labelPoints' | 'showRatio'>,
): number =>
  (room.showRatio ? room.ratioPoints : 0) * MM_PER_POINT * LEADING +
  room.labelPoints * MM_PER_POINT * (LEADING + 0.45)

/** A bar is no narrower than its words. */
export function leastBarWidth(
  { ratioPoints, labelPoints, showRatio }: Pick<ScaleBarRoom, 'ratioPoints' | 'labelPoints' | 'showRatio'>,
  widthOf: WidthOf,
): number {
  const labels = 2.5 * widthOf('500 km', labelPoints, 'normal')
  return showRatio ? Math.max(labels, widthOf(ratioText(1e7), ratioPoints, 'bold') * 1.1) : labels
}

/** `1:253 000`, to three digits: more would pretend. */
export function ratioText(denominator: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 2)
  const rounded = String(Math.round(denominator / step) * step)
  return `1:${rounded.replace(/\B(?=(\d{3})+$)/g, '\u00A0')}`
}

/** A bar of a round distance (1, 2 or 5 × 10ⁿ) that fits the room, for a map at 1:`denominator` at its centre. */
export function layoutScaleBar(denominator: number, room: ScaleBarRoom, widthOf: WidthOf): ScaleBar {
  const { x, y, width, ratioPoints, labelPoints, showRatio } = room
  const ratio = showRatio ? ratioText(denominator) : null
  const widthOfLabel = (text: string) => widthOf(text, labelPoints, 'normal')
  const half = widthOfLabel('500 km') / 2
  const left = x + widthOfLabel('0') / 2
  const { metres } = niceScaleBar(((width - half - (left - x)) * denominator) / 1000)
  const length = (metres * 1000) / denominator
  const segments = String(metres)[0] === '5' ? 5 : 2
  const [unit, perUnit] = metres >= 1000 ? ['km', 1000] : ['m', 1]
  const stops = segments === 2 ? [0, 0.5, 1] : [0, 1]
  const labels = stops.map((share) => ({
    text: `${(metres * share) / perUnit}${share === 1 ? ` ${unit}` : ''}`,
    x: left + length * share,
  }))
  const top = showRatio ? ratioPoints * MM_PER_POINT * LEADING : 0
  const thickness = labelPoints * MM_PER_POINT * 0.45
  const noteX = ratio ? left + widthOf(`${ratio} `, ratioPoints, 'bold') : left
  const noteFits = noteX + widthOf(room.ratioNote, labelPoints, 'normal') <= x + width
  return {
    box: { x, y, width, height: scaleBarHeight(room) },
    metres,
    x: left,
    y: y + top,
    length,
    thickness,
    segments,
    labels,
    labelPoints,
    ratio,
    ratioNote: ratio && noteFits ? { text: room.ratioNote, x: noteX } : null,
    ratioPoints,
  }
}
