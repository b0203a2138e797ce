/** The objects of a PDF file and how they are put together: PDF 1.7, ISO 32000-1, section 7. */
import { zlibSync } from 'fflate'

/** An object's number, as others name it: `7 0 R`. */
export type PdfRef = number & { readonly isRef: true }

/** The objects of a file in the making. */
export interface PdfObjects {
  readonly bodies: (PdfBody | null)[]
}

interface PdfBody {
  /** Dictionary; of a stream, without its closing and its length. */
  readonly head: string
  readonly stream?: Uint8Array
}

export const pdfObjects = (): PdfObjects => ({ bodies: [] })

export const refText = (ref: PdfRef): string => `${ref} 0 R`

/** A number that can be named before its object is written. */
export const reserve = ({ bodies }: PdfObjects): PdfRef => bodies.push(null) as PdfRef

/** A dictionary, or whatever else is written without a stream. */
export function addObject(objects: PdfObjects, head: string, ref = reserve(objects)): PdfRef {
  objects.bodies[ref - 1] = { head }
  return ref
}

/** A stream whose bytes are packed already as `entries` say. */
export function addStream(
  objects: PdfObjects,
  entries: string,
  stream: Uint8Array,
  ref = reserve(objects),
): PdfRef {
  objects.bodies[ref - 1] = { head: `<< ${entries}`, stream }
  return ref
}

/** A stream that is deflated here. */
export const addPacked = (objects: PdfObjects, entries: string, stream: Uint8Array, ref?: PdfRef): PdfRef =>
  addStream(objects, `${entries} /Filter /FlateDecode`, zlibSync(stream), ref)

/** Objects one after the other, then the table of where each begins. Throws where a reserved one was never written. */
export function pdfBytes({ bodies }: PdfObjects, root: PdfRef, info: PdfRef): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let size = 0
  const add = (bytes: Uint8Array) => {
    parts.push(bytes)
    size += bytes.length
  }
  // Four bytes above 127 tell programs that the file is not text.
  add(Uint8Array.of(...ascii('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  const starts = bodies.map((body, i) => {
    if (!body) throw new Error(`PDF object ${i + 1} was never written`)
    const start = size
    add(ascii(`${i + 1} 0 obj\n${body.head}`))
    if (body.stream) {
      add(ascii(` /Length ${body.stream.length} >>\nstream\n`))
      add(body.stream)
      add(ascii('\nendstream'))
    }
    add(ascii('\nendobj\n'))
    return start
  })
  const table = size
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  add(ascii(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  add(ascii(`trailer\n<< /Size ${bodies.length + 1} /Root ${refText(root)} /Info ${refText(info)} >>\n`))
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

export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

/** UTF-16 in hexadecimal, high byte first. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/** A text string in UTF-16 with its byte order mark. */
export const textString = (text: string): string => `<FEFF${utf16(text)}>`

/** `D:20261121083000Z` */
export const dateString = (date: Date): string => `(D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`

/** A number as an operator takes it: no exponent, no more digits than a printer sees. */
export const num = (value: number): string => String(Number(value.toFixed(4)))
