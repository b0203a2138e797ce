import { MapUnavailable } from '../../adapters/maplibre/base-map'
import { MapInterrupted } from '../../adapters/maplibre/render-image'
import { en } from '../../catalogue/messages/en'
import { zh } from '../../catalogue/messages/zh'
import type { ComposedPage } from './compose-page'
import { mapInFrame, pageMap } from './page-canvas'
import { SnapshotError } from './snapshot-error'

/** A page whose map is drawn: what every format is written from. */
export interface RenderedPage {
  readonly page: ComposedPage
  /** The map at `dpi`, cut to the page's frame. */
  readonly map: HTMLCanvasElement
  readonly dpi: number
}

export interface RenderOptions {
  readonly signal?: AbortSignal
  /** How much of the map is drawn, 0 to 1. */
  onProgress?(share: number): void
}

/**
 * Draw the map of a composed page anew at a resolution. Rejects with `SnapshotError` where the graphics card does not
 * give the whole of it, with the map's own error when something it shows does not load, and with the signal's reason
 * when cancelled.
 */
export async function renderPage(
  page: ComposedPage,
  dpi: number,
  { signal, onProgress }: RenderOptions = {},
): Promise<RenderedPage> {
  const words = { zh, en }[page.state.language]
  onProgress?.(0)
  const { canvas, complete } = await pageMap(page, dpi, signal).catch((error: unknown) => {
    if (error instanceof MapUnavailable) throw new SnapshotError(words.problem.noWebGL, { cause: error })
    if (error instanceof MapInterrupted) throw new SnapshotError(words.report.interrupted, { cause: error })
    throw error
  })
  if (!complete) throw new SnapshotError(words.report.smaller(canvas.width, canvas.height))
  onProgress?.(1)
  return { page, map: mapInFrame(page, canvas, dpi), dpi }
}
