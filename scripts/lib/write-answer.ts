import { exportRamp } from '../../src/catalogue/export-looks'
import type { AnalysisResult } from '../../src/core/analysis/result'
import type { TitleOf } from '../../src/core/report/plain-table'
import { resultContent } from '../../src/core/report/result-content'
import type { CliAtlas } from './cli-atlas'
import type { FileFormat } from './export-file'
import { groundOf, isFileFormat, writeExport } from './export-file'
import type { Format, OutputOptions } from './result-text'
import { resultText } from './result-text'
import { writeOutput } from './write-output'

/** How an answer of tables and shapes is written, and where to. */
export type AnswerOutput = Omit<OutputOptions, 'format'> & {
  readonly format: Format | FileFormat
  readonly out?: string
}

/** Write an answer in any format the page knows, with its sources where the format holds them. Throws `CliError`. */
export async function writeAnswer(
  result: AnalysisResult,
  atlas: CliAtlas,
  titleOf: TitleOf,
  options: AnswerOutput,
): Promise<void> {
  const { format, out, lang: language } = options
  if (!isFileFormat(format)) return writeOutput(resultText(result, { ...options, format }, titleOf), out)
  const colours = exportRamp(result.classes)
  const content = resultContent(result, { ...groundOf(atlas), language, titleOf, conditions: [], colours })
  return writeExport(content, format, out)
}
