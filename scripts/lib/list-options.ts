import type { Command } from 'commander'
import type { ThemeId } from '../../src/catalogue/themes'
import { THEME_IDS, inTheme } from '../../src/catalogue/themes'
import type { Change } from '../../src/core/domain/change'
import { CHANGE, CHANGES } from '../../src/core/domain/change'
import { DISTRICT_NAMES, DISTRICTS, isListed } from '../../src/core/domain/district'
import type { DocId } from '../../src/core/domain/document'
import { DOCUMENT, DOC_IDS } from '../../src/core/domain/document'
import type { Entity } from '../../src/core/domain/entity'
import type { Filter } from '../../src/core/domain/filter'
import { KIND, KINDS } from '../../src/core/domain/kind'
import { find } from '../../src/core/domain/search'
import { STATUS, STATUSES } from '../../src/core/domain/status'
import type { EntityColumnKey } from '../../src/core/report/entity-table'
import { ENTITY_COLUMN_KEYS } from '../../src/core/report/entity-table'
import type { CliAtlas } from './cli-atlas'
import { CliError } from './cli-error'

/** The options that narrow a list, as they are typed. */
export interface ListOptions {
  readonly theme?: string
  readonly district?: string
  readonly system?: string
  readonly kind?: string
  readonly status?: string
  readonly doc?: string
  readonly section?: string
  readonly words?: string
  readonly placed?: boolean
  readonly unplaced?: boolean
}

/** Add the options that narrow a list; several values of one are joined by commas. */
export const withConditions = (command: Command): Command =>
  command
    .option('--theme <id>', 'a theme of the map')
    .option('--district <names>', '越城区, Yuecheng or district-yuecheng')
    .option('--system <ids>', 'systems of the documents')
    .option('--kind <names>', 'kinds: rail, 铁路 …')
    .option('--status <names>', 'statuses by latest mention: built, 建成 …')
    .option('--doc <ids>', 'documents that mention them')
    .option('--section <keys>', 'sections of documents that mention them: fyp-14:专栏9')
    .option('--words <text>', 'words, pinyin or initials in a name')
    .option('--placed', 'only what is on the map')
    .option('--unplaced', 'only what is not')

/** The entities that meet all the conditions. Throws `CliError`. */
export function entitiesThatMeet(atlas: CliAtlas, options: ListOptions): Entity[] {
  const filter = filterOf(options, atlas.systems.map((s) => s.id)) // prettier-ignore
  const theme = themeIn(options)
  const among = atlas.entities.filter((e) => isListed(e) && (!theme || inTheme(theme, e)))
  return [...find(filter, among, atlas.searchTextOf).entities]
}

/** The filter the options ask for; values may be ids or names, several joined by commas. Throws `CliError`. */
export function filterOf(options: ListOptions, systemIds: readonly string[]): Filter {
  const { placed = false, unplaced = false } = options
  if (placed && unplaced) throw new CliError('Ask for --placed or for --unplaced, not for both.')
  return {
    districts: severalOf('--district', options.district, DISTRICT_NAMES, (d) => [
      d,
      DISTRICTS[d].id,
      DISTRICTS[d].title.en,
    ]),
    systems: severalOf('--system', options.system, systemIds, (id) => [id]),
    kinds: severalOf('--kind', options.kind, KINDS, (k) => [k, KIND[k].zh, KIND[k].en]),
    statuses: severalOf('--status', options.status, STATUSES, (s) => [
      s,
      STATUS[s].title.zh,
      STATUS[s].title.en,
    ]),
    docs: severalOf('--doc', options.doc, DOC_IDS, namesOfDocument),
    sections: sectionsIn(options),
    change: null,
    place: placed ? 'placed' : unplaced ? 'unplaced' : 'any',
    words: options.words ?? '',
  }
}

const namesOfDocument = (id: DocId): string[] => [id, DOCUMENT[id].title.zh, DOCUMENT[id].title.en]

/** The document a flag names. Throws `CliError`. */
export function documentIn(flag: string, typed: string): DocId {
  const ids = severalOf(flag, typed, DOC_IDS, namesOfDocument)
  if (ids.length > 1) throw new CliError(`${flag}: name one document, not ${ids.length}.`)
  return ids[0]!
}

/** The changes asked for; none means any. Throws `CliError`. */
export const changesIn = (text: string | undefined): Change[] =>
  severalOf('--change', text, CHANGES, (c) => [c, CHANGE[c].zh, CHANGE[c].en])

/** Section keys, each of a document there is. */
function sectionsIn({ section }: ListOptions): string[] {
  const keys = section?.split(',').map((key) => key.trim()) ?? []
  const lost = keys.find((key) => !DOC_IDS.some((doc) => key.startsWith(`${doc}:`)))
  if (lost !== undefined)
    throw new CliError(`--section: "${lost}" is no section of a document; write it like fyp-14:专栏9.`)
  return keys
}

export const themeIn = ({ theme }: ListOptions): ThemeId | undefined =>
  severalOf('--theme', theme, THEME_IDS, (id) => [id])[0]

/** Columns of a list by key; without any asked for, the usual ones. */
export function columnsOf(text: string | undefined): readonly EntityColumnKey[] {
  const asked = severalOf('--columns', text, ENTITY_COLUMN_KEYS, (key) => [key])
  return asked.length ? asked : ENTITY_COLUMN_KEYS
}

/** Positive numbers joined by commas. */
export function numbersOf(flag: string, text: string): number[] {
  return text.split(',').map((part) => {
    const number = Number(part)
    if (!part.trim() || !Number.isFinite(number)) throw new CliError(`${flag}: "${part}" is no number.`)
    return number
  })
}

/** Values of a closed list, each typed by any of its names, whatever its case. */
export function severalOf<T extends string>(
  flag: string,
  text: string | undefined,
  all: readonly T[],
  namesOf: (value: T) => readonly string[],
): T[] {
  if (text === undefined) return []
  return text.split(',').map((typed) => {
    const name = typed.trim().toLowerCase()
    const value = all.find((v) => namesOf(v).some((n) => n.toLowerCase() === name))
    if (value === undefined) throw new CliError(`${flag}: "${typed}" is not one of ${all.join(', ')}.`)
    return value
  })
}
