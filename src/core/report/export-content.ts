import type { Geometry } from 'geojson'
import type { RegisteredDocument } from '../domain/document'
import type { Language } from '../domain/text'
import type { PlainTable } from './plain-table'

/** What is taken away, in one language: every format writes what it can hold of it. */
export interface ExportContent {
  /** What it holds, in a few words; the file is named after it. */
  readonly title: string
  readonly language: Language
  readonly tables: readonly PlainTable[]
  /** Absent where a table has no shapes to it. */
  readonly layer?: ShapeLayer
  /** What the figures take for granted, one sentence each. */
  readonly notes: readonly string[]
  readonly sources: ExportSources
}

/** Where it comes from. */
export interface ExportSources {
  /** `2026-11-22`, the reader's own date. */
  readonly exportedOn: string
  /** Version of the data. */
  readonly version: string
  /** What narrowed it down or made it: what was set, and to what. */
  readonly conditions: readonly { readonly title: string; readonly value: string }[]
  readonly documents: readonly Pick<RegisteredDocument, 'title' | 'titleEn' | 'number' | 'issuer' | 'date'>[]
}

/** Shapes with the same fields. */
export interface ShapeLayer {
  readonly fields: readonly ShapeField[]
  readonly rows: readonly ShapeRow[]
  /** How shapes look, by the style of a row. */
  readonly styles: Readonly<Record<string, ShapeStyle>>
  /** The same for GeoJSON, which holds more. */
  readonly geojson: () => object
}

export interface ShapeField {
  /** At most ten ASCII characters, each key once: what a dBASE table takes. */
  readonly key: string
  readonly title: string
}

export interface ShapeRow {
  readonly name: string
  /** Title of the group it lies in. */
  readonly folder: string
  readonly style: string
  /** Paragraphs about it: its figures, what the documents say. */
  readonly about: readonly string[]
  /** In the order of the fields. */
  readonly values: readonly (string | number | null)[]
  /** WGS84; null where it has no place. */
  readonly geometry: Geometry | null
}

export interface ShapeStyle {
  /** `#2a78b8` */
  readonly colour: string
  /** px */
  readonly lineWidth: number
}
