import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, withResolution } from './png'

const ascii = (text: string) => new TextEncoder().encode(text)

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(ascii(name), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const HEADER = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))
const IMAGE = chunk('IDAT', Uint8Array.from(deflateSync(Uint8Array.of(0, 128))))
const END = chunk('IEND', new Uint8Array())
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((p) => [...p]))
const PNG = join(SIGNATURE, HEADER, IMAGE, END)

describe('crc32', () => {
  it('gives the check value of the standard', () => expect(crc32(ascii('123456789'))).toBe(0xcbf43926))
})

describe('withResolution', () => {
  it.each([
    [96, [0, 0, 0x0e, 0xc4]],
    [150, [0, 0, 0x17, 0x12]],
    [300, [0, 0, 0x2e, 0x23]],
  ])('puts pHYs for %i dpi right after IHDR', (dpi, perMetre) => {
    const data = Uint8Array.from([...perMetre, ...perMetre, 1])
    expect(withResolution(PNG, dpi)).toEqual(join(SIGNATURE, HEADER, chunk('pHYs', data), IMAGE, END))
  })

  it('replaces an earlier one and is the same when done twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2400 }), fc.integer({ min: 1, max: 2400 }), (a, b) => {
        expect(withResolution(withResolution(PNG, a), b)).toEqual(withResolution(PNG, b))
      }),
    )
  })

  it('refuses what is no PNG', () => expect(() => withResolution(ascii('GIF89a'), 96)).toThrow('not a PNG'))
})
