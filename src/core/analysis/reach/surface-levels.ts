import type { MinutesAt } from './field'

/** What a byte stands for; the three ways of not knowing come before the minutes. */
export const LEVEL = { 'beyond-grid': 0, 'not-modelled': 1, unreachable: 2 } as const
export const LEVELS = 256
const FIRST = 3
/** Minutes beyond which all levels are one. */
const MOST_MIN = 180
const STEP_MIN = MOST_MIN / (LEVELS - 1 - FIRST)

export const levelOf = (at: MinutesAt): number =>
  at.state === 'reached'
    ? FIRST + Math.min(LEVELS - 1 - FIRST, Math.round(at.minutes / STEP_MIN))
    : LEVEL[at.state]

export const isUnknown = (level: number): boolean => level < FIRST

/** Minutes of a level; null for the ways of not knowing. */
export const minutesOfLevel = (level: number): number | null =>
  isUnknown(level) ? null : (level - FIRST) * STEP_MIN
