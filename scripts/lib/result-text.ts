import type { AnalysisResult } from '../../src/core/analysis/result'
import type { Language } from '../../src/core/domain/text'
import { resultToGeoJson } from '../../src/core/report/geojson'
import type { TitleOf } from '../../src/core/report/plain-table'
import { plainTable } from '../../src/core/report/plain-table'
import { writeTableCsv } from '../../src/core/report/tables-csv'
import { CliError } from './cli-error'

export const FORMATS = ['geojson', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** How an answer is to be written. */
export interface OutputOptions {
  readonly format: Format
  readonly lang: Language
  readonly bom?: boolean
  /** Which table of the answer, from 1; CSV only. */
  readonly table: string
}

/** An answer in the format asked for: its shapes, one of its tables, or all of it. Throws `CliError`. */
export function resultText(result: AnalysisResult, options: OutputOptions, titleOf: TitleOf): string {
  switch (options.format) {
    case 'geojson':
      return jsonText(resultToGeoJson(result))
    case 'json':
      return jsonText(result)
    case 'csv': {
      const table = result.tables[Number(options.table) - 1]
      if (!table)
        throw new CliError(`--table: "${options.table}" is not one of ${tableList(result, options.lang)}.`)
      return writeTableCsv(plainTable(table, options.lang, titleOf), { bom: options.bom ?? false })
    }
  }
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`

const tableList = ({ tables }: AnalysisResult, lang: Language): string =>
  tables.map(({ title }, i) => `${i + 1} (${title[lang]})`).join(', ')
