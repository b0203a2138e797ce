import type { LonLat } from '../../domain/geometry'
import type { ReachField } from './field'
import { minutesAt } from './field'
import type { ReachModel } from './model'
import type { TransitKind } from './network'
import { toLonLat } from './plane'
import { rankLimit } from './scenario'

/** A station of a network on the grid of a field. */
export interface ReachStation {
  readonly name: string
  readonly mode: TransitKind
  /** WGS84. */
  readonly at: LonLat
  /** From the origin by the field; null where it is not reached. */
  readonly minutes: number | null
}

/** The stations of rail and metro that are there in the field's network, each place once. */
export function stationsOf({ transit }: ReachModel, field: ReachField): ReachStation[] {
  const limit = rankLimit(field.request.scenario)
  return transit.platforms.flatMap(({ node, name, mode }): ReachStation[] => {
    const { at, rank } = transit.graph.nodes[node]!
    const position = toLonLat(at)
    const time = minutesAt(field, position)
    if (rank > limit || time.state === 'beyond-grid') return []
    return [{ name, mode, at: position, minutes: time.state === 'reached' ? time.minutes : null }]
  })
}
