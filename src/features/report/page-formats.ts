/** The formats of a page as files. What writes them loads when it is needed. */
import type { Language } from '../../core/domain/text'
import type { PageFormat } from '../../core/report/page-settings'
import type { ComposedPage } from './compose-page'
import type { RenderedPage, RenderOptions } from './render-page'

/** One page after the other: a list, or drawn as they are asked for, so that no more than one is in memory. */
export type RenderedPages = Iterable<RenderedPage> | AsyncIterable<RenderedPage>

/** What a file says about itself. */
export interface PageFileInfo {
  readonly title: string
  readonly language: Language
  /** ISO date. */
  readonly date: string
  readonly signal?: AbortSignal
}

export interface PageWriter {
  readonly mime: string
  readonly extension: string
  /** Else only the first page is written. */
  readonly manyPages: boolean
  /**
   * The file's bytes. Rejects with `SnapshotError` where there is no room for them, and with the signal's reason when
   * cancelled.
   */
  write(pages: RenderedPages, info: PageFileInfo): Promise<Uint8Array<ArrayBuffer>>
  /** Draw a page and write it at once, where that takes less memory than one after the other. */
  draw?(page: ComposedPage, dpi: number, options: RenderOptions): Promise<Uint8Array<ArrayBuffer>>
}

export const PAGE_WRITERS: Readonly<Record<PageFormat, PageWriter>> = {
  png: {
    mime: 'image/png',
    extension: 'png',
    manyPages: false,
    write: async (pages, info) => (await import('./page-picture')).writePng(await firstOf(pages), info),
    draw: async (page, dpi, options) => (await import('./page-picture')).drawPng(page, dpi, options),
  },
  jpeg: {
    mime: 'image/jpeg',
    extension: 'jpg',
    manyPages: false,
    write: async (pages, info) => (await import('./page-picture')).writeJpeg(await firstOf(pages), info),
    draw: async (page, dpi, options) => (await import('./page-picture')).drawJpeg(page, dpi, options),
  },
  pdf: {
    mime: 'application/pdf',
    extension: 'pdf',
    manyPages: true,
    write: async (pages, info) => (await import('./page-pdf')).writePdf(pages, info),
  },
  svg: {
    mime: 'image/svg+xml',
    extension: 'svg',
    manyPages: false,
    write: async (pages) => (await import('./page-vectors')).svgFile((await firstOf(pages)).page),
    // Vectors need no picture of the map.
    draw: async (page) => (await import('./page-vectors')).svgFile(page),
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
    manyPages: true,
    write: async (pages, info) => (await import('./slide-file')).writeSlides(pages, info),
  },
}

async function firstOf(pages: RenderedPages): Promise<RenderedPage> {
  for await (const page of pages) return page
  throw new Error('no page to write')
}
