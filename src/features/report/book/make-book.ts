import type { BookSettings } from '../../../core/report/book-wish'
import { needForPage, pageWords } from '../page-inputs'
import { SnapshotError } from '../snapshot-error'
import { bookInputs } from './book-inputs'
import type { BookDraft } from './compose-book'
import { composeBook } from './compose-book'
import type { BookOptions, PageFault } from './draw-book'
import { drawBook } from './draw-book'
import type { DrawnMaps } from './drawn-maps'
import { writeBook } from './write-book'

/** A whole book as a file, or what is missing from it. */
export type MadeBook =
  | { readonly file: File; readonly pages: number; readonly faults?: never }
  | { readonly file?: never; readonly draft: BookDraft; readonly faults: readonly PageFault[] }

/**
 * Make a book of what the stores hold now; the screen stays as it is. Pages whose maps are in `maps` are not drawn
 * again. Where a page fails there is no file, only the faults; the others are kept in `maps`. Rejects with
 * `SnapshotError` where there is nothing to make, and with the signal's reason when cancelled.
 */
export async function makeBook(
  settings: BookSettings,
  maps: DrawnMaps = new Map(),
  options: BookOptions = {},
): Promise<MadeBook> {
  const words = pageWords()
  await needForPage(settings.page)
  const inputs = bookInputs(settings)
  if (!inputs) throw new SnapshotError(words.report.unready)
  const draft = composeBook(settings, inputs)
  if (!draft.sheets.length) throw new SnapshotError(words.book.noPages)
  const { dpi, date } = settings.page
  const faults = await drawBook(draft, maps, dpi, options)
  if (faults.length) return { draft, faults }
  options.onProgress?.({ step: 'file' })
  const parts = {
    draft,
    maps,
    dpi,
    format: settings.format,
    date: date?.trim() || inputs.inputs.today,
    atlas: words.app.name,
  }
  return { file: await writeBook(parts, options), pages: draft.plan.of }
}

/** A book for a program: whole, or one sentence for each page that failed. */
export async function bookFile(settings: BookSettings): Promise<File> {
  const { file, faults } = await makeBook(settings)
  if (file) return file
  const { fault } = pageWords().book
  throw new SnapshotError(faults.map((f) => fault(f.number, f.title, f.reason)).join(' '))
}
