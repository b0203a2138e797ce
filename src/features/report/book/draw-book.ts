import type { BookDraft, BookSheet } from './compose-book'
import type { DrawnMaps } from './drawn-maps'
import { drawMap, isDrawn } from './drawn-maps'

/** A page that could not be drawn, and why in one sentence. */
export interface PageFault extends Pick<BookSheet, 'id' | 'number' | 'title'> {
  readonly reason: string
}

export interface BookOptions {
  readonly signal?: AbortSignal
  onProgress?(progress: BookProgress): void
}

/** Which page is being drawn, or that the file is written. */
export type BookProgress =
  | { readonly step: 'page'; readonly sheet: BookSheet; readonly of: number; readonly share: number }
  | { readonly step: 'file' }

/**
 * Draw the maps of a book, one after the other, that are not drawn yet. A page that fails does not stop the others:
 * the faults are handed back. Rejects with the signal's reason when cancelled; what is drawn by then is kept.
 */
export async function drawBook(
  { sheets, plan }: BookDraft,
  maps: DrawnMaps,
  dpi: number,
  { signal, onProgress }: BookOptions = {},
): Promise<PageFault[]> {
  const faults: PageFault[] = []
  for (const sheet of sheets) {
    signal?.throwIfAborted()
    const tell = (share: number) => onProgress?.({ step: 'page', sheet, of: plan.of, share })
    try {
      const page = sheet.compose()
      // Vectors are written with the file.
      if (page.mapAs === 'vectors' || isDrawn(maps, sheet.id, page, dpi)) continue
      tell(0)
      await drawMap(maps, sheet.id, page, dpi, { ...(signal ? { signal } : {}), onProgress: tell })
    } catch (error) {
      signal?.throwIfAborted()
      console.error(error)
      const { id, number, title } = sheet
      faults.push({ id, number, title, reason: (error as Error).message })
    }
  }
  return faults
}
