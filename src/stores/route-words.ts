/** The way to a place in words. */
import type { Route } from '../core/analysis/reach/route'
import type { RouteLeg } from '../core/analysis/reach/route-legs'
import { wholeMinutes } from '../core/analysis/reach/route-legs'
import type { Messages } from '../catalogue/messages/zh'
import type { BilingualText, Language } from '../core/domain/text'
import { both } from './both'
import { stopIn } from './stop-names'

/** One line: the trains and what leads to and from them; of a drive the expressways and express roads. */
export function sayWay({ legs }: Route): BilingualText {
  const minutes = wholeMinutes(legs)
  const isDrive = legs.at(-1)?.sort === 'park'
  const say = isDrive ? sayDrive : sayRide
  return both((w, language) => say(legs, minutes, w, language))
}

const sayRide = (
  legs: readonly RouteLeg[],
  minutes: readonly number[],
  w: Messages,
  language: Language,
): string =>
  legs
    .map(({ sort, from, to }, i) => {
      const what = from && to ? `${stopIn(from, language)} → ${stopIn(to, language)}` : w.reach.leg[sort]
      return `${what} ${w.reach.legMinutes(minutes[i]!)}`
    })
    .join(' → ')

function sayDrive(
  legs: readonly RouteLeg[],
  minutes: readonly number[],
  w: Messages,
  language: Language,
): string {
  const isMain = ({ lines }: RouteLeg) => lines.some(({ kind }) => kind !== 'nationalroad')
  const main = legs.flatMap((leg, i) =>
    isMain(leg) ? [`${titleOfLines(leg, w, language)} ${w.reach.legMinutes(minutes[i]!)}`] : [],
  )
  const others = legs.reduce((sum, leg, i) => (isMain(leg) ? sum : sum + minutes[i]!), 0)
  return w.reach.lines([main.join(' → '), w.reach.otherRoads(others)].filter(Boolean))
}

/** The names of a leg's lines. */
export const titleOfLines = ({ lines }: RouteLeg, w: Messages, language: Language): string =>
  w.reach.lines(lines.map(({ title }) => title[language]))
