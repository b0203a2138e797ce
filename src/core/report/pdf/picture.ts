/** Pictures as a PDF holds them. */
import { zlibSync } from 'fflate'
import { joined } from '../png'
import type { PackedPixels } from '../png-stream'
import type { PdfObjects, PdfRef } from './objects'
import { addPacked, addStream, refText } from './objects'

export interface PdfPicture {
  readonly width: number
  readonly height: number
  /** Entries of the dictionary that say how the bytes are packed. */
  readonly packing: string
  readonly bytes: Uint8Array
  /** One byte a pixel, 255 where the picture covers; absent where it covers everywhere. */
  readonly alpha?: Uint8Array
}

/** Pixels without loss, packed as they are in a PNG. */
export function packedPicture({ width, height, deflated }: PackedPixels): PdfPicture {
  const decode = `/Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${width}`
  const packing = `/Filter /FlateDecode /DecodeParms << ${decode} >>`
  return { width, height, packing, bytes: joined(deflated) }
}

/** Pixels of a canvas, four bytes each (red, green, blue, alpha). */
export function rgbaPicture(rgba: ArrayLike<number>, width: number, height: number): PdfPicture {
  const colours = Uint8Array.from(
    { length: width * height * 3 },
    (_, i) => rgba[((i / 3) | 0) * 4 + (i % 3)]!,
  )
  const alpha = Uint8Array.from({ length: width * height }, (_, i) => rgba[i * 4 + 3]!)
  const whole = alpha.every((a) => a === 255)
  return {
    width,
    height,
    packing: '/Filter /FlateDecode',
    bytes: zlibSync(colours),
    ...(whole ? {} : { alpha }),
  }
}

export function addPicture(
  objects: PdfObjects,
  { width, height, packing, bytes, alpha }: PdfPicture,
): PdfRef {
  const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`
  const mask = alpha
    ? ` /SMask ${refText(addPacked(objects, `${image} /ColorSpace /DeviceGray`, alpha))}`
    : ''
  return addStream(objects, `${image} /ColorSpace /DeviceRGB${mask} ${packing}`, bytes)
}
