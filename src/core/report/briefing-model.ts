/** A briefing on a district as plain data, in one language; formats only set it. */
import type { DistrictName } from '../domain/district'
import { numberText } from '../domain/number-text'
import { quoted } from '../domain/quotation'
import type { Language } from '../domain/text'

export interface Briefing {
  readonly district: DistrictName
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  /** ISO date. */
  readonly date: string
  /** A few figures to begin with. */
  readonly figures: readonly { readonly title: string; readonly value: number }[]
  readonly sections: readonly BriefingSection[]
  /** Numbered from 1 in their order, which is that of the cells that carry them. */
  readonly footnotes: readonly Footnote[]
  readonly sources: BriefingLines
  readonly conditions: BriefingLines
}

/** A heading and paragraphs. */
export interface BriefingLines {
  readonly title: string
  readonly lines: readonly string[]
}

export interface BriefingSection {
  readonly title: string
  readonly intro: string
  /** None: the intro says that there is nothing. */
  readonly tables: readonly BriefingTable[]
}

export interface BriefingTable {
  readonly title: string
  readonly columns: readonly BriefingColumn[]
  readonly rows: readonly (readonly BriefingCell[])[]
  /** How many of the last rows are sums. */
  readonly footerRows: number
  /**
   * Of a table so long that running text sets it better: the columns that head it, lead a paragraph, stand in it,
   * and stand aside in brackets. Its rows are sorted by the first two.
   */
  readonly running?: {
    readonly heading: number
    readonly lead: number
    readonly words: number
    readonly aside?: number
  }
}

export interface BriefingColumn {
  readonly title: string
  /** Part of the table's width, in proportion to the other columns. */
  readonly share: number
  readonly isNumber: boolean
}

export interface BriefingCell {
  readonly value: string | number | null
  /** Number of the footnote that stands behind it. */
  readonly footnote?: number
  /** Decimals of a figure, alike for its column. */
  readonly digits?: number
}

/** The passages behind a statement. */
export interface Footnote {
  readonly passages: readonly FootnotePassage[]
}

export interface FootnotePassage {
  readonly document: string
  readonly section: string
  /** Literal words, in the document's own language. */
  readonly quote: string
}

/** A picture of the district's map. */
export interface BriefingMap {
  readonly png: Uint8Array
  /** In proportion; mm where it is drawn at its size. */
  readonly width: number
  readonly height: number
}

/** A cell as it is read: with its own decimals, else 2 digits below 1, one below 100, none above; thousands apart. */
export function cellText({ value, digits }: BriefingCell): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (digits !== undefined) return numberText(value, digits, digits)
  const size = Math.abs(value)
  return numberText(value, size < 1 ? 2 : size < 100 ? 1 : 0)
}

/** A footnote as one line. */
export const footnoteText = ({ passages }: Footnote, language: Language): string =>
  passages
    .map(({ document, section, quote }) =>
      language === 'zh'
        ? `${document}，${section}：${quoted(quote)}`
        : `${document}, ${section}: ${quoted(quote)}`,
    )
    .join(language === 'zh' ? '；' : '; ')

/** Which part of the width there is a table needs: two columns far apart tear names and figures from each other. */
export const tableWidth = (columns: readonly BriefingColumn[]): number =>
  Math.min(1, Math.max(0.45, columns.reduce((sum, { share }) => sum + share, 0) / 8))
