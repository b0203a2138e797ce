import type { DistrictName } from './district'
import type { DocId } from './document'
import type { Entity } from './entity'
import type { Kind } from './kind'
import type { Status } from './status'

/** What a planner narrows the atlas down to. An empty list means "any". */
export interface Filter {
  readonly districts: readonly DistrictName[]
  readonly systems: readonly string[]
  readonly kinds: readonly Kind[]
  readonly statuses: readonly Status[]
  readonly docs: readonly DocId[]
  readonly place: 'any' | 'placed' | 'unplaced'
  readonly words: string
}

export const NO_FILTER: Filter = {
  districts: [],
  systems: [],
  kinds: [],
  statuses: [],
  docs: [],
  place: 'any',
  words: '',
}

/** How many conditions a filter sets. */
export const conditionCount = (filter: Filter): number =>
  (['districts', 'systems', 'kinds', 'statuses', 'docs'] as const).filter((key) => filter[key].length)
    .length +
  (filter.place === 'any' ? 0 : 1) +
  (filter.words.trim() ? 1 : 0)

/** Text an entity can be found by, lower case; see `searchText`. */
export type SearchTextOf = (entity: Entity) => string

const meets = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
  wanted.length === 0 || has.some((value) => wanted.includes(value))

/**
 * Does the filter let the entity through? Conditions join with "and", the values within one with "or".
 * Words are parted by spaces and must all occur in the search text.
 */
export function matches(filter: Filter, entity: Entity, searchTextOf: SearchTextOf): boolean {
  return (
    meets(filter.districts, entity.districts) &&
    meets(filter.systems, entity.systems) &&
    meets(filter.kinds, [entity.kind]) &&
    meets(filter.statuses, [entity.status]) &&
    meets(filter.docs, entity.docs) &&
    (filter.place === 'any' || (filter.place === 'placed') === (entity.geometry !== null)) &&
    meetsWords(filter.words, entity, searchTextOf)
  )
}

function meetsWords(words: string, entity: Entity, searchTextOf: SearchTextOf): boolean {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (!wanted.length) return true
  const text = searchTextOf(entity)
  return wanted.every((word) => text.includes(word))
}
