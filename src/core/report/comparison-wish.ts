import type { GainInputs } from '../analysis/reach/gain'
import type { Comparison } from '../domain/change'
import type { PageFormat, SnapshotWish } from './page-settings'

/** Two travel networks: the journeys over each, and the minutes they are compared at. */
export interface NetworksCompared extends GainInputs {
  /** Minutes the bands of either side are drawn at; they end with `thresholdMin`. */
  readonly bandsMin: readonly number[]
}

/** What stands on the two sides of a comparison sheet. */
export type Compared = { readonly documents: Comparison } | { readonly networks: NetworksCompared }

/** Formats that take three maps as one picture: all but the one that draws the map itself. */
export const COMPARISON_FORMATS = ['png', 'jpeg', 'pdf', 'pptx'] as const satisfies readonly PageFormat[]

/** A comparison sheet as somebody wants it: its two sides, and the page as for any other. Landscape sheets only. */
export interface ComparisonWish {
  readonly of: Compared
  readonly settings?: SnapshotWish
}
