import { crc32 } from './png'

/** A colour with its opacity, 0 to 255 each. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** A picture whose pixels name colours of a list. */
export interface IndexedPicture {
  readonly width: number
  readonly height: number
  /** One byte a pixel, each row after its filter byte, deflated (zlib). */
  readonly deflated: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const BIT_DEPTH = 8
const INDEXED = 3

/** The picture as a PNG file, in up to 256 colours: another list of colours leaves the image data as they are. */
export function indexedPng(
  { width, height, deflated }: IndexedPicture,
  colours: readonly Rgba[],
): Uint8Array {
  const size = new DataView(new ArrayBuffer(8))
  size.setUint32(0, width)
  size.setUint32(4, height)
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from([...new Uint8Array(size.buffer), BIT_DEPTH, INDEXED, 0, 0, 0])),
    chunk('PLTE', Uint8Array.from(colours.flatMap(([r, g, b]) => [r, g, b]))),
    chunk('tRNS', Uint8Array.from(colours.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflated),
    chunk('IEND', new Uint8Array()),
  ]
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** Length, name, data and the checksum of name and data. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, data.length)
  out.set(new TextEncoder().encode(name), 4)
  out.set(data, 8)
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)))
  return out
}
