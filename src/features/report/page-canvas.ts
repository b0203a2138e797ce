import { drawSvg } from '../../adapters/files/rasterise'
import type { MapImage } from '../../adapters/maplibre/render-image'
import { renderMapImage } from '../../adapters/maplibre/render-image'
import type { Box } from '../../core/report/page-box'
import type { SampleBlock } from '../../core/report/page-content'
import { sheetPixels } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import { mapContextOf } from '../../map/context-of'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import type { ComposedPage } from './compose-page'
import { pageContext } from './page-context'
import { pageLook } from './page-look'
import type { RenderedPage } from './render-page'

const CSS_DPI = 96

/**
 * The page's map at a resolution, a pixel or so larger than its frame on each side: a map has whole CSS pixels,
 * a frame has not.
 */
export function pageMap(page: ComposedPage, dpi: number, signal?: AbortSignal): Promise<MapImage> {
  const { camera, layout } = page
  return renderMapImage(pageContext(mapContextOf(page.state), camera), {
    camera,
    width: Math.ceil(camera.width) + 2,
    height: Math.ceil(camera.height) + 2,
    pixelRatio: (dpi / CSS_DPI) * layout.sheet.magnify,
    ...(signal ? { signal } : {}),
  })
}

/** Paper, map and furniture as one canvas at the sheet's size in pixels. */
export async function pageCanvas({ page, map, dpi }: RenderedPage): Promise<HTMLCanvasElement> {
  const { layout } = page
  const look = pageLook(layout.sheet.size)
  const canvas = document.createElement('canvas')
  Object.assign(canvas, sheetPixels(layout.sheet, dpi))
  const context = canvas.getContext('2d', { alpha: false })!
  context.fillStyle = look.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  const { x, y } = pixelBox(layout.frame, dpi)
  context.drawImage(map, x, y)
  await drawSvg(canvas, pageSvg(layout, look, SAMPLE_SIZE))
  return canvas
}

/** The page's map cut to its frame. */
export function mapInFrame({ layout }: ComposedPage, map: HTMLCanvasElement, dpi: number): HTMLCanvasElement {
  const { width, height } = pixelBox(layout.frame, dpi)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  // Middle on middle, pixel on pixel: nothing is scaled, nothing blurs.
  const [dx, dy] = [Math.round((width - map.width) / 2), Math.round((height - map.height) / 2)]
  canvas.getContext('2d', { alpha: false })!.drawImage(map, dx, dy)
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

function pixelBox({ x, y, width, height }: Box, dpi: number): Box {
  const px = (mm: number) => Math.round((mm / 25.4) * dpi)
  return { x: px(x), y: px(y), width: px(x + width) - px(x), height: px(y + height) - px(y) }
}
