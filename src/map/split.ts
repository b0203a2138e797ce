/** Two networks beside each other: what each of the two maps shows. */
import type { Entity } from '../core/domain/entity'
import type { BilingualText } from '../core/domain/text'
import type { ContextLine, MapState, ResultLayer } from './map-state'

/** One of the two networks. */
export interface SplitSide {
  readonly title: BilingualText
  /** Land within the minutes, in words. */
  readonly about: BilingualText
  readonly results: readonly ResultLayer[]
  /** Lines that only this network has: of the atlas, and those without a course there. */
  readonly own: readonly Entity[]
  readonly ownContext: readonly ContextLine[]
  /** Lines that both have, a grey ground. */
  readonly common: readonly Entity[]
}

/** The map with this side's answer and its network's lines alone. */
export const sideState = (state: MapState, side: SplitSide): MapState => ({
  ...state,
  narrowed: true,
  comparison: null,
  visible: side.own,
  ground: side.common,
  contextLines: side.ownContext,
  results: side.results,
})
