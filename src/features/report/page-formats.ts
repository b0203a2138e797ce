/** The formats of a page as files. What writes them loads when it is needed. */
import type { PageFormat } from '../../core/report/page-settings'
import type { ComposedPage } from './compose-page'
import type { PageFileInfo, PageInStrips, PagesInStrips } from './drawn-page'

export interface PageWriter {
  readonly mime: string
  readonly extension: string
  /**
   * The file's bytes; a format of one page takes the first. Maps are drawn as the file is written, or not at all where
   * it has vectors. Rejects with `SnapshotError` where there can be no file, and with the signal's reason when
   * cancelled.
   */
  write(pages: PagesInStrips, info: PageFileInfo): Promise<Uint8Array<ArrayBuffer>>
}

export const PAGE_WRITERS: Readonly<Record<PageFormat, PageWriter>> = {
  png: {
    mime: 'image/png',
    extension: 'png',
    write: async (pages, info) => (await import('./page-picture')).writePng(await firstOf(pages), info),
  },
  jpeg: {
    mime: 'image/jpeg',
    extension: 'jpg',
    write: async (pages, info) => (await import('./page-picture')).writeJpeg(await firstOf(pages), info),
  },
  pdf: {
    mime: 'application/pdf',
    extension: 'pdf',
    write: async (pages, info) => (await import('./page-pdf')).writePdf(pages, info),
  },
  svg: {
    mime: 'image/svg+xml',
    extension: 'svg',
    write: async (pages, info) =>
      (await import('./page-vectors')).writeSvg((await firstOf(pages)).page, info),
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
    write: async (pages, info) => (await import('./slide-file')).writeSlides(pages, info),
  },
}

/** What a file of one page says about itself. */
export const infoOf = ({ title, date, state }: ComposedPage, signal?: AbortSignal): PageFileInfo => ({
  title,
  date,
  language: state.language,
  ...(signal ? { signal } : {}),
})

async function firstOf(pages: PagesInStrips): Promise<PageInStrips> {
  for await (const page of pages) return page
  throw new Error('no page to write')
}
