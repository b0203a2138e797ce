/** A map's pixels from top to bottom: what every file with a picture of it is written from. */
import type { PackedPixels, RowStream } from '../../core/report/png-stream'
import { newPixelStream, newPngStream } from '../../core/report/png-stream'
import { pixelBox } from './page-canvas'
import type { PageInStrips, RenderedPage } from './drawn-page'

/** So many pixels are in memory at once, beside the strip itself. */
export const BAND_PX = 4 << 20

/** A page whose map is drawn, as one strip. */
export const wholeOf = ({ page, map, dpi }: RenderedPage): PageInStrips => ({
  page,
  strips: [{ canvas: map, y: 0, height: map.height }],
  dpi,
})

/** Its map for a file that holds pixels. Rejects as the strips do, and with the signal's reason when cancelled. */
export const mapPixels = (page: PageInStrips, signal?: AbortSignal): Promise<PackedPixels> => {
  const { width, height } = sizeOf(page)
  return throughRows(page, newPixelStream(width, height), signal)
}

/** The same as a PNG. */
export const mapPng = (page: PageInStrips, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  const { width, height } = sizeOf(page)
  return throughRows(page, newPngStream(width, height, page.dpi), signal)
}

const sizeOf = ({ page, dpi }: PageInStrips) => pixelBox(page.layout.frame, dpi)

async function throughRows<T>(page: PageInStrips, rows: RowStream<T>, signal?: AbortSignal): Promise<T> {
  const { width } = sizeOf(page)
  const band = Math.max(1, Math.floor(BAND_PX / width))
  try {
    for await (const { canvas, height } of page.strips) {
      const pen = canvas.getContext('2d')!
      for (let y = 0; y < height; y += band) {
        await rows.add(pen.getImageData(0, y, width, Math.min(band, height - y)).data)
        signal?.throwIfAborted()
      }
    }
    return await rows.finish()
  } catch (error) {
    await rows.abandon()
    throw error
  }
}
