import type { RegisteredDocument } from '../../src/core/domain/document'
import type { ExportContent } from '../../src/core/report/export-content'
import { EXPORT_FORMATS } from '../../src/core/report/export-formats'
import type { CliAtlas } from './cli-atlas'
import { CliError } from './cli-error'
import { FORMATS } from './result-text'
import { writeOutput } from './write-output'

/** Formats that carry their own sources, as the page writes them. */
const FILE_FORMATS = ['xlsx', 'kml', 'shp'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Everything a command can write that has both a table and shapes. */
export const ALL_FORMATS = [...FORMATS, ...FILE_FORMATS] as const

export const isFileFormat = (format: string): format is FileFormat =>
  (FILE_FORMATS as readonly string[]).includes(format)

/** Refuse to write bytes to a terminal before anything is computed. Throws `CliError`. */
export function checkOut(format: string, out: string | undefined): void {
  if (out !== undefined || !isFileFormat(format) || !EXPORT_FORMATS[format].binary) return
  const { extension } = EXPORT_FORMATS[format]
  throw new CliError(`--format ${format} writes bytes: name a file with --out NAME.${extension}`)
}

/** Write a content to a file, or a text to standard output. Throws `CliError`. */
export async function writeExport(content: ExportContent, format: FileFormat, out?: string): Promise<void> {
  checkOut(format, out)
  if (EXPORT_FORMATS[format].holds === 'shapes' && !content.layer)
    throw new CliError(`There are no shapes to write as ${format}: ask for a table.`)
  const write = await EXPORT_FORMATS[format].load()
  writeOutput(write(content), out)
}

/** What an export tells of the atlas as a whole. */
export const groundOf = ({
  documents,
  version,
}: CliAtlas): { exportedOn: string; version: string; documents: readonly RegisteredDocument[] } => ({
  exportedOn: new Date().toLocaleDateString('sv'),
  version: version(),
  documents,
})
