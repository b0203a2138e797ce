/** How a planner says at which scale the map is drawn. */
import type { SnapshotSettings } from '../../../core/report/page-settings'
import { ROUND_SCALES } from '../../../core/report/page-settings'

/** As framed, the next round one, one of `ROUND_SCALES` by its number, or any other that is typed. */
export type ScaleChoice = 'free' | 'round' | 'typed' | `${number}`

export const LEAST_SCALE = 1000
export const MOST_SCALE = 10_000_000

type ScaleSettings = Pick<SnapshotSettings, 'ground' | 'scale' | 'roundScale'>

const fixedIn = ({ ground }: Pick<SnapshotSettings, 'ground'>) =>
  typeof ground === 'object' && 'denominator' in ground ? ground : null

/** The scale 1:n somebody asked for; null where the frame decides. */
export const askedScale = (settings: ScaleSettings): number | null =>
  fixedIn(settings)?.denominator ?? (settings.ground === 'screen' ? settings.scale : null)

export function scaleChoice(settings: ScaleSettings): ScaleChoice {
  const asked = askedScale(settings)
  if (asked === null) return settings.roundScale ? 'round' : 'free'
  return (ROUND_SCALES as readonly number[]).includes(asked) ? `${asked}` : 'typed'
}

/** What can be chosen: a fixed ground has a scale of its own, districts are fitted. */
export function scaleChoices({ ground }: Pick<SnapshotSettings, 'ground'>): readonly ScaleChoice[] {
  const numbers = [...ROUND_SCALES.map((n) => `${n}` as const), 'typed' as const]
  if (ground === 'screen') return ['free', 'round', ...numbers]
  return typeof ground === 'object' && 'denominator' in ground ? numbers : ['free', 'round']
}

/** The settings changed by a choice; `now` is the scale the page has, where a typed one begins. */
export function withScale(
  settings: ScaleSettings,
  choice: ScaleChoice,
  now: number,
): Partial<SnapshotSettings> {
  if (choice === 'free' || choice === 'round') return { scale: null, roundScale: choice === 'round' }
  return withNumber(settings, choice === 'typed' ? typedFrom(now) : Number(choice))
}

/** The settings at 1:n. */
export function withNumber(settings: ScaleSettings, denominator: number): Partial<SnapshotSettings> {
  const fixed = fixedIn(settings)
  if (fixed) return { ground: { ...fixed, denominator } }
  return { scale: denominator, roundScale: false }
}

/** Three digits, and none of the round scales: else the choice would look like one of those. */
function typedFrom(now: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(now)) - 2)
  const near = Math.round(now / step) * step
  const typed = (ROUND_SCALES as readonly number[]).includes(near) ? near + step : near
  return Math.max(LEAST_SCALE, Math.min(MOST_SCALE, typed))
}
