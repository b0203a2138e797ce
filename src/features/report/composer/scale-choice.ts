/** How a planner says at which scale the map is drawn. */
import type { SnapshotSettings } from '../../../core/report/page-settings'
import { ROUND_SCALES } from '../../../core/report/page-settings'
import { nextRoundScale } from '../../../core/report/scale'

/** As framed, the next round one, one of those offered by its number, or any other that is typed. */
export type ScaleChoice = 'free' | 'round' | 'typed' | `${number}`

export const LEAST_SCALE = 1000
export const MOST_SCALE = 10_000_000

type ScaleSettings = Pick<SnapshotSettings, 'ground' | 'scale' | 'roundScale' | 'size'>

const fixedIn = ({ ground }: ScaleSettings) =>
  typeof ground === 'object' && 'denominator' in ground ? ground : null

/** A slide has no scale, nobody knows how large it is shown; a ground that is fixed by its scale keeps it. */
export const hasScale = (settings: ScaleSettings): boolean =>
  settings.size !== 'slide' || fixedIn(settings) !== null

/** The scale 1:n somebody asked for; null where the frame decides. */
export const askedScale = (settings: ScaleSettings): number | null =>
  fixedIn(settings)?.denominator ?? (hasScale(settings) ? settings.scale : null)

/** How many round scales are offered that hold the whole ground. */
const ROUND_THAT_FIT = 5

/**
 * The numbers 1:n to choose from: those planners know by name; or, where the page is to hold a certain ground, round
 * ones that hold it. `fitted`: the largest scale that does, null where the ground is what the screen shows.
 */
export function offeredScales(fitted: number | null): readonly number[] {
  if (fitted === null) return ROUND_SCALES
  const offered: number[] = []
  let next = nextRoundScale(fitted)
  while (offered.length < ROUND_THAT_FIT && next <= MOST_SCALE) {
    offered.push(next)
    next = nextRoundScale(next + 1)
  }
  return offered
}

export function scaleChoice(settings: ScaleSettings, offered: readonly number[]): ScaleChoice {
  if (!hasScale(settings)) return 'free'
  const asked = askedScale(settings)
  if (asked === null) return settings.roundScale ? 'round' : 'free'
  return offered.includes(asked) ? `${asked}` : 'typed'
}

/** What can be chosen: a fixed ground always has a scale of its own. */
export function scaleChoices(settings: ScaleSettings, offered: readonly number[]): readonly ScaleChoice[] {
  if (!hasScale(settings)) return ['free']
  const numbers = [...offered.map((n) => `${n}` as const), 'typed' as const]
  return fixedIn(settings) ? numbers : ['free', 'round', ...numbers]
}

/** The settings changed by a choice; `now` is the scale the page has, which a typed one begins with. */
export function withScale(
  settings: ScaleSettings,
  choice: ScaleChoice,
  now: number,
): Partial<SnapshotSettings> {
  if (choice === 'free' || choice === 'round') return { scale: null, roundScale: choice === 'round' }
  return withNumber(settings, choice === 'typed' ? threeDigits(now) : Number(choice))
}

/** The settings at 1:n. */
export function withNumber(settings: ScaleSettings, denominator: number): Partial<SnapshotSettings> {
  const fixed = fixedIn(settings)
  if (fixed) return { ground: { ...fixed, denominator } }
  return { scale: denominator, roundScale: false }
}

function threeDigits(now: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(now)) - 2)
  return Math.max(LEAST_SCALE, Math.min(MOST_SCALE, Math.round(now / step) * step))
}
