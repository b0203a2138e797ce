import { sumByKind } from '../analysis/sums'
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
}

export interface FactsTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[]
}

const figure = (value: number): string => (value ? value.toFixed(1) : '–')

/**
 * Counts, lengths (km) and areas (km²) of a list by status, as its command line and panel give them: each thing counts
 * once and whole, districts are ground and have no size here. A column without any figure is left out.
 */
export function factsTable(entities: readonly Entity[], language: Language, words: FactsWords): FactsTable {
  const sums = (list: readonly Entity[]) => {
    const kinds = sumByKind(list).filter(({ kind }) => kind !== 'district')
    return {
      count: list.length,
      lengthKm: kinds.reduce((sum, { km = 0 }) => sum + km, 0),
      areaKm2: kinds.reduce((sum, { km2 = 0 }) => sum + km2, 0),
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
    total: cells(words.total, whole),
  }
}
