/** The atlas for programs: each verb of `AtlasProgram`, loaded when one is asked for. */
import type { AtlasProgram } from '../../core/report/page-program'
import type { PageFormat, SnapshotSettings } from '../../core/report/page-settings'
import { readSnapshotSettings, snapshotFileName } from '../../core/report/page-settings'
import { composePage } from './compose-page'
import { makeSnapshot } from './make-snapshot'
import { wholeOf } from './map-rows'
import { openView } from './open-view'
import { PAGE_WRITERS, infoOf } from './page-formats'
import { needForPage, pageInputs, pageWords } from './page-inputs'
import { renderPage, stripsOfPage } from './render-page'
import { SnapshotError } from './snapshot-error'
import type { RenderedPage } from './drawn-page'

export const program: AtlasProgram = {
  open: openView,
  snapshot: async (wish) => (await makeSnapshot(readSnapshotSettings(wish))).file,
  pages: (wish, formats) => pageFiles(readSnapshotSettings(wish), formats),
  book: async (wish) => {
    const { readBookWish } = await import('../../core/report/book-wish')
    const { bookFile } = await import('./book/make-book')
    return bookFile(readBookWish(wish))
  },
  comparison: async (wish, formats) =>
    (await import('./comparison/make-comparison')).comparisonFiles(wish, formats),
  briefing: async (asked) => {
    const { makeBriefingFile } = await import('./make-briefing')
    return makeBriefingFile(asked, { signal: new AbortController().signal, onStep: () => undefined })
  },
}

/** One page in several formats, drawn once. */
async function pageFiles(settings: SnapshotSettings, formats: readonly PageFormat[]): Promise<File[]> {
  await needForPage(settings)
  const inputs = pageInputs()
  if (!inputs) throw new SnapshotError(pageWords().report.unready)
  const page = composePage(settings, inputs)
  const { dpi } = settings
  let drawn: Promise<RenderedPage> | null = null
  const rendered = () => (drawn ??= renderPage(page, dpi))
  const files: File[] = []
  for (const format of formats) {
    const { write, mime, extension } = PAGE_WRITERS[format]
    // Vectors need no picture; a picture alone is drawn strip by strip.
    const alone = formats.length === 1 || format === 'svg' || (format === 'pdf' && page.mapAs === 'vectors')
    const strips = alone ? stripsOfPage(page, dpi) : wholeOf(await rendered())
    const bytes = await write([strips], infoOf(page))
    const name = snapshotFileName(inputs.words.app.name, page.title, page.date, extension)
    files.push(new File([bytes], name, { type: mime }))
  }
  return files
}
