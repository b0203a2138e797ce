/** Do the passages that records cite stand where they say? */
import type { DocId, RegisteredDocument } from '../../src/core/domain/document'
import type { Passage } from '../../src/core/domain/passage'
import { withoutSpace } from './data-folder'

/** The documents' texts with all white space removed, by id; null where the texts are not here. */
export type SeedTexts = ReadonlyMap<string, string> | null

/** What is wrong with a passage: field and reason. */
export interface PassageProblem {
  readonly path: string
  readonly reason: string
}

/** Checks a passage's section against the outlines and its quote against the texts. */
export type PassageCheck = (passage: Passage) => PassageProblem[]

export function passageCheck(documents: readonly RegisteredDocument[], texts: SeedTexts): PassageCheck {
  return ({ doc, section, quote }) => {
    const problems: PassageProblem[] = []
    if (!hasSection(documents, doc, section))
      problems.push({ path: 'section', reason: `${section} is not in the outline of ${doc}` })
    if (!isQuoted(texts, doc, quote)) problems.push({ path: 'quote', reason: `not in ${doc}: ${quote}` })
    return problems
  }
}

/** Does the document have these very words, whatever its white space? True where its text is not here. */
export function isQuoted(texts: SeedTexts, doc: DocId, quote: string): boolean {
  const text = texts?.get(doc)
  return !text || text.includes(withoutSpace(quote))
}

/** Does the document have the section? An outline entry such as `1–158` stands for each row of a table. */
function hasSection(documents: readonly RegisteredDocument[], doc: DocId, section: string): boolean {
  const sections = documents.find((d) => d.id === doc)?.outline.map((o) => o.section) ?? []
  if (sections.includes(section)) return true
  const rows = sections.flatMap((s) => /^(\d+)–(\d+)$/.exec(s)?.slice(1).map(Number) ?? [])
  return /^\d+$/.test(section) && Number(section) >= rows[0]! && Number(section) <= rows[1]!
}
