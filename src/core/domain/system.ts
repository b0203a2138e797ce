import * as v from 'valibot'
import type { Passage } from './passage'
import { parseList, passage, passageEntries, text } from './passage'

/** A named grouping of the documents: 四大空间板块, 2+6+N … */
export interface PlanSystem extends Passage {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Systems it is made of, or that it is spelt out in. */
  readonly parts?: readonly string[]
  /** The other passages it stands in. */
  readonly also?: readonly Passage[]
  /** The document's own count; `complete` is false where it gives a number but no list. */
  readonly stated: { readonly count: number | null; readonly complete: boolean }
  readonly summary: string
  readonly summaryEn: string
  /** Ids of its entities. */
  readonly members: readonly string[]
}

const system = v.strictObject({
  id: text,
  name: text,
  nameEn: text,
  ...passageEntries,
  parts: v.optional(v.array(text)),
  also: v.optional(v.array(passage)),
  stated: v.strictObject({ count: v.nullable(v.number()), complete: v.boolean() }),
  summary: text,
  summaryEn: text,
  members: v.array(text),
})

/** Read `data/systems.json`; the error names the entry and the field. */
export const parseSystems = (input: unknown): PlanSystem[] => parseList('systems.json', system, input)
