import * as fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fontSubset } from './subset'
import { slicesHere } from './type-arbitraries'
import type { FontSlice } from './woff'
import { readWoff } from './woff'

const SENTENCE = '绍兴市域轨道交通：2035年“融杭”（A–B）12.5 km²，Éü'
const slices = slicesHere(SENTENCE, 'normal')

/** A font file as WOFF, so that the same reader reads it back. */
function woffOf(font: Uint8Array): Uint8Array {
  const from = new DataView(font.buffer)
  const count = from.getUint16(4)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + i * 16
    const [offset, length] = [from.getUint32(at + 8), from.getUint32(at + 12)]
    const data = font.slice(offset, offset + length)
    const packed = zlibSync(data)
    return { tag: font.slice(at, at + 4), length, packed: packed.length < length ? packed : data }
  })
  const size = 44 + count * 20 + tables.reduce((sum, t) => sum + t.packed.length, 0)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  view.setUint32(0, 0x774f4646)
  view.setUint16(12, count)
  let at = 44 + count * 20
  tables.forEach(({ tag, length, packed }, i) => {
    out.set(tag, 44 + i * 20)
    ;[at, packed.length, length].forEach((v, k) => view.setUint32(44 + i * 20 + 4 + k * 4, v))
    out.set(packed, at)
    at += packed.length
  })
  return out
}

/** A glyph map of nothing, so that a font without one can be read. */
const CMAP = Uint8Array.of(0, 0, 0, 0)

function withCmap(font: Uint8Array): Uint8Array {
  const from = new DataView(font.buffer)
  const count = from.getUint16(4)
  const out = new Uint8Array(font.length + 16 + CMAP.length)
  const view = new DataView(out.buffer)
  out.set(font.subarray(0, 12))
  view.setUint16(4, count + 1)
  for (let i = 0; i < count; i++) {
    out.set(font.subarray(12 + i * 16, 28 + i * 16), 12 + i * 16)
    view.setUint32(12 + i * 16 + 8, from.getUint32(12 + i * 16 + 8) + 16)
  }
  out.set(new TextEncoder().encode('cmap'), 12 + count * 16)
  view.setUint32(12 + count * 16 + 8, font.length + 16)
  view.setUint32(12 + count * 16 + 12, CMAP.length)
  out.set(font.subarray(12 + count * 16), 28 + count * 16)
  out.set(CMAP, font.length + 16)
  return out
}

/** Such a glyph names its parts by numbers of its own file; its first ten bytes are the same everywhere. */
const isComposite = (outline: Uint8Array) => outline.length > 0 && outline[0]! > 127

const sourceOf = (character: string): [FontSlice, number] => {
  const slice = slices.find((s) => s.glyphOf(character.codePointAt(0)!) > 0)!
  return [slice, slice.glyphOf(character.codePointAt(0)!)]
}

describe('fontSubset', () => {
  it('has the outlines and advances of every character, from whichever slice', () => {
    const letters = [...new Set(SENTENCE)]
    fc.assert(
      fc.property(fc.subarray(letters, { minLength: 1 }), (wanted) => {
        const subset = fontSubset(wanted, slices)!
        const read = readWoff(woffOf(withCmap(subset.file)))
        for (const character of wanted) {
          const glyph = subset.glyphOf(character)!
          const [slice, source] = sourceOf(character)
          expect(read.advanceOf(glyph)).toBe(slice.advanceOf(source))
          expect(read.bearingOf(glyph)).toBe(slice.bearingOf(source))
          const [own, original] = [read.outlineOf(glyph), slice.outlineOf(source)]
          const alike = isComposite(original) ? 10 : original.length
          expect(own.subarray(0, alike)).toEqual(original.subarray(0, alike))
          expect(subset.glyphs[glyph]!.text).toBe(character)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('holds no more than what is asked', () => {
    const [few, all] = [fontSubset('绍兴', slices)!, fontSubset(SENTENCE, slices)!]
    expect(few.glyphs.map((g) => g.text)).toEqual(['', '兴', '绍'])
    expect(few.file.length).toBeLessThan(all.file.length / 5)
  })

  it('knows what no slice has', () => {
    const subset = fontSubset('绍\u{1F980}', slices)!
    expect(subset.glyphOf('绍')).toBeDefined()
    expect(subset.glyphOf('\u{1F980}')).toBeUndefined()
    expect(fontSubset('绍', [])).toBeNull()
  })

  it('sums up to the checksum that fonts must have', () => {
    const { file } = fontSubset(SENTENCE, slices)!
    const view = new DataView(file.buffer)
    let sum = 0
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})

describe('readWoff', () => {
  it('refuses what is no font', () => expect(() => readWoff(new Uint8Array(60))).toThrow('no WOFF'))
})
