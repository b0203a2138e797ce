/** JPEG files as bytes: what a canvas does not write itself. ITU-T T.871 (JFIF 1.02). */

const START = [0xff, 0xd8]
const APP0 = [0xff, 0xe0]
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0]
const DOTS_PER_INCH = 1
/** Marker, length, `JFIF`, version, unit, two densities, a thumbnail of no size. */
const HEADER_BYTES = 18

/** The same JPEG with a JFIF header that says `dpi` both ways. Throws where the bytes are no JPEG. */
export function withJpegResolution(jpeg: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  if (!isAt(jpeg, 0, START)) throw new Error('not a JPEG file')
  const rest = jpeg.subarray(START.length + jfifBytes(jpeg))
  const out = new Uint8Array(START.length + HEADER_BYTES + rest.length)
  const density = [dpi >> 8, dpi & 255]
  out.set(START)
  out.set([...APP0, 0, HEADER_BYTES - 2, ...JFIF, 1, 2, DOTS_PER_INCH, ...density, ...density, 0, 0], 2)
  out.set(rest, START.length + HEADER_BYTES)
  return out
}

/** How long the header is that the file has already. */
function jfifBytes(jpeg: Uint8Array): number {
  if (!isAt(jpeg, 2, APP0) || !isAt(jpeg, 6, JFIF)) return 0
  return APP0.length + ((jpeg[4]! << 8) | jpeg[5]!)
}

const isAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte)
