import type { LonLat } from '../../domain/geometry'
import type { BilingualText } from '../../domain/text'
import type { AssumptionChanges } from './assumptions'
import type { NetworkChoice } from './network-asked'
import type { EndMode, ReachMode, ScenarioId } from './scenario'

/** Where journeys begin. */
export interface ReachOrigin {
  readonly id: string
  readonly title: BilingualText
  /** WGS84. */
  readonly at: LonLat
  /** For a place beyond the grid: the railway station one sets out from, entering it at minute 0. */
  readonly station?: string
}

/** Where journeys begin unless another place is chosen. */
export const FIRST_ORIGIN: ReachOrigin = {
  id: 'hangzhou-east',
  title: { zh: '杭州东站', en: 'Hangzhou East Station' },
  at: [120.2082, 30.2935],
}

/** Any position as an origin. */
export const originAt = (at: LonLat): ReachOrigin => {
  const words = at.map((n) => n.toFixed(4)).join(', ')
  return { id: at.join(), title: { zh: words, en: words }, at }
}

/** A question: how long from the nearest of the origins. */
export interface ReachRequest {
  readonly origins: readonly ReachOrigin[]
  readonly mode: ReachMode
  /** How one gets to the first stop and from the last; `walk` is always possible. */
  readonly ends: readonly EndMode[]
  readonly scenario: ScenarioId
  /** Where given, the network of a year or with chosen lines; the scenario is then `built`. */
  readonly network?: NetworkChoice
  /** Changes to the assumptions table. */
  readonly changes: AssumptionChanges
  /** 100, 250 or 500. */
  readonly cellM: number
}

export const USUAL_REQUEST: ReachRequest = {
  origins: [FIRST_ORIGIN],
  mode: 'best',
  ends: ['walk', 'bike', 'taxi'],
  scenario: 'built',
  changes: {},
  cellM: 250,
}

/** Minutes that bands are drawn at unless others are asked for. */
export const USUAL_THRESHOLDS_MIN: readonly number[] = [15, 30, 45, 60]
