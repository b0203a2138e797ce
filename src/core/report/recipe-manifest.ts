import type { Language } from '../domain/text'
import type { ChangeFigures, RecipeFigures } from './recipe-figures'

export const MANIFEST_FILE = 'report.json'

/** One file of a pack. */
export interface MadeFile {
  /** Name of the item it was made for. */
  readonly item: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** What a pack holds and which data it was made from: for whoever makes it again. */
export interface ReportManifest {
  readonly format: 'yuetu-report'
  readonly version: 1
  readonly title: string
  readonly language: Language
  /** `2026-11-22` */
  readonly date: string
  readonly recipe: { readonly file: string; readonly sha256: string }
  readonly data: { readonly version: string }
  readonly files: readonly MadeFile[]
  /** What the placeholders of each item stood for. */
  readonly figures: Readonly<Record<string, RecipeFigures & Partial<ChangeFigures>>>
  /** What could not be made, one sentence each. */
  readonly failed: readonly { readonly item: string; readonly file: string; readonly reason: string }[]
}

export const writeManifest = (manifest: ReportManifest): string => `${JSON.stringify(manifest, null, 2)}\n`
