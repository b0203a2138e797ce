import type { AnalysisResult } from '../analysis/result'
import type { Language } from '../domain/text'
import type { ExportContent, ExportSources } from './export-content'
import type { ExportGround } from './list-content'
import type { TitleOf } from './plain-table'
import { plainTable } from './plain-table'
import { resultLayer } from './result-layer'

export interface ResultContentOptions extends ExportGround {
  readonly language: Language
  readonly titleOf: TitleOf
  /** What was asked, in words. */
  readonly conditions: ExportSources['conditions']
  /** For the classes of the answer, in their order. */
  readonly colours: readonly string[]
}

/** An answer to take away: every table, its shapes where it has any, what it takes for granted. */
export function resultContent(result: AnalysisResult, options: ResultContentOptions): ExportContent {
  const { language, titleOf, conditions, colours, exportedOn, version, documents } = options
  return {
    title: result.title[language],
    language,
    tables: result.tables.map((table) => plainTable(table, language, titleOf)),
    ...(result.shapes.features.length ? { layer: resultLayer(result, language, colours) } : {}),
    notes: result.assumptions.map((a) => a[language]),
    sources: { exportedOn, version, conditions, documents },
  }
}
