/** Pictures packed row by row, so that one of any size needs little memory. 8-bit RGB. */
import { PNG_SIGNATURE, joined, pngChunk, resolutionChunk } from './png'

const RGB = 3
const RGBA = 4
/** Of a map's rows most are much like the row above: each is written as the difference from it. */
const FILTER_UP = 2

/** A picture underway: what becomes of its rows is `T`. */
export interface RowStream<T> {
  /** The next rows, `width` px of RGBA each; opacity is left out. */
  add(rgba: Uint8ClampedArray): Promise<void>
  /** What was made of the rows, when all are there. Throws where some are missing. */
  finish(): Promise<T>
  /** Nothing of it is wanted any more. */
  abandon(): Promise<void>
}

/** Pixels as PNG and PDF hold them: each row filtered as PNG does, all rows one zlib stream, in parts. */
export interface PackedPixels {
  readonly width: number
  readonly height: number
  readonly deflated: readonly Uint8Array[]
}

/** Begin a picture of so many px that stands in another file. */
export function newPixelStream(width: number, height: number): RowStream<PackedPixels> {
  const deflate = new CompressionStream('deflate')
  const writer = deflate.writable.getWriter()
  const packed = packedParts(deflate.readable)
  // Where writing fails, it says so; this only keeps the reading end from saying it again.
  packed.catch(() => {})
  const filter = rowFilter(width)
  let rows = 0
  return {
    async add(rgba) {
      rows += rgba.length / RGBA / width
      await writer.write(filter(rgba))
    },
    async finish() {
      if (rows !== height) throw new Error(`${rows} of ${height} rows`)
      await writer.close()
      return { width, height, deflated: await packed }
    },
    async abandon() {
      await writer.abort(new Error('the picture was given up')).catch(() => {})
    },
  }
}

/** Begin a PNG of so many px that says it has `dpi` of them to an inch. */
export function newPngStream(width: number, height: number, dpi: number): RowStream<Uint8Array<ArrayBuffer>> {
  const pixels = newPixelStream(width, height)
  return {
    ...pixels,
    async finish() {
      const { deflated } = await pixels.finish()
      return joined([
        PNG_SIGNATURE,
        pngChunk('IHDR', headerData(width, height)),
        resolutionChunk(dpi),
        ...deflated.map((part) => pngChunk('IDAT', part)),
        pngChunk('IEND', new Uint8Array()),
      ])
    },
  }
}

async function packedParts(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const reader = readable.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts
    parts.push(value)
  }
}

function headerData(width: number, height: number): Uint8Array {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  data.set([8, 2], 8) // bits of a colour, red green blue; then deflate, the usual filters, no interlacing
  return data
}

/** Rows of RGBA as PNG has them before they are packed; remembers the last row for the next call. */
function rowFilter(width: number): (rgba: Uint8ClampedArray) => Uint8Array<ArrayBuffer> {
  let above: Uint8ClampedArray = new Uint8ClampedArray(width * RGBA)
  return (rgba) => {
    const rows = rgba.length / RGBA / width
    const out = new Uint8Array(rows * (1 + width * RGB))
    let at = 0
    for (let row = 0; row < rows; row++) {
      const here = rgba.subarray(row * width * RGBA, (row + 1) * width * RGBA)
      out[at++] = FILTER_UP
      for (let i = 0; i < here.length; i += RGBA) {
        out[at++] = here[i]! - above[i]!
        out[at++] = here[i + 1]! - above[i + 1]!
        out[at++] = here[i + 2]! - above[i + 2]!
      }
      above = here
    }
    above = above.slice()
    return out
  }
}
