import type { ThemeId } from '../../src/catalogue/themes'
import { THEME_IDS } from '../../src/catalogue/themes'
import { DISTRICT_NAMES, DISTRICTS } from '../../src/core/domain/district'
import { DOC_IDS } from '../../src/core/domain/document'
import type { Filter } from '../../src/core/domain/filter'
import { KIND, KINDS } from '../../src/core/domain/kind'
import { STATUS, STATUSES } from '../../src/core/domain/status'
import type { EntityColumnKey } from '../../src/core/report/entity-table'
import { ENTITY_COLUMN_KEYS } from '../../src/core/report/entity-table'
import { CliError } from './cli-error'

/** The options of `yuetu list` that narrow the list, as they are typed. */
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

/** The filter the options ask for; values may be ids or names, several joined by commas. Throws `CliError`. */
export function filterOf(options: ListOptions, systemIds: readonly string[]): Filter {
  const { placed = false, unplaced = false } = options
  if (placed && unplaced) throw new CliError('Ask for --placed or for --unplaced, not for both.')
  return {
    districts: several('--district', options.district, DISTRICT_NAMES, (d) => [
      d,
      DISTRICTS[d].id,
      DISTRICTS[d].title.en,
    ]),
    systems: several('--system', options.system, systemIds, (id) => [id]),
    kinds: several('--kind', options.kind, KINDS, (k) => [k, KIND[k].zh, KIND[k].en]),
    statuses: several('--status', options.status, STATUSES, (s) => [
      s,
      STATUS[s].title.zh,
      STATUS[s].title.en,
    ]),
    docs: several('--doc', options.doc, DOC_IDS, (id) => [id]),
    sections: options.section?.split(',') ?? [],
    change: null,
    place: placed ? 'placed' : unplaced ? 'unplaced' : 'any',
    words: options.words ?? '',
  }
}

export const themeIn = ({ theme }: ListOptions): ThemeId | undefined =>
  several('--theme', theme, THEME_IDS, (id) => [id])[0]

/** Columns of a list by key; without any asked for, the usual ones. */
export function columnsOf(text: string | undefined): readonly EntityColumnKey[] {
  const asked = several('--columns', text, ENTITY_COLUMN_KEYS, (key) => [key])
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
function several<T extends string>(
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
