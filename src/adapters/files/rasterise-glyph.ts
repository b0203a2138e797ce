import type { DrawnGlyph } from '../../core/report/pdf/drawn-glyphs'

/** Fine enough for a title on an A1 sheet. */
const PX_PER_EM = 256
const ASCENT_EMS = 1.1
const DESCENT_EMS = 0.35
/** Alpha from which a pixel counts as ink. */
const INK = 128

/** A character as this machine's fonts draw it, in black and clear. */
export function drawnGlyph(character: string, fontFamily: string): DrawnGlyph {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const font = `${PX_PER_EM}px ${fontFamily}`
  context.font = font
  // Rows begin with a whole byte, and one pixel is the least a picture can have.
  const width = Math.max(1, Math.ceil(context.measureText(character).width))
  const baseline = Math.round(PX_PER_EM * ASCENT_EMS)
  const height = baseline + Math.round(PX_PER_EM * DESCENT_EMS)
  Object.assign(canvas, { width, height })
  context.font = font
  context.fillText(character, 0, baseline)
  const { data } = context.getImageData(0, 0, width, height)
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * height).fill(0xff)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[(y * width + x) * 4 + 3]! >= INK) bits[y * rowBytes + (x >> 3)]! &= ~(0x80 >> (x & 7))
  return { character, width, height, baseline, perEm: PX_PER_EM, bits }
}
