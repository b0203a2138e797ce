import type { BilingualText } from '../../domain/text'
import type { NetworkLine } from './network'

/** What one does on a leg of a journey. */
export type LegSort = 'walk' | 'bike' | 'taxi' | 'street' | 'road' | 'park' | 'rail' | 'metro'

/** A part of a journey between two times, minutes after setting out. */
export interface Stretch {
  readonly sort: LegSort
  readonly startMin: number
  readonly endMin: number
  /** Ids of the lines ridden or driven on. */
  readonly lines: readonly string[]
  /** Names of the stops or gates it runs between, where there are any. */
  readonly from?: string
  readonly to?: string
  /** Of a ride: minutes in the train; the rest is the way in, waiting and the way out. */
  readonly aboardMin?: number
}

/** What led to a cell: the stretches in order, and the origin: its index, or the station it is. */
export interface Traced {
  readonly stretches: readonly Stretch[]
  readonly origin: number | string
}

/** A line of a leg: of the atlas, or an existing one no document speaks of. */
export interface RouteLine {
  readonly id: string
  readonly title: BilingualText
  readonly kind: NetworkLine['kind']
}

/** A part of a journey. */
export type RouteLeg = Omit<Stretch, 'startMin' | 'endMin' | 'lines'> & {
  readonly minutes: number
  readonly lines: readonly RouteLine[]
}

/** Shorter stretches are not worth a word, minutes: a drive, and a few steps to the stop. */
const DRIVE_WORTH_SAYING_MIN = 1
const STEPS_WORTH_SAYING_MIN = 0.5

/** Stretches as legs that add up to `minutes`: what the field interpolates between cells falls to the last. */
export function legsOf(
  stretches: readonly Stretch[],
  minutes: number,
  lines: readonly NetworkLine[],
): RouteLeg[] {
  const kept = joined(withoutTrifles(stretches))
  return kept.map(({ startMin, endMin, ...leg }, i) => {
    const until = i + 1 < kept.length ? endMin : Math.max(startMin, minutes)
    return { ...leg, minutes: until - startMin, lines: leg.lines.flatMap((id) => lineOf(lines, id)) }
  })
}

function lineOf(lines: readonly NetworkLine[], id: string): RouteLine[] {
  const line = lines.find((l) => l.id === id)
  return line ? [{ id, title: { zh: line.name, en: line.nameEn }, kind: line.kind }] : []
}

/** Whole minutes of legs that add up to the whole minutes of the journey. */
export function wholeMinutes(legs: readonly Pick<RouteLeg, 'minutes'>[]): number[] {
  let [exact, said] = [0, 0]
  return legs.map(({ minutes }) => {
    exact += minutes
    const whole = Math.round(exact) - said
    said += whole
    return whole
  })
}

const byCar = ({ sort }: Stretch): boolean => sort === 'street' || sort === 'road'

/** Give what is too short to be said to the drive before it, or else to what comes after. */
function withoutTrifles(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  let since: number | null = null
  stretches.forEach((stretch, i) => {
    const now: Stretch = since === null ? stretch : { ...stretch, startMin: since }
    since = null
    const [before, after] = [out.at(-1), stretches[i + 1]]
    if (!isTrifle(now)) out.push(now)
    else if (before && byCar(before) && byCar(now)) out[out.length - 1] = { ...before, endMin: now.endMin }
    else if (after && (byCar(after) || !byCar(now))) since = now.startMin
    else out.push(now)
  })
  return out
}

function isTrifle(stretch: Stretch): boolean {
  const minutes = stretch.endMin - stretch.startMin
  if (byCar(stretch)) return minutes < DRIVE_WORTH_SAYING_MIN
  return stretch.sort === 'walk' && !stretch.from && minutes < STEPS_WORTH_SAYING_MIN
}

/** Drives that follow each other on the same road, or over streets, are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const stretch of stretches) {
    const before = out.at(-1)
    const same = before && byCar(before) && before.sort === stretch.sort
    if (same && before.lines.join() === stretch.lines.join()) {
      out[out.length - 1] = { ...before, endMin: stretch.endMin, ...(stretch.to ? { to: stretch.to } : {}) }
    } else out.push(stretch)
  }
  return out
}
