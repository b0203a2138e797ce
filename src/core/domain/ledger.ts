import * as v from 'valibot'
import { parseList, text } from './passage'

/** What a record of the first reading of the documents can become. */
export const LEDGER_FORMS = ['entity', 'indicator', 'task', 'policy', 'system', 'omitted'] as const
export type LedgerForm = (typeof LEDGER_FORMS)[number]

/** What became of one record of the first reading: which things of the atlas hold it, or why none does. */
export interface LedgerEntry {
  readonly record: string
  readonly as: LedgerForm
  readonly ids?: readonly string[]
  readonly reason?: string
}

const entry = v.pipe(
  v.strictObject({
    record: text,
    as: v.picklist(LEDGER_FORMS),
    ids: v.optional(v.pipe(v.array(text), v.minLength(1))),
    reason: v.optional(text),
  }),
  v.check((e) => (e.as === 'omitted') !== Boolean(e.ids), 'has ids exactly when it is not omitted'),
  v.check((e) => e.as !== 'omitted' || Boolean(e.reason), 'is omitted without a reason'),
)

/** Read one file of `data/ledger`; the error names the record. */
export const parseLedger = (file: string, input: unknown): LedgerEntry[] =>
  parseList(file, entry, input, 'record') as LedgerEntry[]
