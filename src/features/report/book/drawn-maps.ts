/** Maps of pages that are drawn, kept as packed pictures: a book holds no more than one canvas at a time. */
import { canvasOf, packedCanvas } from '../../../adapters/files/keep-canvas'
import type { ComposedPage } from '../compose-page'
import { renderPage } from '../render-page'
import type { RenderOptions, RenderedPage } from '../drawn-page'

/** By the page's id. */
export type DrawnMaps = Map<string, DrawnMap>

export interface DrawnMap {
  /** Changes when the map would look different. */
  readonly key: string
  readonly png: Blob
}

/** Is the page's map there as the page is now? Titles and numbers around it may have changed. */
export const isDrawn = (maps: DrawnMaps, id: string, page: ComposedPage, dpi: number): boolean =>
  maps.get(id)?.key === mapKey(page, dpi)

/** Draw a page's map and keep it. Rejects as `renderPage` does, and keeps nothing then. */
export async function drawMap(
  maps: DrawnMaps,
  id: string,
  page: ComposedPage,
  dpi: number,
  options: RenderOptions,
): Promise<void> {
  maps.delete(id)
  const { map } = await renderPage(page, dpi, options)
  maps.set(id, { key: mapKey(page, dpi), png: await packedCanvas(map) })
}

/** The page with its map as a canvas again; the next call may come when it is let go. */
export async function drawnPage(
  maps: DrawnMaps,
  id: string,
  page: ComposedPage,
  dpi: number,
): Promise<RenderedPage> {
  const { png } = maps.get(id)!
  return { page, map: await canvasOf(png), dpi }
}

/** All that the map of a page depends on. */
function mapKey({ camera, layout, state }: ComposedPage, dpi: number): string {
  const { language, theme, narrowed, comparison, chosenDistricts, selected, fullMarks } = state
  const { frame, sheet, marks } = layout
  return JSON.stringify([
    [dpi, frame.width, frame.height, sheet.magnify, camera],
    // Names keep clear of them.
    marks.filter((mark) => mark.of === 'index'),
    [language, theme, narrowed, comparison, chosenDistricts, selected?.id, fullMarks],
    state.visible.map((e) => e.id),
    state.results.filter((r) => r.shown).map(({ id, result }) => [id, result.title, result.inputs]),
  ])
}
