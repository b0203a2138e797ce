import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computeReach } from '../../src/core/analysis/reach/compute'
import { minutesAt } from '../../src/core/analysis/reach/field'
import { aboardMinutes, rideMinutes } from '../../src/core/analysis/reach/fastest-ride'
import { newMemory } from '../../src/core/analysis/reach/memory'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import { ORIGINS } from '../../src/core/analysis/reach/origins'
import { originAt, USUAL_REQUEST } from '../../src/core/analysis/reach/request'
import type { EndMode, ReachMode, ScenarioId } from '../../src/core/analysis/reach/scenario'
import type { LonLat } from '../../src/core/domain/geometry'
import { DATA_DIR } from './data-folder'

/** Where a known time comes from: a timetable, something published, or nobody's measurement. */
export const JOURNEY_SORTS = ['timetable', 'published', 'experience'] as const
export type JourneySort = (typeof JOURNEY_SORTS)[number]

/** A journey whose time is known from elsewhere: `data/network/journeys.json`. */
export interface KnownJourney {
  readonly from: KnownEnd
  readonly to: { readonly name: string; readonly at: LonLat }
  /** `ride` is in the train from one stop to another, without a change. */
  readonly mode: ReachMode | 'ride'
  readonly minutes: number
  readonly sort: JourneySort
  readonly source: string
  readonly scenario?: ScenarioId
  readonly ends?: readonly EndMode[]
  /** The known time runs from boarding to alighting, changes included, not from door to door. */
  readonly measures?: 'aboard'
  /** The known time is that of the wheels, without parking. */
  readonly withoutParking?: boolean
  /** The network's own minutes were set by this source: agreement proves nothing. */
  readonly informed?: boolean
  /** It was looked at when the assumptions were chosen; those that were not are kept apart to test them. */
  readonly guided?: boolean
  /** A ride on this service only. */
  readonly service?: string
}

interface KnownEnd {
  readonly name: string
  readonly at: LonLat
  /** One of the far origins, by id. */
  readonly origin?: string
}

/** How far the model is off over some journeys, minutes. */
interface Errors {
  readonly n: number
  readonly medianErrorMinutes: number
}

/** How far the model is off, by where the known times come from, and where most. */
export interface JourneyCheck extends Errors {
  readonly bySort: Readonly<Record<JourneySort, Errors>>
  /** Timetables and published times that the network was not made from. */
  readonly independent: Errors
  /** Of these, those that were not looked at when the assumptions were chosen either. */
  readonly keptApart: Errors
  readonly worst: readonly CheckedJourney[]
}

/** A known journey beside the model's answer; null: not reached. */
export interface CheckedJourney {
  readonly journey: string
  readonly sort: JourneySort
  readonly informed: boolean
  readonly guided: boolean
  readonly knownMinutes: number
  readonly modelMinutes: number | null
  readonly source: string
}

const WORST_SHOWN = 5

export const readJourneys = (): KnownJourney[] =>
  (JSON.parse(readFileSync(join(DATA_DIR, 'network/journeys.json'), 'utf8')) as { journeys: KnownJourney[] })
    .journeys

/** Compare the known journeys with the model; an unreached end counts as infinitely far off. */
export function checkJourneys(model: ReachModel, journeys = readJourneys()): JourneyCheck {
  const memory = newMemory()
  const checked = journeys
    .map((journey): CheckedJourney => {
      const { from, to, mode, minutes, sort, source, informed = false, guided = false } = journey
      const modelled = modelledMinutes(model, journey, memory)
      return {
        journey: `${from.name}–${to.name} (${mode})`,
        sort,
        informed,
        guided,
        knownMinutes: minutes,
        modelMinutes: modelled === Infinity ? null : tenths(modelled),
        source,
      }
    })
    .sort((a, b) => errorOf(b) - errorOf(a))
  const bySort = (sort: JourneySort) => errorsOf(checked.filter((c) => c.sort === sort))
  const independent = checked.filter((c) => !c.informed && c.sort !== 'experience')
  return {
    ...errorsOf(checked),
    bySort: {
      timetable: bySort('timetable'),
      published: bySort('published'),
      experience: bySort('experience'),
    },
    independent: errorsOf(independent),
    keptApart: errorsOf(independent.filter((c) => !c.guided)),
    worst: checked.slice(0, WORST_SHOWN),
  }
}

export const errorOf = ({ knownMinutes, modelMinutes }: CheckedJourney): number =>
  modelMinutes === null ? Infinity : Math.abs(modelMinutes - knownMinutes)

function errorsOf(checked: readonly CheckedJourney[]): Errors {
  const errors = checked.map(errorOf).sort((a, b) => a - b)
  const middle = errors.length >> 1
  const median = errors.length % 2 ? errors[middle]! : (errors[middle - 1]! + errors[middle]!) / 2
  return { n: errors.length, medianErrorMinutes: tenths(errors.length ? median : 0) }
}

function modelledMinutes(model: ReachModel, journey: KnownJourney, memory = newMemory()): number {
  const { from, to, mode, scenario = 'built', ends, withoutParking, service, measures } = journey
  if (mode === 'ride') return rideMinutes(model, from.name, to.name, scenario, service) ?? Infinity
  if (measures === 'aboard') return aboardMinutes(model, from.name, to.name, scenario)
  const origin = ORIGINS.find((o) => o.id === from.origin) ?? originAt(from.at)
  const changes = withoutParking ? { 'parking-min': 0 } : {}
  const request = { ...USUAL_REQUEST, origins: [origin], mode, scenario, changes, ...(ends ? { ends } : {}) }
  const at = minutesAt(computeReach(model, request, memory), to.at)
  return at.state === 'reached' ? at.minutes : Infinity
}

const tenths = (n: number): number => Number(n.toFixed(1))
