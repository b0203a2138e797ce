import { DOCUMENT } from './document'
import type { Task, TaskMeasure } from './task'
import type { BilingualText } from './text'

/** How a task of the year stands against its target at the time of the report. */
export const STANDING = {
  reached: { zh: '已达到', en: 'Reached' },
  'on-course': { zh: '与时序相当', en: 'On course' },
  behind: { zh: '落后时序', en: 'Behind' },
  'not-measured': { zh: '无法对照', en: 'Cannot be measured' },
} as const satisfies Record<string, BilingualText>
export type TaskStanding = keyof typeof STANDING
export const STANDINGS = Object.keys(STANDING) as TaskStanding[]

/** The share of the target that has been reached, 1 for all of it; null where the row gives no result. */
export function reachedShare({ target, actual, lowerIsBetter }: TaskMeasure): number | null {
  if (!actual || target.number === 0) return null
  return lowerIsBetter ? target.number / actual.number : actual.number / target.number
}

/** The part of the year that had passed by the month a result speaks of. */
const elapsed = (asOf = DOCUMENT['tasks-2023'].asOf): number => {
  const month = Number(asOf.split('-')[1])
  return month ? month / 12 : 1
}

/** Units of what does not pile up over a year: shares, ratios, ranks, amounts per something. */
const RATE = /[%‰/]|率|比|位/u

/**
 * Where a measure stands. An amount is set against the part of the year that had passed; a rate or a quality has
 * no such course, so it has either been reached or is behind.
 */
export function measureStanding(measure: TaskMeasure): TaskStanding {
  const share = reachedShare(measure)
  if (share === null) return 'not-measured'
  if (share >= 1) return 'reached'
  const grows = !measure.lowerIsBetter && !RATE.test(measure.unit)
  return grows && share >= elapsed(measure.asOf) ? 'on-course' : 'behind'
}

/** Where a task stands: finished as a whole, else as its weakest measure. */
export function taskStanding(task: Pick<Task, 'finished' | 'measures'>): TaskStanding {
  if (task.finished) return 'reached'
  const standings = task.measures.map(measureStanding).filter((s) => s !== 'not-measured')
  if (!standings.length) return 'not-measured'
  return (['behind', 'on-course', 'reached'] as const).find((s) => standings.includes(s))!
}
