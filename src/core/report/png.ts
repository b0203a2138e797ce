/** PNG files as bytes: what a canvas does not write itself. */

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** The signature, and the IHDR chunk that always comes first: length, name, 13 bytes, checksum. */
const HEADER_BYTES = PNG_SIGNATURE.length + 25
const CHUNK_FRAME_BYTES = 12

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

/** CRC-32 as PNG uses it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = CRC_TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/**
 * The same PNG with a pHYs chunk that says how large it is meant to be: `dpi` pixels an inch both ways, in the
 * whole pixels a metre that the format knows. An earlier pHYs is replaced. Throws where the bytes are no PNG.
 */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  requirePng(png)
  const rest = withoutChunk(png.subarray(HEADER_BYTES), 'pHYs')
  return joined([png.subarray(0, HEADER_BYTES), resolutionChunk(dpi), rest])
}

export function resolutionChunk(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254)
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1 // the unit is the metre
  return pngChunk('pHYs', data)
}

/** Length, name, data, checksum. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(CHUNK_FRAME_BYTES + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(new TextEncoder().encode(name), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function withoutChunk(chunks: Uint8Array, name: string): Uint8Array {
  const found = [...chunksOf(chunks)].find((c) => c.name === name)
  if (!found) return chunks
  return joined([chunks.subarray(0, found.start), chunks.subarray(found.end)])
}

/** The pixels of a PNG as it holds them: filtered line by line and deflated (zlib). */
export interface PngPixels {
  readonly width: number
  readonly height: number
  readonly deflated: Uint8Array<ArrayBuffer>
}

/** Null where they are not 8-bit RGB without interlacing; throws where the bytes are no PNG. */
export function pngPixels(png: Uint8Array): PngPixels | null {
  requirePng(png)
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  // Bit depth 8, colour type 2 (RGB), the one compression and filter method, no interlacing.
  if ([8, 2, 0, 0, 0].some((value, i) => png[24 + i] !== value)) return null
  const chunks = png.subarray(PNG_SIGNATURE.length)
  const data = [...chunksOf(chunks)].filter((c) => c.name === 'IDAT')
  return { width, height, deflated: joined(data.map((c) => chunks.subarray(c.start + 8, c.end - 4))) }
}

function* chunksOf(chunks: Uint8Array): Generator<{ name: string; start: number; end: number }> {
  const view = new DataView(chunks.buffer, chunks.byteOffset, chunks.byteLength)
  for (let start = 0; start + CHUNK_FRAME_BYTES <= chunks.length;) {
    const end = start + CHUNK_FRAME_BYTES + view.getUint32(start)
    yield { name: String.fromCharCode(...chunks.subarray(start + 4, start + 8)), start, end }
    start = end
  }
}

function requirePng(png: Uint8Array): void {
  if (PNG_SIGNATURE.some((byte, i) => png[i] !== byte) || png.length < HEADER_BYTES)
    throw new Error('not a PNG file')
}
