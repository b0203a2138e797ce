import * as v from 'valibot'
import type { Passage } from './passage'
import { parseList, passageEntries, text } from './passage'

/** A policy, mechanism or slogan: it has no place, so it is not drawn, but it is found where it stands. */
export interface Policy {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly systems: readonly string[]
  readonly mentions: readonly PolicyMention[]
}

export interface PolicyMention extends Passage {
  readonly name?: string
  readonly responsible?: readonly string[]
  readonly note?: string
}

const policy = v.strictObject({
  id: text,
  name: text,
  nameEn: text,
  systems: v.array(text),
  mentions: v.pipe(
    v.array(
      v.object({
        ...passageEntries,
        name: v.optional(text),
        responsible: v.optional(v.array(text)),
        note: v.optional(text),
      }),
    ),
    v.minLength(1, 'no mention: every policy stands in a document'),
  ),
})

/** Read `data/policies.json`; the error names the entry and the field. */
export const parsePolicies = (input: unknown): Policy[] => parseList('policies.json', policy, input)
