import { coveredKm2 } from '../analysis/shared-ground'
import type { Entity } from '../domain/entity'
import { STATUS, STATUSES } from '../domain/status'
import type { Language } from '../domain/text'

/** Titles of the columns and of the last row. */
export interface FactsWords {
  readonly factColumns: {
    readonly status: string
    readonly count: string
    readonly lengthKm: string
    readonly areaKm2: string
  }
  readonly total: string
  /** The same where areas may lie over one another. */
  readonly totalOnce: string
}

export interface FactsTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[]
}

const figure = (value: number): string => (value ? value.toFixed(1) : '–')

/**
 * Counts, lengths (km) and areas (km²) of a list by status: each thing counts once and whole, ground that several cover
 * counts once in each row and in the total; districts are ground and have no size here. A column without any figure is
 * left out.
 */
export function factsTable(entities: readonly Entity[], language: Language, words: FactsWords): FactsTable {
  const sums = (list: readonly Entity[]) => {
    const things = list.filter(({ kind }) => kind !== 'district')
    return {
      count: list.length,
      lengthKm: things.reduce((sum, e) => sum + (e.lengthKm ?? 0), 0),
      areaKm2: coveredKm2(things),
    }
  }
  const whole = sums(entities)
  const keys = (['lengthKm', 'areaKm2'] as const).filter((key) => whole[key] > 0)
  const cells = (title: string, sum: ReturnType<typeof sums>) => [
    title,
    String(sum.count),
    ...keys.map((key) => figure(sum[key])),
  ]
  const { status, count, ...measures } = words.factColumns
  return {
    columns: [status, count, ...keys.map((key) => measures[key])],
    rows: STATUSES.flatMap((s) => {
      const list = entities.filter((e) => e.status === s)
      return list.length ? [cells(STATUS[s].title[language], sums(list))] : []
    }),
    total: cells(whole.areaKm2 > 0 ? words.totalOnce : words.total, whole),
  }
}
