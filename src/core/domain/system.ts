import * as v from 'valibot'
import type { DocId } from './document'
import { DOC_IDS } from './document'
import { QUOTE_LIMIT } from './entity-record'

/** A named grouping of the documents: 四大空间板块, 2+6+N … */
export interface PlanSystem {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly doc: DocId
  readonly section: string
  readonly quote: string
  /** The document's own count; `complete` is false where it gives a number but no list. */
  readonly stated: { readonly count: number | null; readonly complete: boolean }
  readonly summary: string
  readonly summaryEn: string
  readonly members: readonly string[]
}

const text = v.pipe(v.string(), v.trim(), v.minLength(1))

const system = v.strictObject({
  id: text,
  name: text,
  nameEn: text,
  doc: v.picklist(DOC_IDS),
  section: text,
  quote: v.pipe(
    text,
    v.check((q) => [...q].length <= QUOTE_LIMIT, `quote is longer than ${QUOTE_LIMIT} characters`),
  ),
  stated: v.strictObject({ count: v.nullable(v.number()), complete: v.boolean() }),
  summary: text,
  summaryEn: text,
  members: v.array(text),
})

/** Read `data/systems.json`; the error names the entry and the field. */
export function parseSystems(input: unknown): PlanSystem[] {
  const result = v.safeParse(v.array(system), input)
  if (result.success) return result.output
  const issue = result.issues[0]
  throw new Error(`systems.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
}
