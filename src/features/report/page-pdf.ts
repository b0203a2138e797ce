/** Pages as a PDF: words as text, furniture as vectors, the map a picture without loss. */
import { PageFontError, loadSlices } from '../../adapters/files/page-font'
import { canvasBytes } from '../../adapters/files/rasterise'
import { pictureOf } from '../../adapters/files/read-picture'
import { drawnGlyph } from '../../adapters/files/rasterise-glyph'
import { textMeasure } from '../../adapters/files/rasterise-text'
import { enVectors } from '../../catalogue/messages/en-vectors'
import { zhVectors } from '../../catalogue/messages/zh-vectors'
import { MM_PER_POINT } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import type { PdfMaterial, PdfPage } from '../../core/report/pdf/document'
import { charactersOf, hrefsOf, writePdf as pdfOf } from '../../core/report/pdf/document'
import type { PdfPicture } from '../../core/report/pdf/picture'
import { jpegPicture, pngPicture, rgbaPicture } from '../../core/report/pdf/picture'
import type { Weight } from '../../core/report/pdf/typesetter'
import type { FontSlice } from '../../core/report/pdf/woff'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import type { PageFileInfo, RenderedPages } from './page-formats'
import { PAGE_FONT, pageLook } from './page-look'
import type { RenderedPage } from './render-page'
import { SnapshotError } from './snapshot-error'

/** Where a browser does not write a canvas as RGB. */
const JPEG_QUALITY = 0.95

/** Rejects with `SnapshotError` where the type does not load, and with the signal's reason when cancelled. */
export async function writePdf(
  pages: RenderedPages,
  { title, language, signal }: PageFileInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  const written: PdfPage[] = []
  for await (const rendered of pages) {
    signal?.throwIfAborted()
    written.push(await pdfPage(rendered))
  }
  const material = await materialOf(written.map((p) => p.svg)).catch((error: unknown) => {
    if (!(error instanceof PageFontError)) throw error
    throw new SnapshotError({ zh: zhVectors, en: enVectors }[language].noType(error.message), {
      cause: error,
    })
  })
  signal?.throwIfAborted()
  return pdfOf(written, { title, language: LOCALE[language], created: new Date() }, material)
}

const LOCALE = { zh: 'zh-CN', en: 'en' } as const

async function pdfPage({ page, map, dpi }: RenderedPage): Promise<PdfPage> {
  const { layout, title } = page
  const { sheet, frame } = layout
  const picture =
    pngPicture(await canvasBytes(map, 'image/png')) ??
    jpegPicture(await canvasBytes(map, 'image/jpeg', JPEG_QUALITY), map.width, map.height)
  // Whole pixels, so a hair wider or narrower than the frame: the paper around it covers what is beyond.
  const mm = (px: number) => (px / dpi) * 25.4
  const [x, y] = [frame.x, frame.y].map((at) => mm(Math.round((at / 25.4) * dpi))) as [number, number]
  return {
    width: sheet.width,
    height: sheet.height,
    title,
    svg: pageSvg(layout, pageLook(sheet.size), SAMPLE_SIZE),
    pictures: [{ picture, box: { x, y, width: mm(map.width), height: mm(map.height) } }],
    links: page.links ?? [],
  }
}

/** Type, drawn characters and pictures of these pages. */
async function materialOf(svgs: readonly string[]): Promise<PdfMaterial> {
  const used = charactersOf(svgs)
  const slices = {
    normal: await loadSlices(used.normal, 'normal'),
    bold: await loadSlices(used.bold, 'bold'),
  }
  const hrefs = hrefsOf(svgs)
  const pictures = await Promise.all(hrefs.map(logoPicture))
  const measure = textMeasure(PAGE_FONT)
  return {
    slices,
    drawn: missingIn(used, slices).map((character) => drawnGlyph(character, PAGE_FONT)),
    images: new Map(hrefs.map((href, i) => [href, pictures[i]!])),
    widthOf: (text, weight) => measure(text, 1, weight) / MM_PER_POINT,
  }
}

/** What no slice has, blanks aside. */
const missingIn = (
  used: Record<Weight, ReadonlySet<string>>,
  slices: Record<Weight, readonly FontSlice[]>,
): string[] => {
  const missing = (['normal', 'bold'] as const).flatMap((weight) =>
    [...used[weight]].filter(
      (c) => c.trim() && !slices[weight].some((s) => s.glyphOf(c.codePointAt(0)!) > 0),
    ),
  )
  return [...new Set(missing)]
}

/** Sharp enough for a logo of some centimetres in print. */
const MOST_LOGO_PX = 1200

async function logoPicture(href: string): Promise<PdfPicture> {
  const { data, width, height } = await pictureOf(href, MOST_LOGO_PX)
  return rgbaPicture(data, width, height)
}
