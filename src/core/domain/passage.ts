import * as v from 'valibot'
import type { DocId } from './document'
import { DOC_IDS } from './document'

/** Longest literal quote the project carries, in characters. */
export const QUOTE_LIMIT = 60

/** A place in a document and its literal words. */
export interface Passage {
  readonly doc: DocId
  /** Outline number as printed: `二（一）2`, `专栏9`, `129` for a row. */
  readonly section: string
  /** Literal words of the document, at most `QUOTE_LIMIT` characters. */
  readonly quote: string
}

/** Words: trimmed, never empty. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1))

export const quote = v.pipe(
  text,
  v.check((q) => [...q].length <= QUOTE_LIMIT, `quote is longer than ${QUOTE_LIMIT} characters`),
)

/** The fields of a passage, to be spread into the schema of whatever stands in a document. */
export const passageEntries = { doc: v.picklist(DOC_IDS), section: text, quote }

export const passage = v.strictObject(passageEntries)

/**
 * Read the list that a file of `data/` holds. Throws an `Error` of one sentence: file, entry by its `key`,
 * field, reason.
 */
export function parseList<const T extends v.GenericSchema>(
  file: string,
  item: T,
  input: unknown,
  key = 'id',
): v.InferOutput<T>[] {
  const result = v.safeParse(v.array(item), input)
  if (result.success) return result.output
  const issue = result.issues[0]
  const [at, ...field] = (v.getDotPath(issue) ?? '').split('.')
  const entry = Array.isArray(input) ? (input[Number(at)] as Record<string, unknown> | undefined) : undefined
  throw new Error(`${file}: ${String(entry?.[key] ?? at)} ${field.join('.')}: ${issue.message}`)
}

/** A section in one string, as filters and addresses write it: `fyp-14:专栏9`. */
export const sectionKey = ({ doc, section }: Pick<Passage, 'doc' | 'section'>): string => `${doc}:${section}`

const NUMERAL = /[一二三四五六七八九十\d]/u

/**
 * Does a section (key) lie in another, or is it the same? `fyp-14:二（一）` lies in `fyp-14:二`, not in
 * `fyp-14:十二`; a row of a table lies in no other.
 */
export function liesIn(section: string, whole: string): boolean {
  if (!section.startsWith(whole)) return false
  const next = section[whole.length]
  if (next === undefined) return true
  return whole.endsWith('）') || !NUMERAL.test(next)
}
