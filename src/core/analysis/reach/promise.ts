import type { LonLat } from '../../domain/geometry'
import type { Passage } from '../../domain/passage'
import type { BilingualText } from '../../domain/text'
import type { AssumptionChanges } from './assumptions'
import type { NetworkChoice } from './network-asked'
import type { PromiseId } from './promise-list'
import type { ScenarioId } from './scenario'

/** Kept, not kept, or nothing that can be said; the third is neither of the others. */
export const VERDICTS = ['yes', 'no', 'not-computable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** One promise at one place. */
export interface PromiseRow {
  readonly promise: PromiseId
  readonly place: BilingualText
  /** WGS84; null where the place is nowhere in particular. */
  readonly at: LonLat | null
  readonly met: Verdict
  /** What the model gives; null where it gives nothing. */
  readonly minutes: number | null
  /** In the fastest train without a change, station to station; null where none runs or none is asked for. */
  readonly trainMinutes: number | null
  readonly reason: BilingualText
  readonly evidence: Passage
}

/** A row before its promise is put to it. */
export type Finding = Omit<PromiseRow, 'evidence'>

/** One promise over all its places. */
export interface PromiseSummary {
  readonly promise: PromiseId
  readonly title: BilingualText
  readonly reading: BilingualText
  readonly evidence: Passage
  readonly counts: Readonly<Record<Verdict, number>>
}

export interface PromiseAnswer {
  readonly scenario: ScenarioId
  readonly rows: readonly PromiseRow[]
  readonly summary: readonly PromiseSummary[]
  /** What the model takes for granted. */
  readonly sentences: readonly BilingualText[]
}

/** How much of the plan is built, and what is taken otherwise than usual. */
export interface PromiseQuestion {
  readonly scenario: ScenarioId
  /** Where given, the model is that of a year or of chosen lines; the scenario is then `built`. */
  readonly network?: NetworkChoice
  readonly changes: AssumptionChanges
  /** 100, 250 or 500. */
  readonly cellM: number
}
