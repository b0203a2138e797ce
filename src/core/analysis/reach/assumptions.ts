import * as v from 'valibot'
import type { BilingualText } from '../../domain/text'
import type { AssumptionId } from './assumption-ids'
import { ASSUMPTION_IDS } from './assumption-ids'

/** Groups of the assumptions table; a change in one group leaves the stages of the others as they are. */
export const ASSUMPTION_GROUPS = ['street', 'road', 'ends', 'transit'] as const
export type AssumptionGroup = (typeof ASSUMPTION_GROUPS)[number]

export const ASSUMPTION_GROUP_TITLE: Record<AssumptionGroup, BilingualText> = {
  street: { zh: '街道与乡村道路', en: 'Streets and country roads' },
  road: { zh: '高速、快速路与国省道', en: 'Expressways, express roads and trunk roads' },
  ends: { zh: '接驳', en: 'To and from the stop' },
  transit: { zh: '铁路与轨道交通', en: 'Rail and metro' },
}

/** A figure the answer rests on, with the range a user may set it to. */
export interface Assumption {
  readonly id: AssumptionId
  readonly group: AssumptionGroup
  readonly title: BilingualText
  readonly value: number
  readonly unit: 'km/h' | 'min' | '×'
  readonly min: number
  readonly max: number
  /** Where the value comes from; `assumed` for what nobody published. */
  readonly source: string
}

/** What is in force: the table's values with the user's changes. */
export type AssumptionValues = Readonly<Record<AssumptionId, number>>

/** A user's changes, by id. */
export type AssumptionChanges = Readonly<Partial<Record<AssumptionId, number>>>

/** A question that cannot be asked so; `say` is for the user. */
export class ReachInputError extends Error {
  override readonly name = 'ReachInputError'
  readonly say: BilingualText
  constructor(say: BilingualText) {
    super(say.en)
    this.say = say
  }
}

const text = v.pipe(v.string(), v.minLength(1))
const assumption = v.strictObject({
  id: v.picklist(ASSUMPTION_IDS),
  group: v.picklist(ASSUMPTION_GROUPS),
  title: v.strictObject({ zh: text, en: text }),
  value: v.number(),
  unit: v.picklist(['km/h', 'min', '×']),
  min: v.number(),
  max: v.number(),
  source: text,
})
const table = v.strictObject({ assumptions: v.array(assumption) })

/** Read `data/network/assumptions.json`; throws one sentence naming what is missing, doubled or out of range. */
export function parseAssumptions(input: unknown): Assumption[] {
  const result = v.safeParse(table, input)
  if (!result.success) {
    const issue = result.issues[0]
    throw new Error(`assumptions.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
  }
  const rows: Assumption[] = result.output.assumptions
  for (const id of ASSUMPTION_IDS) {
    const count = rows.filter((row) => row.id === id).length
    if (count !== 1) throw new Error(`assumptions.json: ${id} stands ${count} times, expected once`)
  }
  for (const row of rows) checkRange(row, row.value)
  return rows
}

/** The table's values with the changes put in; throws `ReachInputError` for a value outside its range. */
export function valuesWith(rows: readonly Assumption[], changes: AssumptionChanges = {}): AssumptionValues {
  const entries = rows.map((row) => {
    const value = changes[row.id] ?? row.value
    checkRange(row, value)
    return [row.id, value] as const
  })
  return Object.fromEntries(entries) as Record<AssumptionId, number>
}

function checkRange({ title, unit, min, max }: Assumption, value: number): void {
  if (value >= min && value <= max) return
  throw new ReachInputError({
    zh: `${title.zh}须在 ${min}–${max} ${unit} 之间，而不是 ${value}。`,
    en: `${title.en} must lie between ${min} and ${max} ${unit}, not ${value}.`,
  })
}

/** A text that changes when, and only when, a value of one of the groups does. */
export const keyOfGroups = (
  rows: readonly Assumption[],
  values: AssumptionValues,
  groups: readonly AssumptionGroup[],
): string =>
  rows
    .filter((row) => groups.includes(row.group))
    .map((row) => values[row.id])
    .join()
