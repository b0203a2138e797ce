/** PDF files of pages that are pictures: PDF 1.7 as ISO 32000-1 has it, the part of it this needs. */
import { pngPixels } from './png'

/** A picture as a PDF holds it. */
export interface PdfPicture {
  readonly width: number
  readonly height: number
  /** Entries of the dictionary that say how the bytes are packed. */
  readonly packing: string
  readonly bytes: Uint8Array
}

/** One page: a picture that fills a sheet, size in mm. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly picture: PdfPicture
}

export interface PdfInfo {
  readonly title: string
  /** BCP 47: `zh-CN`, `en`. */
  readonly language: string
  readonly created: Date
}

const POINTS_PER_MM = 72 / 25.4
const CATALOG = 1
const PAGES = 2
const INFO = 3
const OBJECTS_PER_PAGE = 3

/**
 * A PNG without loss: its compressed pixels are taken over as they are. Null where it is not 8-bit RGB, as a browser
 * may write a canvas; throws where the bytes are no PNG.
 */
export function pngPicture(png: Uint8Array): PdfPicture | null {
  const pixels = pngPixels(png)
  if (!pixels) return null
  const decode = `/Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${pixels.width}`
  const packing = `/Filter /FlateDecode /DecodeParms << ${decode} >>`
  return { width: pixels.width, height: pixels.height, packing, bytes: pixels.deflated }
}

/** A colour JPEG as it is; sizes in pixels. */
export const jpegPicture = (jpeg: Uint8Array, width: number, height: number): PdfPicture => ({
  width,
  height,
  packing: '/Filter /DCTDecode',
  bytes: jpeg,
})

/** A PDF with one picture on each page. */
export function picturePdf(pages: readonly PdfPage[], info: PdfInfo): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, i) => `${INFO + 1 + i * OBJECTS_PER_PAGE} 0 R`)
  const objects: PdfObject[] = [
    {
      head: `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (${info.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    },
    { head: `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>` },
    {
      head: `<< /Title ${unicode(info.title)} /Producer (Yuetu) /CreationDate (${pdfDate(info.created)}) >>`,
    },
    ...pages.flatMap((page, i) => pageObjects(page, INFO + 1 + i * OBJECTS_PER_PAGE)),
  ]
  return assembled(objects)
}

interface PdfObject {
  /** Dictionary, without the stream's length. */
  readonly head: string
  readonly stream?: Uint8Array
}

/** The page, its one drawing instruction, and the picture; `first` is the page's object number. */
function pageObjects({ width, height, picture }: PdfPage, first: number): PdfObject[] {
  const [w, h] = [width, height].map((mm) => Number((mm * POINTS_PER_MM).toFixed(3)))
  return [
    {
      head:
        `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${w} ${h}] ` +
        `/Resources << /XObject << /Map ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
    },
    { head: '<<', stream: ascii(`q ${w} 0 0 ${h} 0 0 cm /Map Do Q`) },
    {
      head:
        `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} ` +
        `/ColorSpace /DeviceRGB /BitsPerComponent 8 ${picture.packing}`,
      stream: picture.bytes,
    },
  ]
}

/** Objects one after the other, then the table of where each begins. */
function assembled(objects: readonly PdfObject[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let size = 0
  const add = (bytes: Uint8Array) => {
    parts.push(bytes)
    size += bytes.length
  }
  // Four bytes above 127 tell programs that the file is not text.
  add(Uint8Array.of(...ascii('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  const starts = objects.map(({ head, stream }, i) => {
    const start = size
    add(ascii(`${i + 1} 0 obj\n${head}`))
    if (stream) {
      add(ascii(` /Length ${stream.length} >>\nstream\n`))
      add(stream)
      add(ascii('\nendstream'))
    }
    add(ascii('\nendobj\n'))
    return start
  })
  const table = size
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  add(ascii(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  add(ascii(`trailer\n<< /Size ${objects.length + 1} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\n`))
  add(ascii(`startxref\n${table}\n%%EOF\n`))
  return joined(parts, size)
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A text string in UTF-16 with its byte order mark, written in hexadecimal. */
const unicode = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`

/** `D:20261121083000Z` */
const pdfDate = (date: Date): string => `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`
