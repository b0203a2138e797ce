/** Reading a WOFF 1.0 file with TrueType outlines (W3C WOFF 1.0, OpenType 1.9): the tables that a PDF needs. */
import { unzlibSync } from 'fflate'

/** A font, or the slice of one that a page of characters is served as. Lengths in units of `unitsPerEm`. */
export interface FontSlice {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number]
  /** 0 where the font has no such character. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  bearingOf(glyph: number): number
  /** The entry of the `glyf` table; empty for a blank. */
  outlineOf(glyph: number): Uint8Array
}

/** Bytes that are no font this can read; the message says why. */
export class FontError extends Error {}

const WOFF = 0x774f4646
const HEADER_BYTES = 44
const ENTRY_BYTES = 20

/** Throws `FontError` where the bytes are no WOFF with TrueType outlines. */
export function readWoff(bytes: Uint8Array): FontSlice {
  const tables = tablesOf(bytes)
  const table = (name: string): DataView => {
    const data = tables.get(name)
    if (!data) throw new FontError(`the font has no ${name} table`)
    return new DataView(data.buffer, data.byteOffset, data.byteLength)
  }
  const [head, hhea, hmtx, loca, glyf] = [
    table('head'),
    table('hhea'),
    table('hmtx'),
    table('loca'),
    table('glyf'),
  ]
  const glyphs = characterMap(table('cmap'))
  const measured = hhea.getUint16(34)
  const start = (glyph: number) =>
    head.getInt16(50) ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4),
    bearingOf: (glyph) =>
      hmtx.getInt16(glyph < measured ? glyph * 4 + 2 : measured * 4 + (glyph - measured) * 2),
    outlineOf: (glyph) =>
      new Uint8Array(glyf.buffer, glyf.byteOffset + start(glyph), start(glyph + 1) - start(glyph)),
  }
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== WOFF)
    throw new FontError('the file is no WOFF font')
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < view.getUint16(12); i++) {
    const at = HEADER_BYTES + i * ENTRY_BYTES
    const [offset, packed, length] = [4, 8, 12].map((o) => view.getUint32(at + o)) as [number, number, number]
    const data = bytes.subarray(offset, offset + packed)
    tables.set(
      String.fromCharCode(...bytes.subarray(at, at + 4)),
      packed < length ? unzlibSync(data, { out: new Uint8Array(length) }) : data,
    )
  }
  return tables
}

/** Character to glyph, from the subtables of format 12 and 4: the Unicode ones of today's fonts. */
function characterMap(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + i * 8 + 4)
    const format = cmap.getUint16(at)
    if (format === 4) readFormat4(cmap, at, glyphs)
    if (format === 12) readFormat12(cmap, at, glyphs)
  }
  return glyphs
}

function readFormat4(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const bytes = cmap.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + bytes]
  const [deltas, offsets] = [starts + bytes, starts + bytes * 2]
  for (let i = 0; i < bytes; i += 2) {
    const [first, last, delta, offset] = [starts, ends, deltas, offsets].map((o) =>
      cmap.getUint16(o + i),
    ) as [number, number, number, number]
    for (let c = first; c <= last && c < 0xffff; c++) {
      const listed = offset ? cmap.getUint16(offsets + i + offset + (c - first) * 2) : c
      const glyph = offset && !listed ? 0 : (listed + delta) & 0xffff
      if (glyph) glyphs.set(c, glyph)
    }
  }
}

function readFormat12(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const [first, last, glyph] = [0, 4, 8].map((o) => cmap.getUint32(at + 16 + i * 12 + o)) as [
      number,
      number,
      number,
    ]
    for (let c = first; c <= last; c++) glyphs.set(c, glyph + c - first)
  }
}
