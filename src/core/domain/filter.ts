import type { Change, Comparison } from './change'
import { changeOf } from './change'
import type { DistrictName } from './district'
import type { DocId } from './document'
import type { Entity } from './entity'
import { hasStatus } from './entity'
import type { Kind } from './kind'
import { liesIn } from './passage'
import { searchWords } from './search-text'
import type { Status } from './status'

/** What a planner narrows the atlas down to. An empty list means "any". */
export interface Filter {
  readonly districts: readonly DistrictName[]
  readonly systems: readonly string[]
  readonly kinds: readonly Kind[]
  readonly statuses: readonly Status[]
  readonly docs: readonly DocId[]
  /** Sections of documents, by key; what stands in a part of one stands in it. */
  readonly sections: readonly string[]
  /** What became of things between two documents. */
  readonly change: ChangeCondition | null
  readonly place: 'any' | 'placed' | 'unplaced'
  readonly words: string
}

/** Two documents, and the changes between them that are wanted; none named means any. */
export interface ChangeCondition extends Comparison {
  readonly of: readonly Change[]
}

export const NO_FILTER: Filter = {
  districts: [],
  systems: [],
  kinds: [],
  statuses: [],
  docs: [],
  sections: [],
  change: null,
  place: 'any',
  words: '',
}

const LISTS = ['districts', 'systems', 'kinds', 'statuses', 'docs', 'sections'] as const

/** How many conditions a filter sets. */
export const conditionCount = (filter: Filter): number =>
  LISTS.filter((key) => filter[key].length).length +
  (filter.change ? 1 : 0) +
  (filter.place === 'any' ? 0 : 1) +
  (filter.words.trim() ? 1 : 0)

/** Does the filter single things out, rather than narrow down by where they are or how far they have come? */
export const singlesOut = ({ systems, sections, change, words }: Filter): boolean =>
  systems.length > 0 || sections.length > 0 || change !== null || words.trim() !== ''

/** Text an entity can be found by, in search form; see `plainSearchText`. */
export type SearchTextOf = (entity: Entity) => string

const meets = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
  wanted.length === 0 || has.some((value) => wanted.includes(value))

/**
 * Does the filter let the entity through? Conditions join with "and", the values within one with "or".
 * Words are parted by spaces and must all occur in the search text.
 */
export function matches(filter: Filter, entity: Entity, searchTextOf: SearchTextOf): boolean {
  return (
    liesInDistrict(filter.districts, entity) &&
    meets(filter.systems, entity.systems) &&
    meets(filter.kinds, [entity.kind]) &&
    meets(filter.statuses, hasStatus(entity) ? [entity.status] : []) &&
    meets(filter.docs, entity.docs) &&
    standsIn(filter.sections, entity) &&
    hasChanged(filter.change, entity) &&
    (filter.place === 'any' || (filter.place === 'placed') === (entity.geometry !== null)) &&
    meetsWords(filter.words, entity, searchTextOf)
  )
}

/** A district is not among the things that lie in it. */
const liesInDistrict = (wanted: readonly DistrictName[], { kind, districts }: Entity): boolean =>
  wanted.length === 0 || (kind !== 'district' && meets(wanted, districts))

const standsIn = (wanted: readonly string[], { sections }: Entity): boolean =>
  wanted.length === 0 || wanted.some((whole) => sections.some((section) => liesIn(section, whole)))

function hasChanged(wanted: ChangeCondition | null, entity: Entity): boolean {
  if (!wanted) return true
  const change = changeOf(entity, wanted)
  return change !== null && (wanted.of.length === 0 || wanted.of.includes(change))
}

function meetsWords(words: string, entity: Entity, searchTextOf: SearchTextOf): boolean {
  const wanted = searchWords(words)
  if (!wanted.length) return true
  const text = searchTextOf(entity)
  return wanted.every((word) => text.includes(word))
}
