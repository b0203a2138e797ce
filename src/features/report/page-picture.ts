/** A page as one picture: paper, map and furniture in pixels. */
import { canvasBytes, newPicture, svgImage } from '../../adapters/files/rasterise'
import type { MapStrip } from '../../adapters/maplibre/render-image'
import { withJpegResolution } from '../../core/report/jpeg'
import { sheetPixels } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import { newPngStream } from '../../core/report/png-stream'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import type { ComposedPage } from './compose-page'
import { BAND_PX } from './map-rows'
import { pixelBox } from './page-canvas'
import { pageLook } from './page-look'
import { asSnapshotError } from './snapshot-error'
import type { PageFileInfo, PageInStrips } from './drawn-page'

type Stop = Pick<PageFileInfo, 'signal'>

const JPEG_QUALITY = 0.92

/** Nothing as large as the page is ever in memory. */
export async function writePng(
  { page, strips, dpi }: PageInStrips,
  { signal }: Stop,
): Promise<Uint8Array<ArrayBuffer>> {
  const paint = await painterOf(page, dpi)
  const { width, height } = sheetPixels(page.layout.sheet, dpi)
  const rows = Math.max(1, Math.floor(BAND_PX / width))
  const png = newPngStream(width, height, dpi)
  try {
    const { canvas, pen } = newPicture(width, rows, { willReadFrequently: true })
    for await (const { top, bottom, strip } of bandsOf({ page, strips, dpi })) {
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

/** One canvas is as large as the page. */
export async function writeJpeg(
  { page, strips, dpi }: PageInStrips,
  { signal }: Stop,
): Promise<Uint8Array<ArrayBuffer>> {
  const paint = await painterOf(page, dpi)
  const { width, height } = sheetPixels(page.layout.sheet, dpi)
  try {
    const { canvas, pen } = newPicture(width, height)
    for await (const { top, bottom, strip } of bandsOf({ page, strips, dpi })) {
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
async function* bandsOf({ page: { layout }, strips, dpi }: PageInStrips): AsyncGenerator<Band> {
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
