/** A text document as plain data; lengths in millimetres. */
import type { Language } from '../../domain/text'
import type { OfficeLook } from './theme'

export interface WordDocument {
  readonly title: string
  readonly language: Language
  /** ISO date. */
  readonly date: string
  readonly look: OfficeLook
  readonly blocks: readonly Block[]
  /** Words of each footnote, numbered from 1. */
  readonly footnotes: readonly string[]
  /** Stands at the foot of each page, before its number. */
  readonly footer: string
}

export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Normal'
  | 'Intro'
  | 'Picture'
  | 'Caption'
  | 'TableCaption'
  | 'ContentsHeading'
  | 'Contents'
  | 'Figure'
  | 'FigureName'
  | 'Cell'
  | 'CellHeader'

export type Block = WordParagraph | WordTable | WordPicture | WordContents

export interface WordParagraph {
  readonly form: 'paragraph'
  readonly style: ParagraphStyle
  readonly runs: readonly WordRun[]
  /** The name by which the contents lead here. */
  readonly bookmark?: string
}

/** Headings that lead to their places; programs fill in the pages. */
export interface WordContents {
  readonly form: 'contents'
  readonly title: string
  readonly entries: readonly { readonly text: string; readonly bookmark: string }[]
}

export interface WordRun {
  /** Of a counter: the number it stands at. */
  readonly text: string
  /** Counts figures or tables: programs count anew when one is added. */
  readonly counter?: 'Figure' | 'Table'
  readonly bold?: boolean
  /** Number of a footnote that stands after the words. */
  readonly footnote?: number
}

export interface WordTable {
  readonly form: 'table'
  /** Widths; their sum is the page's. */
  readonly columns: readonly { readonly width: number; readonly isNumber: boolean }[]
  /** Repeated on every page; null for a table that only sets things side by side. */
  readonly header: readonly string[] | null
  readonly rows: readonly (readonly WordCell[])[]
  /** How many of the last rows are sums. */
  readonly footerRows: number
}

export interface WordCell extends WordRun {
  readonly style?: ParagraphStyle
}

export interface WordPicture {
  readonly form: 'picture'
  readonly png: Uint8Array
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** An upright A4 sheet and its margins. */
export const WORD_PAGE = { width: 210, height: 297, side: 22, top: 22, bottom: 20, footer: 10 }
export const WORD_TEXT_WIDTH = WORD_PAGE.width - 2 * WORD_PAGE.side
