import { deflateSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PdfPage } from './pdf'
import { jpegPicture, picturePdf, pngPicture } from './pdf'
import { crc32 } from './png'

const INFO = { title: '越图：轨道网', language: 'zh-CN', created: new Date('2026-11-21T08:30:00Z') }

/** A PNG of `width` × `height` grey pixels whose data lies in two chunks. */
function png(width: number, height: number, colourType = 2): { bytes: Uint8Array; lines: Buffer } {
  const lines = Buffer.alloc(height * (1 + width * 3), 0x55)
  const data = deflateSync(lines)
  const chunk = (name: string, body: Uint8Array) => {
    const inner = Buffer.concat([Buffer.from(name), body])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(body.length)
    frame.writeUInt32BE(crc32(inner), 4)
    return Buffer.concat([frame.subarray(0, 4), inner, frame.subarray(4)])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, colourType, 0, 0, 0])
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    chunk('IDAT', data.subarray(0, 7)),
    chunk('IDAT', data.subarray(7)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return { bytes: Uint8Array.from(Buffer.concat([signature, chunk('IHDR', header), ...parts])), lines }
}

const A4: PdfPage = { width: 297, height: 210, picture: pngPicture(png(6, 4).bytes)! }
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('picturePdf', () => {
  it.each([
    [297, 210, '[0 0 841.89 595.276]'],
    [297, 420, '[0 0 841.89 1190.551]'],
    [338.67, 190.5, '[0 0 960.009 540]'],
  ])('gives a page of %d × %d mm its size in points', (width, height, box) => {
    expect(latin(picturePdf([{ ...A4, width, height }], INFO))).toContain(`/MediaBox ${box}`)
  })

  it('takes the pixels over without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (width, height) => {
        const { bytes, lines } = png(width, height)
        const picture = pngPicture(bytes)!
        expect([picture.width, picture.height]).toEqual([width, height])
        expect(inflateSync(picture.bytes)).toEqual(lines)
        expect(latin(picturePdf([{ ...A4, picture }], INFO))).toContain(latin(picture.bytes))
      }),
    )
  })

  it('says where each object begins, however many pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (count) => {
        const text = latin(
          picturePdf(
            Array.from({ length: count }, () => A4),
            INFO,
          ),
        )
        const table = Number(text.match(/startxref\n(\d+)\n%%EOF\n$/)![1])
        const rows = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)]
        expect(text.slice(table, table + 4)).toBe('xref')
        expect(rows).toHaveLength(3 + 3 * count)
        rows.forEach((row, i) => expect(text.slice(Number(row[1])).startsWith(`${i + 1} 0 obj\n`)).toBe(true))
        expect(text).toContain(`/Count ${count} >>`)
      }),
    )
  })

  it('gives every stream its length', () => {
    const text = latin(picturePdf([A4], INFO))
    const streams = [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)]
    expect(streams).toHaveLength(2)
    for (const s of streams) {
      const end = s.index + s[0].length + Number(s[1])
      expect(text.slice(end, end + 10)).toBe('\nendstream')
    }
  })

  it('carries title, language and date', () => {
    const text = latin(picturePdf([A4], INFO))
    expect(text).toContain('/Title <FEFF8d8a56feff1a8f6890537f51>')
    expect(text).toContain('/Lang (zh-CN)')
    expect(text).toContain('/CreationDate (D:20261121083000Z)')
  })
})

describe('pictures', () => {
  it('are taken from no PNG but plain RGB', () => expect(pngPicture(png(2, 2, 6).bytes)).toBeNull())
  it('may be a JPEG as it is', () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)
    const text = latin(picturePdf([{ ...A4, picture: jpegPicture(jpeg, 7, 5) }], INFO))
    expect(text).toContain('/Width 7 /Height 5 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode')
    expect(text).toContain(latin(jpeg))
  })
})
