import type { Indicator, IndicatorPoint } from './indicator'
import { endYearOf } from './indicator'

/** A figure where a small chart draws it: x and y from 0 to 1, y upward. */
export interface ChartMark {
  readonly x: number
  readonly y: number
  readonly point: IndicatorPoint
}

/** A series laid out over time; lines join what may be joined, and nothing else. */
export interface IndicatorChart {
  readonly marks: readonly ChartMark[]
  /** Courses of what was reached, each from mark to mark. */
  readonly lines: readonly (readonly ChartMark[])[]
  /** First and last year, and the least and greatest figure. */
  readonly years: readonly [number, number]
  readonly range: readonly [number, number]
}

const WHOLE_YEAR = /^\d{4}$/
const REACHED = ['base', 'actual', 'estimate']

/**
 * Lay a series out, its districts' figures left aside. Null where there is no number. Figures of whole years that
 * were reached are joined in their order; a target, an average of several years or part of a year stands alone.
 */
export function chartOf({ points }: Pick<Indicator, 'points'>): IndicatorChart | null {
  const figures = points.filter((p) => p.number !== undefined && !p.district)
  if (!figures.length) return null
  const at = figures.map((p) => ({ point: p, year: endYearOf(p.period), value: p.number! }))
  const years = spread(
    at.map((f) => f.year),
    1,
  )
  const range = spread(
    at.map((f) => f.value),
    Math.abs(at[0]!.value) * 0.05 || 1,
  )
  const share = (v: number, [least, most]: readonly [number, number]) => (v - least) / (most - least)
  const marks = at
    .map(({ point, year, value }): ChartMark => ({ point, x: share(year, years), y: share(value, range) }))
    .sort((a, b) => a.x - b.x)
  const course = marks.filter((m) => REACHED.includes(m.point.role) && WHOLE_YEAR.test(m.point.period))
  const once = course.filter((m, i) => course.findIndex((n) => n.x === m.x && n.y === m.y) === i)
  return { marks, lines: once.length > 1 ? [once] : [], years, range }
}

/** From the least to the greatest; a single value gets room on both sides. */
function spread(values: readonly number[], room: number): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? [least - room, most + room] : [least, most]
}
