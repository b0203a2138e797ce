/** Footnotes of a briefing: collected while its tables are filled, so that numbers follow the reading. */
import { DOCUMENT } from '../domain/document'
import type { Passage } from '../domain/passage'
import type { Language } from '../domain/text'
import type { BriefingCell, Footnote } from './briefing-model'

export interface FootnoteList {
  readonly footnotes: readonly Footnote[]
  /** A cell that a footnote stands behind; without passages, a plain one. */
  cite(value: BriefingCell['value'], passages: readonly Passage[]): BriefingCell
}

export function footnoteList(language: Language): FootnoteList {
  const footnotes: Footnote[] = []
  return {
    footnotes,
    cite(value, passages) {
      if (!passages.length) return { value }
      footnotes.push({
        passages: passages.map(({ doc, section, quote }) => ({
          document: DOCUMENT[doc].title[language],
          section: sectionText(section, language),
          quote,
        })),
      })
      return { value, footnote: footnotes.length }
    },
  }
}

/** A section as it is printed; a bare number is a row of a table. */
function sectionText(section: string, language: Language): string {
  if (!/^\d/.test(section)) return section
  return language === 'zh' ? `第 ${section} 行` : `row ${section}`
}
