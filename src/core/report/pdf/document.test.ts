import { deflateSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackedPixels } from '../png-stream'
import type { PdfMaterial, PdfPage } from './document'
import { charactersOf, hrefsOf, writePdf } from './document'
import { packedPicture, rgbaPicture } from './picture'
import { slicesHere } from './type-arbitraries'

const INFO = { title: '越图：轨道网', language: 'zh-CN', created: new Date('2026-11-21T08:30:00Z') }

/** `width` × `height` grey pixels whose packed rows come in two parts. */
function pixels(width: number, height: number): { packed: PackedPixels; lines: Buffer } {
  const lines = Buffer.alloc(height * (1 + width * 3), 0x55)
  const data = deflateSync(lines)
  return { packed: { width, height, deflated: [data.subarray(0, 7), data.subarray(7)] }, lines }
}

const svg = (inner: string) => `<svg viewBox="0 0 2970 2100">${inner}</svg>`
const FRAME = { x: 10, y: 20, width: 200, height: 150 }
const A4: PdfPage = {
  width: 297,
  height: 210,
  title: '第一页',
  svg: svg('<text x="10" y="20" font-size="30">绍兴 2035</text>'),
  pictures: [{ box: FRAME, picture: packedPicture(pixels(6, 4).packed) }],
}

const materialFor = (pages: readonly PdfPage[], more: Partial<PdfMaterial> = {}): PdfMaterial => {
  const used = charactersOf(pages.map((p) => p.svg))
  return {
    slices: { normal: slicesHere(used.normal, 'normal'), bold: slicesHere(used.bold, 'bold') },
    drawn: [],
    images: new Map(),
    widthOf: (text) => text.length,
    ...more,
  }
}
const written = (pages: readonly PdfPage[], more?: Partial<PdfMaterial>) =>
  writePdf(pages, INFO, materialFor(pages, more))
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** The file's streams that are deflated, unpacked. */
function streams(pdf: Uint8Array): string[] {
  const text = latin(pdf)
  return [...text.matchAll(/\/FlateDecode \/Length (\d+) >>\nstream\n/g)].map((s) => {
    const start = s.index + s[0].length
    return inflateSync(pdf.subarray(start, start + Number(s[1]))).toString('latin1')
  })
}
const drawn = (inner: string, more?: Partial<PdfMaterial>) =>
  streams(written([{ ...A4, svg: svg(inner), pictures: [] }], more)).join('\n')

describe('writePdf', () => {
  it.each([
    [297, 210, '[0 0 841.89 595.276]'],
    [297, 420, '[0 0 841.89 1190.551]'],
    [338.67, 190.5, '[0 0 960.009 540]'],
    [841, 594, '[0 0 2383.937 1683.78]'],
  ])('gives a page of %d × %d mm its size in points', (width, height, box) => {
    expect(latin(written([{ ...A4, width, height }]))).toContain(`/MediaBox ${box}`)
  })

  it('puts the map where its frame is, in points from below', () =>
    expect(streams(written([A4])).join('\n')).toContain('566.929134 0 0 425.19685 28.346457 113.385827 cm'))

  it('takes packed pixels over as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (width, height) => {
        const { packed, lines } = pixels(width, height)
        const picture = packedPicture(packed)
        expect([picture.width, picture.height]).toEqual([width, height])
        expect(inflateSync(picture.bytes)).toEqual(lines)
        const page = { ...A4, svg: svg(''), pictures: [{ box: FRAME, picture }] }
        expect(latin(written([page]))).toContain(latin(picture.bytes))
      }),
      { numRuns: 30 },
    )
  })

  it('says where each object begins, and names every page in its contents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (count) => {
        const text = latin(written(Array.from({ length: count }, (_, i) => ({ ...A4, title: `p${i}` }))))
        const table = Number(text.match(/startxref\n(\d+)\n%%EOF\n$/)![1])
        const rows = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)]
        expect(rows).toHaveLength(Number(text.match(/\/Size (\d+)/)![1]) - 1)
        rows.forEach((row, i) => expect(text.slice(Number(row[1])).startsWith(`${i + 1} 0 obj\n`)).toBe(true))
        expect(text).toContain(`] /Count ${count} >>`)
        for (let i = 0; i < count; i++) expect(text).toContain(`/Title <FEFF0070003${i}> /Parent`)
      }),
      { numRuns: 6 },
    )
  })

  it('leads from a place to another page, and nowhere where there is none', () => {
    const box = { x: 10, y: 20, width: 50, height: 6 }
    const links = [2, 1, 9].map((page) => ({ box, page }))
    const text = latin(
      written([
        { ...A4, links },
        { ...A4, links: [] },
      ]),
    )
    const kids = text.match(/\/Kids \[([^\]]*)\]/)![1]!.match(/\d+ 0 R/g)!
    const leads = [...text.matchAll(/\/Subtype \/Link \/Rect \[([^\]]*)\] .*\/Dest \[(\d+ 0 R)/g)]
    expect(leads.map(([, , to]) => to)).toEqual([kids[1], kids[0]])
    // 210 mm high, points from below.
    expect(leads[0]![1]).toBe('28.3465 521.5748 170.0787 538.5827')
    expect(text.match(/\/Annots/g)).toHaveLength(1)
  })

  it('gives every stream its length', () => {
    const text = latin(written([A4]))
    const found = [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)]
    expect(found.length).toBeGreaterThan(3)
    for (const s of found) {
      const end = s.index + s[0].length + Number(s[1])
      expect(text.slice(end, end + 10)).toBe('\nendstream')
    }
  })

  it('carries title, language and date', () => {
    const text = latin(written([A4]))
    expect(text).toContain('/Title <FEFF8d8a56feff1a8f6890537f51>')
    expect(text).toContain('/Lang (zh-CN)')
    expect(text).toContain('/CreationDate (D:20261121083000Z)')
  })
})

