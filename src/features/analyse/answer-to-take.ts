import { exportRamp } from '../../catalogue/export-looks'
import type { AnalysisResult } from '../../core/analysis/result'
import type { Language } from '../../core/domain/text'
import type { ExportGround } from '../../core/report/list-content'
import type { TitleOf } from '../../core/report/plain-table'
import { plainTable } from '../../core/report/plain-table'
import { resultContent } from '../../core/report/result-content'
import type { TakeAway } from '../../stores/take-away'
import type { Condition } from './conditions'

/** How words and ids are written in a file. */
export interface AnswerWording {
  readonly language: Language
  readonly titleOf: TitleOf
  readonly conditions: readonly Condition[]
}

/** An answer as files and as cells. */
export const answerToTake = (result: AnalysisResult, wording: AnswerWording): TakeAway => ({
  tables: () => result.tables.map((table) => plainTable(table, wording.language, wording.titleOf)),
  content: (ground: ExportGround) =>
    resultContent(result, { ...ground, ...wording, colours: exportRamp(result.classes) }),
})
