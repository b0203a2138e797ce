import type { TransitKind } from './network'

/** A stop of rail or of metro: a node of the graph and its name. */
export interface Platform {
  /** Entered from the street. */
  readonly node: number
  /** Behind the gates, where one waits for trains: come to from the street or from another train. */
  readonly waiting: number
  readonly name: string
  readonly mode: TransitKind
}
