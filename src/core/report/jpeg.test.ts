import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withJpegResolution } from './jpeg'

const START = [0xff, 0xd8]
const HEADER = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2]
const header = (unit: number, x: number, y: number, thumbnail: number[] = [0, 0]) =>
  HEADER.with(3, 14 + thumbnail.length).concat(unit, x >> 8, x & 255, y >> 8, y & 255, thumbnail)
/** A table, as follows in every file. */
const REST = [0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xd9]

describe('withJpegResolution', () => {
  it('says 300 dpi where the file says nothing', () => {
    const out = withJpegResolution(Uint8Array.from([...START, ...REST]), 300)
    expect([...out]).toEqual([...START, ...header(1, 300, 300), ...REST])
  })

  it('replaces what the file says, a thumbnail with it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 2),
        fc.integer({ min: 1, max: 65_535 }),
        fc.integer({ min: 1, max: 2400 }),
        (unit, before, dpi) => {
          const jpeg = Uint8Array.from([...START, ...header(unit, before, before, [1, 1, 9, 9, 9]), ...REST])
          const out = withJpegResolution(jpeg, dpi)
          expect([...out]).toEqual([...START, ...header(1, dpi, dpi), ...REST])
        },
      ),
    )
  })

  it('refuses what is no JPEG', () =>
    expect(() => withJpegResolution(Uint8Array.of(0x89, 0x50), 96)).toThrow('not a JPEG'))
})
