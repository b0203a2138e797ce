import { DISTRICT_NAMES } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import { liesOutside } from '../core/domain/entity'
import { KINDS } from '../core/domain/kind'
import { SYMBOLS, symbolOf } from './symbols'

/** What the city has on the map, then what it has without a place, then what lies outside. */
function standing(entity: Entity): 0 | 1 | 2 {
  if (liesOutside(entity)) return 2
  return entity.geometry ? 0 : 1
}

/** As on the map; but a map cannot do without its airports, and a list is not about them. */
const weight = (entity: Entity): number =>
  entity.kind === 'airport' ? SYMBOLS.rail.rank : SYMBOLS[symbolOf(entity)].rank

const districtPlace = ({ kind, name }: Entity): number =>
  kind === 'district' ? (DISTRICT_NAMES as readonly string[]).indexOf(name) : 0

const size = ({ areaKm2, lengthKm }: Entity): number => areaKm2 ?? lengthKm ?? 0

/**
 * The order of lists in which nothing is searched: the city before its neighbours, the weightier kinds first, and of a
 * kind what more documents speak of, more often, then what is larger.
 */
export const inListOrder = (a: Entity, b: Entity): number =>
  standing(a) - standing(b) ||
  weight(b) - weight(a) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  districtPlace(a) - districtPlace(b) ||
  b.docs.length - a.docs.length ||
  b.sections.length - a.sections.length ||
  size(b) - size(a) ||
  (a.id < b.id ? -1 : Number(a.id > b.id))
