import type { EntityCore } from './entity'
import { simplified } from './traditional'

const QUOTATION_MARKS = /["'“”‘’「」『』《》〈〉]/g
const DASHES = /[‐-―−]+/g

/**
 * A text as it is searched, whichever way it was typed: half-width, lower case, in simplified characters, without
 * quotation marks, every dash a hyphen.
 */
export const searchForm = (text: string): string =>
  simplified(text.normalize('NFKC')).toLowerCase().replace(QUOTATION_MARKS, '').replace(DASHES, '-')

/** The words that somebody typed, parted by spaces, in search form. */
export const searchWords = (typed: string): string[] => searchForm(typed).split(/\s+/).filter(Boolean)

/** The names an entity goes by, without its sound, in search form: Chinese names, aliases, English name and id. */
export const plainSearchText = (entity: EntityCore): string =>
  searchForm([entity.name, ...entity.aliases, entity.nameEn, entity.id].join(' '))
