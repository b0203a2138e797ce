/** The graticule of a page: meridians and parallels of WGS84 at round steps. In Web Mercator both are straight. */
import type { Box } from './page-box'
import type { PageCamera } from './page-camera'
import { fromMiddle } from './page-camera'
import { MM_PER_POINT } from './page-sheet'
import type { WidthOf } from './page-text'

export interface GridLine {
  /** Degrees of the meridian or parallel. */
  readonly degrees: number
  /** `120°30′E` */
  readonly label: string
  /** Where it crosses the frame: x of a meridian, y of a parallel, mm on the page. */
  readonly at: number
}

export interface GridBlock {
  readonly meridians: readonly GridLine[]
  readonly parallels: readonly GridLine[]
  readonly points: number
  /** Length of the ticks outside the frame, mm. */
  readonly tick: number
  /** The labels, middle on `x`, `y`; those of parallels turned to read along the frame. */
  readonly labels: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly turned: boolean
  }[]
}

/** Room around the frame for ticks and labels, in ems. */
const BAND_EMS = 1.75
const TICK_EMS = 0.4
/** Lines stand no closer than this, in ems of their labels. */
const LEAST_STEP_EMS = 15

/** Steps in seconds of arc: those that maps are read in. */
const STEPS = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 18000, 36000, 72000,
] as const

/** Width of the band around the frame that ticks and labels take, mm. */
export const gridBand = (points: number): number => BAND_EMS * points * MM_PER_POINT

/** The graticule of a map in its frame, its labels outside, in type of `points`. */
export function layoutGrid(frame: Box, camera: PageCamera, points: number, widthOf: WidthOf): GridBlock {
  const em = points * MM_PER_POINT
  const scale = frame.width / camera.width
  const [west, south, east, north] = camera.bounds
  const seconds = stepFor(((LEAST_STEP_EMS * em) / frame.width) * (east - west) * 3600)
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  const [centreLng, centreLat] = camera.center
  const line = (s: number, at: number, axis: Axis): GridLine => ({
    degrees: s / 3600,
    label: angleText(s, axis, seconds < 60),
    at,
  })
  const meridians = multiples(west, east, seconds).map((s) =>
    line(s, middle.x + fromMiddle([s / 3600, centreLat], camera)[0] * scale, 'EW'),
  )
  const parallels = multiples(south, north, seconds).map((s) =>
    line(s, middle.y + fromMiddle([centreLng, s / 3600], camera)[1] * scale, 'NS'),
  )
  return {
    meridians,
    parallels,
    points,
    tick: TICK_EMS * em,
    labels: labelsOf(frame, meridians, parallels, points, widthOf),
  }
}

/** Letters of the positive and the negative side. */
type Axis = 'EW' | 'NS'

const stepFor = (least: number): number => STEPS.find((step) => step >= least) ?? STEPS.at(-1)!

/** Multiples of a step (seconds) strictly between two angles (degrees). */
function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil((from * 3600) / step + 1e-9)
  const last = Math.floor((to * 3600) / step - 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step)
}

/** `120°30′E`, with seconds `29°59′30″N`; on the equator and the prime meridian without a letter. */
export function angleText(seconds: number, axis: Axis, withSeconds: boolean): string {
  const s = Math.abs(Math.round(seconds))
  const pad = (n: number) => String(n).padStart(2, '0')
  const minutes = `${Math.floor(s / 3600)}°${pad(Math.floor(s / 60) % 60)}′`
  const [positive, negative] = axis
  const letter = seconds === 0 ? '' : seconds > 0 ? positive : negative
  return `${minutes}${withSeconds ? `${pad(s % 60)}″` : ''}${letter}`
}

/** On all four sides, away from the corners. */
function labelsOf(
  frame: Box,
  meridians: readonly GridLine[],
  parallels: readonly GridLine[],
  points: number,
  widthOf: WidthOf,
): GridBlock['labels'] {
  const em = points * MM_PER_POINT
  const out = (TICK_EMS + (BAND_EMS - TICK_EMS) / 2) * em
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const inside = ({ at, label }: GridLine, from: number, to: number) => {
    const half = widthOf(label, points, 'normal') / 2
    return at - half >= from && at + half <= to
  }
  return [
    ...meridians
      .filter((line) => inside(line, frame.x, right))
      .flatMap(({ at, label }) =>
        [frame.y - out, bottom + out].map((y) => ({ text: label, x: at, y, turned: false })),
      ),
    ...parallels
      .filter((line) => inside(line, frame.y, bottom))
      .flatMap(({ at, label }) =>
        [frame.x - out, right + out].map((x) => ({ text: label, x, y: at, turned: true })),
      ),
  ]
}
