/** Pages as a PDF: words as text, furniture as vectors, the map a picture without loss or vectors too. */
import { loadSlices } from '../../adapters/files/page-font'
import { pictureOf } from '../../adapters/files/read-picture'
import { drawnGlyph } from '../../adapters/files/rasterise-glyph'
import { textMeasure } from '../../adapters/files/rasterise-text'
import { MM_PER_POINT } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import type { PdfMaterial, PdfPage } from '../../core/report/pdf/document'
import { charactersOf, hrefsOf, writePdf as pdfOf } from '../../core/report/pdf/document'
import type { PdfPicture } from '../../core/report/pdf/picture'
import { packedPicture, rgbaPicture } from '../../core/report/pdf/picture'
import type { Weight } from '../../core/report/pdf/typesetter'
import type { FontSlice } from '../../core/report/pdf/woff'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import { mapPixels } from './map-rows'
import { pixelBox } from './page-canvas'
import { PAGE_FONT, pageLook } from './page-look'
import { pageVectors } from './page-vectors'
import { asSnapshotError } from './snapshot-error'
import type { PageFileInfo, PageInStrips, PagesInStrips } from './drawn-page'

/** Rejects with `SnapshotError` where there can be no file, and with the signal's reason when cancelled. */
export async function writePdf(
  pages: PagesInStrips,
  { title, language, signal }: PageFileInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const written: PdfPage[] = []
    for await (const page of pages) {
      signal?.throwIfAborted()
      written.push(await pdfPage(page, signal))
    }
    const material = await materialOf(written.map((p) => p.svg))
    signal?.throwIfAborted()
    return pdfOf(written, { title, language: LOCALE[language], created: new Date() }, material)
  } catch (error) {
    throw asSnapshotError(error, language)
  }
}

const LOCALE = { zh: 'zh-CN', en: 'en' } as const

async function pdfPage(strips: PageInStrips, signal?: AbortSignal): Promise<PdfPage> {
  const { page } = strips
  const { sheet } = page.layout
  const drawn =
    page.mapAs === 'vectors'
      ? { svg: pageVectors(page, textMeasure(PAGE_FONT)), pictures: [] }
      : {
          svg: pageSvg(page.layout, pageLook(sheet.size), SAMPLE_SIZE),
          pictures: [await mapPicture(strips, signal)],
        }
  return { width: sheet.width, height: sheet.height, title: page.title, links: page.links ?? [], ...drawn }
}

async function mapPicture(strips: PageInStrips, signal?: AbortSignal): Promise<PdfPage['pictures'][number]> {
  const picture = packedPicture(await mapPixels(strips, signal))
  const { dpi, page } = strips
  // Whole pixels, so a hair wider or narrower than the frame: the paper around it covers what is beyond.
  const mm = (px: number) => (px / dpi) * 25.4
  const { x, y, width, height } = pixelBox(page.layout.frame, dpi)
  return { picture, box: { x: mm(x), y: mm(y), width: mm(width), height: mm(height) } }
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
