import * as v from 'valibot'
import type { DistrictName } from './district'
import { DISTRICT_NAMES } from './district'
import type { Comparator } from './indicator'
import { COMPARATORS } from './indicator'
import { parseList, quote, text } from './passage'

/** A number the year's task set, and what had come of it. */
export interface TaskMeasure {
  readonly name: string
  readonly nameEn: string
  readonly unit: string
  readonly target: { readonly number: number; readonly comparator?: Comparator }
  /** Absent where the row reports nothing that can be set against the target. */
  readonly actual?: { readonly number: number }
  /** The share the row itself states, per cent. */
  readonly statedPercent?: number
  /** Month of the result, where it is not September 2023. */
  readonly asOf?: string
  readonly lowerIsBetter?: boolean
  readonly targetQuote: string
  readonly actualQuote?: string
  readonly note?: string
}

/** One of the 158 rows of the key tasks of 2023. Wording is the project's own; the quotes are the document's. */
export interface Task {
  readonly row: number
  readonly title: string
  readonly titleEn: string
  readonly task: string
  readonly taskEn: string
  readonly progress: string
  readonly progressEn: string
  readonly quotes: readonly { readonly of: 'task' | 'progress'; readonly quote: string }[]
  readonly responsible: readonly string[]
  readonly districts: readonly DistrictName[]
  readonly entities: readonly string[]
  readonly indicators: readonly string[]
  readonly measures: readonly TaskMeasure[]
  /** Where the row says that the whole task is done. */
  readonly finished?: { readonly quote: string }
  /** The table came to us with its columns run together: what of this row is a guess. */
  readonly uncertain?: {
    readonly part: 'responsible' | 'split' | 'progress'
    readonly reason: string
    readonly reasonEn: string
  }
}

const measure = v.strictObject({
  name: text,
  nameEn: text,
  unit: text,
  target: v.strictObject({ number: v.number(), comparator: v.optional(v.picklist(COMPARATORS)) }),
  actual: v.optional(v.strictObject({ number: v.number() })),
  statedPercent: v.optional(v.number()),
  asOf: v.optional(text),
  lowerIsBetter: v.optional(v.boolean()),
  targetQuote: quote,
  actualQuote: v.optional(quote),
  note: v.optional(text),
})

const task = v.strictObject({
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  titleEn: text,
  task: text,
  taskEn: text,
  progress: text,
  progressEn: text,
  quotes: v.array(v.strictObject({ of: v.picklist(['task', 'progress']), quote })),
  responsible: v.array(text),
  districts: v.array(v.picklist(DISTRICT_NAMES)),
  entities: v.array(text),
  indicators: v.array(text),
  measures: v.array(measure),
  finished: v.optional(v.strictObject({ quote })),
  uncertain: v.optional(
    v.strictObject({
      part: v.picklist(['responsible', 'split', 'progress']),
      reason: text,
      reasonEn: text,
    }),
  ),
})

/** Read `data/tasks-2023.json`; the error names the row and the field. */
export const parseTasks = (input: unknown): Task[] =>
  parseList('tasks-2023.json', task, input, 'row') as Task[]

/** The id under which other records speak of a row: `task-2023-030`. */
export const taskId = (row: number): string => `task-2023-${String(row).padStart(3, '0')}`
