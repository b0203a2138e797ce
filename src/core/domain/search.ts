/** What somebody means who types a few words: which entities have them, and which of those comes first. */
import type { Entity } from './entity'
import type { Filter, SearchTextOf } from './filter'
import { matches } from './filter'
import { searchForm, searchWords } from './search-text'

/** What a filter finds; `inParts` where no entity has the words as typed, only their parts. */
export interface Found {
  readonly entities: readonly Entity[]
  readonly inParts: boolean
}

/**
 * The entities that the filter lets through, in the order given. Words that no entity has as they were typed are
 * looked for in parts: `地铁2号线` finds what has `地铁` and `2号线`.
 */
export function find(filter: Filter, among: readonly Entity[], searchTextOf: SearchTextOf): Found {
  const whole = among.filter((e) => matches(filter, e, searchTextOf))
  const words = searchWords(filter.words)
  if (whole.length || !words.length) return { entities: whole, inParts: false }
  const wordless = { ...filter, words: '' }
  const entities = among.filter(
    (e) => matches(wordless, e, searchTextOf) && words.every((word) => hasInParts(searchTextOf(e), word)),
  )
  return { entities, inParts: entities.length > 0 }
}

/** Shorter parts than this are found nearly everywhere. */
const SHORTEST_PART = 2
const isChinese = (word: string): boolean => /\p{Script=Han}/u.test(word)

function hasInParts(text: string, word: string): boolean {
  if (text.includes(word)) return true
  if (!isChinese(word)) return false
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--)
    if (text.includes(word.slice(0, end)) && hasInParts(text, word.slice(end))) return true
  return false
}

/** How far an entity is from words (as typed): 0 for one of that very name; the smaller, the better it is meant. */
export function distanceFrom(typed: string, entity: Entity, searchTextOf: SearchTextOf): number {
  const [name = '', english = '', ...aliases] = [entity.name, entity.nameEn, ...entity.aliases].map(
    searchForm,
  )
  const text = ` ${searchTextOf(entity)}`
  const whole = searchForm(typed).trim()
  if ([name, english, ...aliases].includes(whole)) return 0
  const far = (word: string): number => {
    if (name.startsWith(word) || english.startsWith(word)) return 1
    // What a Chinese name ends in says what the thing is.
    if (name.endsWith(word) || aliases.some((alias) => alias.startsWith(word))) return 2
    if (name.includes(word)) return 3
    return text.includes(` ${word}`) ? 4 : 5
  }
  return searchWords(typed).reduce((sum, word) => sum + far(word), 0)
}
