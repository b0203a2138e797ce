import { drawSvg, newPicture } from '../../adapters/files/rasterise'
import type { MapImageRequest } from '../../adapters/maplibre/render-image'
import { renderMapImage } from '../../adapters/maplibre/render-image'
import type { Box } from '../../core/report/page-box'
import type { PageLayout, SampleBlock } from '../../core/report/page-content'
import { sheetPixels } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import { mapContextOf } from '../../map/context-of'
import type { MapContext } from '../../map/map-context'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import type { ComposedPage } from './compose-page'
import { pageContext } from './page-context'
import { pageLook } from './page-look'
import type { RenderOptions, RenderedPage } from './drawn-page'
import { asSnapshotError } from './snapshot-error'

const CSS_DPI = 96

/** What the map of a page is drawn from; it is cut to the page's frame, pixel on pixel. */
export function pageMapRequest(
  page: ComposedPage,
  dpi: number,
  options: RenderOptions = {},
): MapImageRequest {
  const { camera, layout } = page
  const { width, height } = pixelBox(layout.frame, dpi)
  return {
    camera,
    // A map has whole CSS pixels, a frame has not.
    width: Math.ceil(camera.width) + 2,
    height: Math.ceil(camera.height) + 2,
    pixelRatio: (dpi / CSS_DPI) * layout.sheet.magnify,
    frame: { width, height },
    ...options,
  }
}

export const pageMapContext = ({ state, camera, layout }: ComposedPage): MapContext =>
  pageContext(mapContextOf(state), camera, layout)

/** The page's map at a resolution, cut to its frame. Rejects with one sentence for the reader where it can be told. */
export async function pageMap(
  page: ComposedPage,
  dpi: number,
  signal?: AbortSignal,
): Promise<{ canvas: HTMLCanvasElement }> {
  const request = pageMapRequest(page, dpi, signal ? { signal } : {})
  try {
    return { canvas: await renderMapImage(pageMapContext(page), request) }
  } catch (error) {
    throw asSnapshotError(error, page.state.language)
  }
}

/** Paper, map and furniture as one canvas at the sheet's size in pixels. */
export async function pageCanvas({ page, map, dpi }: RenderedPage): Promise<HTMLCanvasElement> {
  const { layout } = page
  const look = pageLook(layout.sheet.size)
  const { width, height } = sheetPixels(layout.sheet, dpi)
  const { canvas, pen } = newPicture(width, height)
  pen.fillStyle = look.paper
  pen.fillRect(0, 0, width, height)
  const { x, y } = pixelBox(layout.frame, dpi)
  pen.drawImage(map, x, y)
  await drawSvg(canvas, pageSvg(layout, look, SAMPLE_SIZE))
  return canvas
}

/** Legend samples are looked at closely. */
const SAMPLE_DPI = 400

/** A legend sample as a picture of its own, its ground clear. */
export async function sampleCanvas({ box, svg }: SampleBlock): Promise<HTMLCanvasElement> {
  const canvas = Object.assign(document.createElement('canvas'), sheetPixels(box, SAMPLE_DPI))
  const { width, height } = SAMPLE_SIZE
  await drawSvg(
    canvas,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${svg}</svg>`,
  )
  return canvas
}

/** A logo as a picture of its own, its ground clear. */
export async function logoCanvas({ box, url }: NonNullable<PageLayout['logo']>): Promise<HTMLCanvasElement> {
  const canvas = Object.assign(document.createElement('canvas'), sheetPixels(box, SAMPLE_DPI))
  const image = new Image()
  image.src = url
  await image.decode()
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** A part of the page in whole pixels. */
export function pixelBox({ x, y, width, height }: Box, dpi: number): Box {
  const px = (mm: number) => Math.round((mm / 25.4) * dpi)
  return { x: px(x), y: px(y), width: px(x + width) - px(x), height: px(y + height) - px(y) }
}
