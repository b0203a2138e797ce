/** A page as one picture: paper, map and furniture in pixels. */
import { canvasBytes, newPicture, svgImage } from '../../adapters/files/rasterise'
import type { MapStrip } from '../../adapters/maplibre/render-image'
import { withJpegResolution } from '../../core/report/jpeg'
import { sheetPixels } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import { newPngStream } from '../../core/report/png-stream'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import type { ComposedPage } from './compose-page'
import { pixelBox } from './page-canvas'
import type { PageFileInfo } from './page-formats'
import { pageLook } from './page-look'
import type { RenderedPage, RenderOptions } from './render-page'
import { renderPageStrips } from './render-page'
import { asSnapshotError } from './snapshot-error'

type Stop = Pick<PageFileInfo, 'signal'>
type Strips = Iterable<MapStrip> | AsyncIterable<MapStrip>

const JPEG_QUALITY = 0.92
/** Of a PNG so many pixels are in memory at once. */
const BAND_PX = 4 << 20

export const writePng = (rendered: RenderedPage, stop: Stop): Promise<Uint8Array<ArrayBuffer>> =>
  pngOf(rendered.page, rendered.dpi, wholeOf(rendered), stop)

/** The same while the map is drawn: nothing as large as the page is ever in memory. */
export const drawPng = (page: ComposedPage, dpi: number, options: RenderOptions) =>
  pngOf(page, dpi, renderPageStrips(page, dpi, options), options)

export const writeJpeg = (rendered: RenderedPage, stop: Stop): Promise<Uint8Array<ArrayBuffer>> =>
  jpegOf(rendered.page, rendered.dpi, wholeOf(rendered), stop)

/** The same while the map is drawn: one canvas is as large as the page, not two. */
export const drawJpeg = (page: ComposedPage, dpi: number, options: RenderOptions) =>
  jpegOf(page, dpi, renderPageStrips(page, dpi, options), options)

const wholeOf = ({ map }: RenderedPage): MapStrip[] => [{ canvas: map, y: 0, height: map.height }]

async function pngOf(page: ComposedPage, dpi: number, strips: Strips, { signal }: Stop) {
  const paint = await painterOf(page, dpi)
  const { width, height } = sheetPixels(page.layout.sheet, dpi)
  const rows = Math.max(1, Math.floor(BAND_PX / width))
  const png = newPngStream(width, height, dpi)
  try {
    const { canvas, pen } = newPicture(width, rows, { willReadFrequently: true })
    for await (const { top, bottom, strip } of bandsOf(page, dpi, strips)) {
      for (let y = top; y < bottom; y += rows) {
        canvas.height = Math.min(rows, bottom - y)
        paint(pen, y, strip)
        await png.add(pen.getImageData(0, 0, width, canvas.height).data)
        signal?.throwIfAborted()
      }
    }
    return await png.finish()
  } catch (error) {
    await png.abandon()
    throw asSnapshotError(error, page.state.language)
  }
}

async function jpegOf(page: ComposedPage, dpi: number, strips: Strips, { signal }: Stop) {
  const paint = await painterOf(page, dpi)
  const { width, height } = sheetPixels(page.layout.sheet, dpi)
  try {
    const { canvas, pen } = newPicture(width, height)
    for await (const { top, bottom, strip } of bandsOf(page, dpi, strips)) {
      pen.save()
      pen.beginPath()
      pen.rect(0, top, width, bottom - top)
      pen.clip()
      paint(pen, 0, strip)
      pen.restore()
    }
    signal?.throwIfAborted()
    return withJpegResolution(await canvasBytes(canvas, 'image/jpeg', JPEG_QUALITY), dpi)
  } catch (error) {
    throw asSnapshotError(error, page.state.language)
  }
}

/** Rows of the page from `top` to above `bottom`, and the map that shows in them. */
interface Band {
  readonly top: number
  readonly bottom: number
  readonly strip: MapStrip | null
}

/** The page from top to bottom: above the map, strip by strip of the map, below it. */
async function* bandsOf({ layout }: ComposedPage, dpi: number, strips: Strips): AsyncGenerator<Band> {
  const { height } = sheetPixels(layout.sheet, dpi)
  const frame = pixelBox(layout.frame, dpi)
  const bottom = Math.min(height, frame.y + frame.height)
  if (frame.y > 0) yield { top: 0, bottom: frame.y, strip: null }
  for await (const strip of strips) {
    const top = frame.y + strip.y
    yield { top, bottom: Math.min(bottom, top + strip.height), strip }
  }
  if (bottom < height) yield { top: bottom, bottom: height, strip: null }
}

/** Paints paper, map and furniture, the page's row `y` at the canvas' top. */
async function painterOf({ layout }: ComposedPage, dpi: number) {
  const look = pageLook(layout.sheet.size)
  const { width, height } = sheetPixels(layout.sheet, dpi)
  const frame = pixelBox(layout.frame, dpi)
  const furniture = await svgImage(pageSvg(layout, look, SAMPLE_SIZE), width, height)
  return (pen: CanvasRenderingContext2D, y: number, strip: MapStrip | null): void => {
    pen.fillStyle = look.paper
    pen.fillRect(0, 0, width, height)
    if (strip) pen.drawImage(strip.canvas, frame.x, frame.y + strip.y - y)
    pen.drawImage(furniture, 0, -y, width, height)
  }
}
