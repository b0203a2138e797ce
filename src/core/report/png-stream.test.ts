import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngPixels } from './png'
import { newPngStream } from './png-stream'

/** The colours a PNG of differences from the row above holds, three bytes a pixel. */
function coloursOf(png: Uint8Array): number[] {
  const { width, height, deflated } = pngPixels(png)!
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
        const png = newPngStream(width, rgba.length / 4 / width, 300)
        for (const strip of strips) await png.add(new Uint8ClampedArray(strip))
        const file = await png.finish()
        expect(coloursOf(file)).toEqual(rgba.filter((_, i) => i % 4 < 3))
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
