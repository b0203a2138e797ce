import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPixelStream, newPngStream } from './png-stream'

/** The colours of rows that are differences from the row above, three bytes a pixel. */
function coloursOf(width: number, height: number, deflated: Uint8Array): number[] {
  const rows = inflateSync(deflated)
  const line = width * 3
  const colours: number[] = []
  for (let y = 0; y < height; y++) {
    expect(rows[y * (line + 1)]).toBe(2)
    for (let x = 0; x < line; x++)
      colours.push((rows[y * (line + 1) + 1 + x]! + (colours[(y - 1) * line + x] ?? 0)) & 255)
  }
  return colours
}

/** The data of a PNG's chunks of a name, one after the other. */
function dataOf(png: Buffer, name: string): Buffer {
  const found: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === name)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return Buffer.concat(found)
}

const pictures = fc.integer({ min: 1, max: 9 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    strips: fc.array(
      fc
        .integer({ min: 1, max: 4 })
        .chain((rows) => fc.uint8Array({ minLength: rows * width * 4, maxLength: rows * width * 4 })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

describe('newPngStream', () => {
  it('holds the colours of all strips, and no opacity', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, strips }) => {
        const rgba = strips.flatMap((strip) => [...strip])
        const colours = rgba.filter((_, i) => i % 4 < 3)
        const height = rgba.length / 4 / width
        const [png, pixels] = [newPngStream(width, height, 300), newPixelStream(width, height)]
        for (const strip of strips) {
          await png.add(new Uint8ClampedArray(strip))
          await pixels.add(new Uint8ClampedArray(strip))
        }
        const file = Buffer.from(await png.finish())
        expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([width, height])
        expect(coloursOf(width, height, dataOf(file, 'IDAT'))).toEqual(colours)
        const { deflated } = await pixels.finish()
        expect(coloursOf(width, height, Buffer.concat(deflated))).toEqual(colours)
      }),
    )
  })

  it('says how large it is meant to be', async () => {
    const png = newPngStream(1, 1, 300)
    await png.add(new Uint8ClampedArray(4))
    const file = Buffer.from(await png.finish())
    const at = file.indexOf('pHYs') + 4
    expect([file.readUInt32BE(at), file.readUInt32BE(at + 4), file[at + 8]]).toEqual([11811, 11811, 1])
  })

  it('is no file while rows are missing', async () => {
    const png = newPngStream(2, 2, 96)
    await png.add(new Uint8ClampedArray(8))
    await expect(png.finish()).rejects.toThrow('1 of 2 rows')
  })

  it('takes nothing after it was abandoned', async () => {
    const png = newPngStream(1, 2, 96)
    await png.add(new Uint8ClampedArray(4))
    await png.abandon()
    await expect(png.add(new Uint8ClampedArray(4))).rejects.toThrow('given up')
  })
})
