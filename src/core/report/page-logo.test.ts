import { describe, expect, it } from 'vitest'
import { A_LOGO } from './page-arbitraries'
import { MOST_LOGO_BYTES, isLogo, logoSize } from './page-logo'

const url = (type: string, bytes: readonly number[] | string) =>
  `data:image/${type};base64,${btoa(typeof bytes === 'string' ? bytes : String.fromCharCode(...bytes))}`
const PNG = [
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 100,
]
/** A table first, then the frame header of a progressive picture. */
const JPEG = [0xff, 0xd8, 0xff, 0xc4, 0, 4, 1, 1, 0xff, 0xc2, 0, 17, 8, 0, 40, 0, 90, 3, 0, 0]

describe('a logo', () => {
  it.each([
    ['PNG', url('png', PNG), 300, 100],
    ['JPEG', url('jpeg', JPEG), 90, 40],
    ['SVG with a view box', A_LOGO, 20, 10],
    ['SVG with edges', url('svg+xml', '<?xml version="1.0"?><svg width="30mm" height=\'12.5\'/>'), 30, 12.5],
  ])('as %s says its size', (_, logo, width, height) => {
    expect(logoSize(logo)).toEqual({ width, height })
    expect(isLogo(logo)).toBe(true)
  })
  it.each([
    ['an address', 'https://example.org/logo.png'],
    ['another type', url('gif', PNG)],
    ['words', 'data:image/png,hello'],
    ['an SVG without a size', url('svg+xml', '<svg/>')],
    ['half a PNG', url('png', PNG.slice(0, 12))],
    ['a JPEG without a frame', url('jpeg', [0xff, 0xd8, 0xff, 0xd9])],
    ['more than there is room for', url('png', String.fromCharCode(...PNG).padEnd(MOST_LOGO_BYTES + 1))],
  ])('is not %s', (_, logo) => expect(isLogo(logo)).toBe(false))
})
