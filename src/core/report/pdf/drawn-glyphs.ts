/** Characters that the embedded font lacks, as pictures in a font of their own: still text to search and copy. */
import { addToUnicode } from './embed-font'
import type { PdfObjects, PdfRef } from './objects'
import { addObject, addPacked, ascii, num, refText } from './objects'

/** A character as its browser draws it, black on clear. Lengths in pixels; `perEm` of them are an em. */
export interface DrawnGlyph {
  readonly character: string
  readonly width: number
  readonly height: number
  /** From the upper edge down to the baseline. */
  readonly baseline: number
  readonly perEm: number
  /** One bit a pixel, 0 where there is ink, rows filled up to whole bytes. */
  readonly bits: Uint8Array
}

/** Codes of one byte. */
export const MOST_DRAWN = 255

/** The code of the n-th of them in a string, hexadecimal. */
export const drawnCode = (index: number): string => (index + 1).toString(16).padStart(2, '0')

/** Advance, ems. */
export const drawnAdvance = ({ width, perEm }: DrawnGlyph): number => width / perEm

/** A Type 3 font (ISO 32000-1, 9.6.5): each glyph is a mask painted in the text's own colour. */
export function addDrawnFont(objects: PdfObjects, glyphs: readonly DrawnGlyph[]): PdfRef {
  const streams = glyphs.map((g) => addGlyph(objects, g))
  const procs = streams.map((ref, i) => `/g${i + 1} ${refText(ref)}`)
  const codes = glyphs.map(({ character }, i) => ({ code: drawnCode(i), text: character }))
  const widths = glyphs.map((g) => num(drawnAdvance(g) * 1000))
  return addObject(
    objects,
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] ` +
      `/CharProcs << ${procs.join(' ')} >> /Encoding << /Type /Encoding /Differences [1 ${glyphs.map((_, i) => `/g${i + 1}`).join(' ')}] >> ` +
      `/FirstChar 1 /LastChar ${glyphs.length} /Widths [${widths.join(' ')}] /Resources << >> ` +
      `/ToUnicode ${refText(addToUnicode(objects, codes))} >>`,
  )
}

function addGlyph(objects: PdfObjects, { width, height, baseline, perEm, bits }: DrawnGlyph): PdfRef {
  const per1000 = (px: number) => num((px / perEm) * 1000)
  const bottom = per1000(baseline - height)
  const head =
    `${per1000(width)} 0 0 ${bottom} ${per1000(width)} ${per1000(baseline)} d1 ` +
    `${per1000(width)} 0 0 ${per1000(height)} 0 ${bottom} cm ` +
    `BI /W ${width} /H ${height} /BPC 1 /IM true ID `
  const stream = new Uint8Array([...ascii(head), ...bits, ...ascii('\nEI')])
  return addPacked(objects, '', stream)
}
