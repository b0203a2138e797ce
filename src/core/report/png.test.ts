import { describe, expect, it } from 'vitest'
import { crc32, resolutionChunk } from './png'

describe('crc32', () => {
  it('gives the check value of the standard', () =>
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926))
})

describe('resolutionChunk', () => {
  it.each([
    [96, [0, 0, 0x0e, 0xc4]],
    [150, [0, 0, 0x17, 0x12]],
    [300, [0, 0, 0x2e, 0x23]],
  ])('says %i dpi in whole pixels a metre, both ways', (dpi, perMetre) => {
    const bytes = [...resolutionChunk(dpi)]
    expect(String.fromCharCode(...bytes.slice(4, 8))).toBe('pHYs')
    expect(bytes.slice(8, 17)).toEqual([...perMetre, ...perMetre, 1])
  })
})
