import { Zip, ZipPassThrough } from 'fflate'
import { letGo } from '../../../adapters/files/keep-canvas'
import type { BookFormat } from '../../../core/report/book-wish'
import { snapshotFileName } from '../../../core/report/page-settings'
import { wholeOf } from '../map-rows'
import { PAGE_WRITERS } from '../page-formats'
import type { BookDraft, BookSheet } from './compose-book'
import type { BookOptions } from './draw-book'
import type { DrawnMaps } from './drawn-maps'
import { drawnPage } from './drawn-maps'
import type { PageFileInfo, PageInStrips } from '../drawn-page'

/** What a book is written from: every page of the draft is drawn. */
export interface BookParts {
  readonly draft: BookDraft
  readonly maps: DrawnMaps
  readonly dpi: number
  readonly format: BookFormat
  /** ISO date. */
  readonly date: string
  /** What the file's name begins with. */
  readonly atlas: string
}

/** The book as a file. Rejects with the signal's reason when cancelled. */
export async function writeBook(parts: BookParts, options: BookOptions = {}): Promise<File> {
  const { draft, format, date, atlas } = parts
  const { plan, language } = draft
  const { signal } = options
  const info: PageFileInfo = { title: plan.title, language, date, ...(signal ? { signal } : {}) }
  const { chunks, mime, extension } =
    format === 'zip' ? await zipped(parts, info) : await whole(format, parts, info, options)
  signal?.throwIfAborted()
  return new File(chunks, snapshotFileName(atlas, plan.title, date, extension), { type: mime })
}

interface Written {
  readonly chunks: Uint8Array<ArrayBuffer>[]
  readonly mime: string
  readonly extension: string
}

async function whole(
  format: 'pdf' | 'pptx',
  parts: BookParts,
  info: PageFileInfo,
  options: BookOptions,
): Promise<Written> {
  const { write, mime, extension } = PAGE_WRITERS[format]
  return { chunks: [await write(pagesOf(parts, options), info)], mime, extension }
}

/** A picture for each page, named by number and title; pictures are packed already. */
async function zipped(parts: BookParts, info: PageFileInfo): Promise<Written> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk as Uint8Array<ArrayBuffer>)
  })
  const digits = String(parts.draft.plan.of).length
  for (const sheet of parts.draft.sheets) {
    info.signal?.throwIfAborted()
    const file = new ZipPassThrough(pictureName(sheet, digits))
    file.mtime = `${parts.date}T12:00:00`
    zip.add(file)
    const { page, map, dpi } = await drawnPage(parts.maps, sheet.id, sheet.compose(), parts.dpi)
    file.push(await PAGE_WRITERS.png.write([wholeOf({ page, map, dpi })], info), true)
    letGo(map)
  }
  zip.end()
  return { chunks, mime: 'application/zip', extension: 'zip' }
}

/** `02-越城区.png`: in the order of the book however a folder is sorted. */
const pictureName = ({ number, title }: BookSheet, digits: number): string =>
  snapshotFileName(String(number).padStart(Math.max(2, digits), '0'), title, '', 'png')

/** One page after the other; the canvas of one is given back when the next is asked for. */
async function* pagesOf(parts: BookParts, { onProgress }: BookOptions): AsyncGenerator<PageInStrips> {
  const { draft, maps, dpi } = parts
  for (const sheet of draft.sheets) {
    const page = sheet.compose()
    if (page.mapAs === 'vectors') {
      onProgress?.({ step: 'page', sheet, of: draft.plan.of, share: 0 })
      // The reader sees which page it is, and may want to cancel.
      await new Promise((later) => setTimeout(later))
      yield { page, strips: [], dpi }
      continue
    }
    const rendered = await drawnPage(maps, sheet.id, page, dpi)
    yield wholeOf(rendered)
    letGo(rendered.map)
  }
  onProgress?.({ step: 'file' })
}
