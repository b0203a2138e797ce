/** A TrueType font of just the glyphs a document uses, put together from one or more slices of the same font. */
import type { FontSlice } from './woff'

/** A font as a PDF embeds it (FontFile2), and how its glyphs are reached. */
export interface FontSubset {
  readonly file: Uint8Array<ArrayBuffer>
  /** Of each glyph, in the file's order: its character (empty for parts of others) and its advance, 1/1000 em. */
  readonly glyphs: readonly { readonly text: string; readonly advance: number }[]
  /** Undefined for a character that no slice has. */
  glyphOf(character: string): number | undefined
  /** 1/1000 em. */
  readonly ascent: number
  readonly descent: number
  readonly box: readonly number[]
}

interface TakenGlyph {
  readonly slice: FontSlice
  readonly glyph: number
  readonly text: string
}

/** The first glyph of every font: what is shown for a character it lacks. */
const NOTDEF = 0
const COMPOSITE = { more: 0x20, words: 0x01, scale: 0x08, xyScale: 0x40, matrix: 0x80 } as const

/** Subset of the characters that the slices have; a character in two slices comes from the first. */
export function fontSubset(characters: Iterable<string>, slices: readonly FontSlice[]): FontSubset | null {
  const [first] = slices
  if (!first) return null
  const taken: TakenGlyph[] = [{ slice: first, glyph: NOTDEF, text: '' }]
  const byCharacter = new Map<string, number>()
  for (const text of [...new Set(characters)].toSorted()) {
    const slice = slices.find((s) => s.glyphOf(text.codePointAt(0)!) > 0)
    if (!slice) continue
    byCharacter.set(text, taken.length)
    taken.push({ slice, glyph: slice.glyphOf(text.codePointAt(0)!), text })
  }
  const outlines = withParts(taken)
  const per1000 = 1000 / first.unitsPerEm
  return {
    file: trueType(taken, outlines, first),
    glyphs: taken.map(({ slice, glyph, text }) => ({
      text,
      advance: Math.round(slice.advanceOf(glyph) * per1000),
    })),
    glyphOf: (character) => byCharacter.get(character),
    ascent: first.ascent * per1000,
    descent: first.descent * per1000,
    box: first.box.map((v) => Math.round(v * per1000)),
  }
}

/** The outlines in order; what composite glyphs are made of is added at the end of `taken`. */
function withParts(taken: TakenGlyph[]): Uint8Array[] {
  const outlines: Uint8Array[] = []
  for (let i = 0; i < taken.length; i++) {
    const { slice, glyph } = taken[i]!
    const outline = slice.outlineOf(glyph).slice()
    const view = new DataView(outline.buffer)
    if (outline.length && view.getInt16(0) < 0)
      for (const at of partsOf(view)) {
        const part = view.getUint16(at)
        let place = taken.findIndex((t) => t.slice === slice && t.glyph === part)
        if (place < 0) place = taken.push({ slice, glyph: part, text: '' }) - 1
        view.setUint16(at, place)
      }
    outlines.push(outline)
  }
  return outlines
}

/** Where a composite glyph names its parts. */
function* partsOf(view: DataView): Generator<number> {
  for (let at = 10, more = true; more;) {
    const flags = view.getUint16(at)
    yield at + 2
    more = (flags & COMPOSITE.more) > 0
    const placed = flags & COMPOSITE.words ? 4 : 2
    const turned =
      flags & COMPOSITE.matrix ? 8 : flags & COMPOSITE.xyScale ? 4 : flags & COMPOSITE.scale ? 2 : 0
    at += 4 + placed + turned
  }
}

function trueType(
  taken: readonly TakenGlyph[],
  outlines: readonly Uint8Array[],
  { unitsPerEm, ascent, descent, box }: FontSlice,
): Uint8Array<ArrayBuffer> {
  const count = taken.length
  const [head, hhea, maxp, hmtx, loca] = [54, 36, 32, count * 4, (count + 1) * 4].map(
    (n) => new DataView(new ArrayBuffer(n)),
  ) as [DataView, DataView, DataView, DataView, DataView]
  const starts = [0]
  for (const o of outlines) starts.push(starts.at(-1)! + Math.ceil(o.length / 4) * 4)
  const glyf = new Uint8Array(starts.at(-1)!)
  outlines.forEach((o, i) => glyf.set(o, starts[i]))
  starts.forEach((start, i) => loca.setUint32(i * 4, start))
  taken.forEach(({ slice, glyph }, i) => {
    hmtx.setUint16(i * 4, slice.advanceOf(glyph))
    hmtx.setInt16(i * 4 + 2, slice.bearingOf(glyph))
  })
  head.setUint32(0, 0x10000)
  head.setUint32(12, 0x5f0f3cf5)
  // The left side bearing is the outline's own left.
  head.setUint16(16, 0b11)
  head.setUint16(18, unitsPerEm)
  box.forEach((v, i) => head.setInt16(36 + i * 2, v))
  head.setUint16(46, 8)
  head.setInt16(48, 2)
  // Long offsets in loca.
  head.setInt16(50, 1)
  hhea.setUint32(0, 0x10000)
  hhea.setInt16(4, ascent)
  hhea.setInt16(6, descent)
  hhea.setUint16(10, Math.max(...taken.map(({ slice, glyph }) => slice.advanceOf(glyph))))
  hhea.setInt16(18, 1)
  hhea.setUint16(34, count)
  writeMaxp(maxp, outlines)
  return sfnt([
    ['glyf', glyf],
    ['head', new Uint8Array(head.buffer)],
    ['hhea', new Uint8Array(hhea.buffer)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', new Uint8Array(maxp.buffer)],
  ])
}

/** The most points and contours of any glyph; a composite counts as the whole font does, which is enough. */
function writeMaxp(maxp: DataView, outlines: readonly Uint8Array[]): void {
  let [points, contours] = [0, 0]
  for (const outline of outlines.filter((o) => o.length)) {
    const view = new DataView(outline.buffer)
    const own = view.getInt16(0)
    if (own <= 0) continue
    contours = Math.max(contours, own)
    points = Math.max(points, view.getUint16(10 + (own - 1) * 2) + 1)
  }
  const values = [outlines.length, points, contours, points * 4, contours * 4, 2, 0, 0, 0, 0, 0, 0, 4, 2]
  maxp.setUint32(0, 0x10000)
  values.forEach((v, i) => maxp.setUint16(4 + i * 2, Math.min(v, 0xffff)))
}

/** Tables, in the order of their names, as one font file with its checksums. */
function sfnt(tables: readonly (readonly [name: string, data: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const header = 12 + tables.length * 16
  const padded = (n: number) => Math.ceil(n / 4) * 4
  const out = new Uint8Array(header + tables.reduce((sum, [, data]) => sum + padded(data.length), 0))
  const view = new DataView(out.buffer)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x10000)
  ;[tables.length, 16 << power, power, tables.length * 16 - (16 << power)].forEach((v, i) =>
    view.setUint16(4 + i * 2, v),
  )
  let at = header
  let adjustment = 0
  tables.forEach(([name, data], i) => {
    out.set(data, at)
    const entry = 12 + i * 16
    out.set(new TextEncoder().encode(name), entry)
    view.setUint32(entry + 4, checksum(view, at, padded(data.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.length)
    if (name === 'head') adjustment = at + 8
    at += padded(data.length)
  })
  view.setUint32(adjustment, (0xb1b0afba - checksum(view, 0, out.length)) >>> 0)
  return out
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
