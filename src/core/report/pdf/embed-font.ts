/** A font subset as the objects of a PDF: a composite font whose codes are glyph numbers (ISO 32000-1, 9.7). */
import type { PdfObjects, PdfRef } from './objects'
import { addObject, addPacked, ascii, num, refText, utf16 } from './objects'
import type { FontSubset } from './subset'

/** `name`: PostScript name of the font, `NotoSansSC-Regular`; `stemV`: thickness of its stems, 1/1000 em. */
export interface FontFace {
  readonly name: string
  readonly stemV: number
}

/** Height of its capitals, 1/1000 em. */
const CAP_HEIGHT = 733
/** Bit 3: it holds characters outside the Latin ones. */
const SYMBOLIC = 4

export function addFont(objects: PdfObjects, { name, stemV }: FontFace, subset: FontSubset): PdfRef {
  const face = `${tagOf(subset)}+${name}`
  const { file, box, ascent, descent, glyphs } = subset
  const fontFile = addPacked(objects, `/Length1 ${file.length}`, file)
  const descriptor = addObject(
    objects,
    `<< /Type /FontDescriptor /FontName /${face} /Flags ${SYMBOLIC} /FontBBox [${box.join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${num(ascent)} /Descent ${num(descent)} /CapHeight ${CAP_HEIGHT} /StemV ${stemV} ` +
      `/FontFile2 ${refText(fontFile)} >>`,
  )
  const widths = glyphs.map((g) => g.advance).join(' ')
  const descendant = addObject(
    objects,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${face} /FontDescriptor ${refText(descriptor)} ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity ` +
      `/DW 1000 /W [0 [${widths}]] >>`,
  )
  const codes = glyphs.map(({ text }, i) => ({ code: glyphCode(i), text })).filter(({ text }) => text)
  return addObject(
    objects,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${face} /Encoding /Identity-H ` +
      `/DescendantFonts [${refText(descendant)}] /ToUnicode ${refText(addToUnicode(objects, codes))} >>`,
  )
}

/** A glyph's code in a string of such a font, two bytes in hexadecimal. */
export const glyphCode = (glyph: number): string => glyph.toString(16).padStart(4, '0')

/** At most this many lines in one block of a CMap. */
const BLOCK = 100

/** What the codes (hexadecimal) of a font mean, so that its text can be searched and copied. */
export function addToUnicode(
  objects: PdfObjects,
  codes: readonly { readonly code: string; readonly text: string }[],
): PdfRef {
  const blocks = Array.from({ length: Math.ceil(codes.length / BLOCK) }, (_, i) =>
    codes.slice(i * BLOCK, (i + 1) * BLOCK),
  )
  const bytes = (codes[0]?.code.length ?? 4) / 2
  const cmap = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    `1 begincodespacerange <${'00'.repeat(bytes)}> <${'FF'.repeat(bytes)}> endcodespacerange`,
    ...blocks.map((block) =>
      [
        `${block.length} beginbfchar`,
        ...block.map(({ code, text }) => `<${code}> <${utf16(text)}>`),
        'endbfchar',
      ].join('\n'),
    ),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ]
  return addPacked(objects, '', ascii(cmap.join('\n')))
}

/** Six capitals that tell one subset of a font from another. */
function tagOf({ glyphs }: FontSubset): string {
  let hash = 0x811c9dc5
  for (const { text } of glyphs)
    for (const c of text) hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193) >>> 0
  return Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26)),
  ).join('')
}
