import { download } from '../../adapters/files/download'
import type { AnalysisResult } from '../../core/analysis/result'
import type { BilingualText, Language } from '../../core/domain/text'
import { writeCsv } from '../../core/report/csv'
import { resultToGeoJson } from '../../core/report/geojson'
import { plainTable } from '../../core/report/plain-table'

/** How words and ids are written in a file. */
export interface ExportWording {
  readonly language: Language
  /** The title of an entity, by id; undefined for other words. */
  titleOf(id: string): BilingualText | undefined
}

/** Download an answer's shapes as GeoJSON, with its inputs and assumptions. */
export function exportShapes(result: AnalysisResult, { language }: ExportWording): void {
  const text = JSON.stringify(resultToGeoJson(result))
  download(new Blob([text], { type: 'application/geo+json' }), `${fileName(result, language)}.geojson`)
}

/** Download an answer's tables as one CSV, one below the other, its assumptions at the end. */
export function exportTables(result: AnalysisResult, wording: ExportWording): void {
  const text = tablesCsv(result, wording)
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileName(result, wording.language)}.csv`)
}

/** The tables of an answer as CSV with a byte order mark: title, header, rows, an empty line; then assumptions. */
export function tablesCsv(result: AnalysisResult, { language, titleOf }: ExportWording): string {
  const lines = result.tables.flatMap((table) => {
    const { title, header, rows } = plainTable(table, language, titleOf)
    return [[title], header, ...rows, []]
  })
  const assumptions = result.assumptions.map((a) => [a[language]])
  return writeCsv([result.title[language]], [[], ...lines, ...assumptions], { bom: true })
}

/** Characters that some file system does not take. */
const UNSAFE = /[\\/:*?"<>|\s]+/g

const fileName = ({ title }: AnalysisResult, language: Language): string =>
  `yuetu-${title[language].replace(UNSAFE, '-').slice(0, 60)}`
