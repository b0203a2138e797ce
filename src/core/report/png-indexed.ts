import { PNG_SIGNATURE, joined, pngChunk } from './png'

/** A colour with its opacity, 0 to 255 each. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** A picture whose pixels name colours of a list. */
export interface IndexedPicture {
  readonly width: number
  readonly height: number
  /** One byte a pixel, each row after its filter byte, deflated (zlib). */
  readonly deflated: Uint8Array
}

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
  return joined([
    PNG_SIGNATURE,
    pngChunk('IHDR', Uint8Array.from([...new Uint8Array(size.buffer), BIT_DEPTH, INDEXED, 0, 0, 0])),
    pngChunk('PLTE', Uint8Array.from(colours.flatMap(([r, g, b]) => [r, g, b]))),
    pngChunk('tRNS', Uint8Array.from(colours.map(([, , , alpha]) => alpha))),
    pngChunk('IDAT', deflated),
    pngChunk('IEND', new Uint8Array()),
  ])
}
