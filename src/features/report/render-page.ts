import type { MapStrip } from '../../adapters/maplibre/render-image'
import { renderMapImage, renderMapStrips } from '../../adapters/maplibre/render-image'
import type { ComposedPage } from './compose-page'
import { pageMapContext, pageMapRequest } from './page-canvas'
import { asSnapshotError } from './snapshot-error'
import type { PageInStrips, RenderOptions, RenderedPage } from './drawn-page'

/**
 * Draw the map of a composed page anew at a resolution. Rejects with `SnapshotError` where the whole of it cannot be
 * had, and with the signal's reason when cancelled.
 */
export async function renderPage(
  page: ComposedPage,
  dpi: number,
  options: RenderOptions = {},
): Promise<RenderedPage> {
  options.onProgress?.(0)
  const request = pageMapRequest(page, dpi, options)
  const map = await renderMapImage(pageMapContext(page), request).catch((error: unknown) => {
    throw asSnapshotError(error, page.state.language)
  })
  return { page, map, dpi }
}

/**
 * The same map from top to bottom, a strip at a time: no canvas as large as the page is needed. Drawing begins when the
 * first strip is asked for; the strips throw as `renderPage` rejects.
 */
export const stripsOfPage = (page: ComposedPage, dpi: number, options: RenderOptions = {}): PageInStrips => ({
  page,
  strips: renderStrips(page, dpi, options),
  dpi,
})

async function* renderStrips(
  page: ComposedPage,
  dpi: number,
  options: RenderOptions,
): AsyncGenerator<MapStrip> {
  options.onProgress?.(0)
  try {
    yield* renderMapStrips(pageMapContext(page), pageMapRequest(page, dpi, options))
  } catch (error) {
    throw asSnapshotError(error, page.state.language)
  }
}
