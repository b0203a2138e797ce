/** Pages as a PDF, each of them a picture. */
import { canvasBytes } from '../../adapters/files/rasterise'
import type { PdfPage } from '../../core/report/pdf'
import { jpegPicture, picturePdf, pngPicture } from '../../core/report/pdf'
import { pageCanvas } from './page-canvas'
import type { PageFileInfo, RenderedPages } from './page-formats'
import type { RenderedPage } from './render-page'

/** Where a browser does not write a canvas as RGB. */
const JPEG_QUALITY = 0.95

export async function writePdf(
  pages: RenderedPages,
  { title, language, signal }: PageFileInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  const written: PdfPage[] = []
  for await (const rendered of pages) {
    signal?.throwIfAborted()
    written.push(await pdfPage(rendered))
  }
  return picturePdf(written, { title, language, created: new Date() })
}

async function pdfPage(rendered: RenderedPage): Promise<PdfPage> {
  const canvas = await pageCanvas(rendered)
  const picture =
    pngPicture(await canvasBytes(canvas, 'image/png')) ??
    jpegPicture(await canvasBytes(canvas, 'image/jpeg', JPEG_QUALITY), canvas.width, canvas.height)
  const { width, height } = rendered.page.layout.sheet
  return { width, height, picture }
}