describe('words', () => {
  it('are glyphs of the font, and say which characters they are', () => {
    const all = drawn('<text x="1" y="2" font-size="30">兴绍</text>')
    expect(all).toContain('<0001> <5174>\n<0002> <7ecd>')
    expect(all).toMatch(/\/F1 30 Tf <00010002> Tj/)
  })
  it('are set as wide as the page measured them', () =>
    expect(drawn('<text font-size="30">绍兴</text>', { widthOf: () => 1.8 })).toContain('90 Tz'))
  it('stand about their middle, or before their end', () => {
    const at = (anchor: string) =>
      drawn(`<text x="100" y="9" text-anchor="${anchor}" font-size="10">绍兴</text>`)
    expect(at('middle')).toContain('1 0 0 -1 90 9 Tm')
    expect(at('end')).toContain('1 0 0 -1 80 9 Tm')
  })
  it('have a halo beneath them', () =>
    expect(
      drawn('<text font-size="9" stroke="#ffffff" stroke-width="2" paint-order="stroke">绍</text>'),
    ).toMatch(/1 Tr .*Tj ET Q\nq .* 0 Tr /))
  it('follow a course letter by letter', () =>
    expect(drawn('<text x="1 2" y="3 4" rotate="0 90" font-size="9">绍绍</text>')).toMatch(
      /1 0 0 -1 1 3 Tm .* 0 1 1 -?0 2 4 Tm /,
    ))
  it('that the font lacks are drawn as pictures and stay text', () => {
    const crab = {
      character: '\u{1F980}',
      width: 8,
      height: 2,
      baseline: 2,
      perEm: 8,
      bits: Uint8Array.of(0x0f, 0xf0),
    }
    const pages = [{ ...A4, svg: svg('<text font-size="9">绍\u{1F980}</text>'), pictures: [] }]
    const pdf = written(pages, { drawn: [crab] })
    const all = streams(pdf).join('\n')
    expect(latin(pdf)).toContain('/Subtype /Type3')
    expect(all).toContain('<01> <d83edd80>')
    expect(all).toContain('/F3 9 Tf <01> Tj')
    expect(all).toContain('BI /W 8 /H 2 /BPC 1 /IM true ID \u000f\u00f0')
  })
})

describe('shapes', () => {
  it('keep fill, line, dashes and opacity', () => {
    const all = drawn(
      '<g stroke="#ff0000" stroke-width="3"><path d="M0 0L9 9" fill="none" stroke-dasharray="4 2" stroke-linecap="round" stroke-opacity="0.5"/></g>',
    )
    expect(all).toContain('1 0 0 RG /G1_0p5 gs 3 w 1 J 0 j [4 2] 0 d 0 0 m 9 9 l S')
  })
  it('fade as one where their group does', () => {
    const pages = [{ ...A4, svg: svg('<g opacity="0.4"><rect width="9" height="9"/></g>'), pictures: [] }]
    const pdf = written(pages)
    expect(latin(pdf)).toContain('/Subtype /Form')
    expect(latin(pdf)).toContain('/ca 0.4 /CA 0.4')
  })
  it('are cut and hatched as they say', () => {
    const all = written([
      {
        ...A4,
        pictures: [],
        svg: svg(
          '<defs><clipPath id="c"><rect width="5" height="5"/></clipPath><pattern id="h" width="8" height="8"><path d="M0 8L8 0" stroke="#000"/></pattern></defs>' +
            '<g clip-path="url(#c)"><rect width="9" height="9" fill="url(#h)"/></g>',
        ),
      },
    ])
    expect(streams(all).join('\n')).toMatch(/0 0 m 5 0 l 5 5 l 0 5 l h W n\nq \/Pattern cs \/P\d+ scn/)
    expect(latin(all)).toContain('/PatternType 1')
  })
  it('that cannot be drawn are an error, never left out', () => {
    expect(() => drawn('<foreignObject/>')).toThrow('foreignObject')
    expect(() => drawn('<g filter="url(#f)"/>')).toThrow('filter')
    expect(() => drawn('<rect fill="url(#nothing)" width="1" height="1"/>')).toThrow('nothing')
    expect(() => drawn('<rect fill="papaya" width="1" height="1"/>')).toThrow('papaya')
    expect(() => drawn('<image href="data:x" width="1" height="1"/>')).toThrow('data:x')
  })
})

describe('pictures', () => {
  it('of a page keep their clear parts', () => {
    const images = new Map([['data:logo', rgbaPicture([1, 2, 3, 255, 4, 5, 6, 0], 2, 1)]])
    const inner = '<image href="data:logo" x="10" y="20" width="30" height="40"/>'
    expect(hrefsOf([svg(inner), svg(inner)])).toEqual(['data:logo'])
    const pages = [{ ...A4, svg: svg(inner), pictures: [] }]
    const pdf = written(pages, { images })
    expect(latin(pdf)).toMatch(/\/SMask \d+ 0 R/)
    expect(streams(pdf).join('\n')).toMatch(/30 0 0 -40 10 60 cm \/X\d+ Do/)
    expect(streams(pdf)).toContain('\u0001\u0002\u0003\u0004\u0005\u0006')
  })
})
