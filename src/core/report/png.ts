/** PNG files as bytes: what a canvas does not write itself. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The signature, and the IHDR chunk that always comes first: length, name, 13 bytes, checksum. */
const HEADER_BYTES = SIGNATURE.length + 25
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
  if (SIGNATURE.some((byte, i) => png[i] !== byte) || png.length < HEADER_BYTES)
    throw new Error('not a PNG file')
  const rest = withoutChunk(png.subarray(HEADER_BYTES), 'pHYs')
  const chunk = resolutionChunk(dpi)
  const out = new Uint8Array(HEADER_BYTES + chunk.length + rest.length)
  out.set(png.subarray(0, HEADER_BYTES))
  out.set(chunk, HEADER_BYTES)
  out.set(rest, HEADER_BYTES + chunk.length)
  return out
}

function resolutionChunk(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254)
  const chunk = new Uint8Array(CHUNK_FRAME_BYTES + 9)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = 1 // the unit is the metre
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  return chunk
}

function withoutChunk(chunks: Uint8Array, name: string): Uint8Array {
  const view = new DataView(chunks.buffer, chunks.byteOffset, chunks.byteLength)
  for (let at = 0; at + CHUNK_FRAME_BYTES <= chunks.length;) {
    const end = at + CHUNK_FRAME_BYTES + view.getUint32(at)
    if (String.fromCharCode(...chunks.subarray(at + 4, at + 8)) === name) {
      const kept = new Uint8Array(chunks.length - (end - at))
      kept.set(chunks.subarray(0, at))
      kept.set(chunks.subarray(end), at)
      return kept
    }
    at = end
  }
  return chunks
}
