import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { APPEARANCES } from '../catalogue/palette'
import { rampColor } from '../catalogue/ramp'
import { LEVEL, levelOf } from '../core/analysis/reach/surface-levels'
import { crc32 } from '../core/report/png'
import type { SurfacePicture } from './map-context'
import { aReach, aSurface } from './state-arbitraries'
import { NO_PICTURE, surfaceColors, surfaceOn, surfacePicture } from './surface'

/** The parts of a PNG by name, their checksums checked. */
function partsOf({ url }: SurfacePicture): Map<string, Buffer> {
  const bytes = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64')
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at)
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)))
    parts.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end))
    at = end + 4
  }
  return parts
}

const layer = { id: 'reach-1', result: aReach([15, 30]), shown: true, surface: aSurface }

describe('a surface', () => {
  it.each(APPEARANCES)('goes along the ramp up to its minutes and no farther, %s', (appearance) => {
    const colors = surfaceColors(30, appearance)
    const hexAt = (minutes: number) => {
      const [r, g, b, alpha] = colors[levelOf({ state: 'reached', minutes })]!
      return alpha ? `#${[r, g, b].map((c) => c.toString(16).padStart(2, '0')).join('')}` : 'clear'
    }
    expect(hexAt(0)).toBe(rampColor(0, appearance))
    expect(hexAt(29.9)).toMatch(/^#/)
    expect(hexAt(31)).toBe('clear')
  })

  it.each(APPEARANCES)('shows the three ways of not knowing as three things, %s', (appearance) => {
    const colors = surfaceColors(30, appearance)
    expect(new Set(Object.values(LEVEL).map((level) => colors[level]!.join())).size).toBe(3)
    expect(colors[LEVEL['beyond-grid']]![3]).toBe(0)
  })

  it('is a picture any viewer reads: another reach changes its colours, not its image', () => {
    const near = partsOf(surfacePicture(surfaceOn([layer])!, 'light'))
    const far = partsOf(surfacePicture(surfaceOn([{ ...layer, result: aReach([90]) }])!, 'light'))
    expect([...near.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
    expect(near.get('IHDR')!.readUInt32BE(0)).toBe(aSurface.width)
    expect([...inflateSync(near.get('IDAT')!)]).toEqual([0, 33, 2])
    expect(far.get('IDAT')).toEqual(near.get('IDAT'))
    expect(far.get('PLTE')).not.toEqual(near.get('PLTE'))
  })

  it('is drawn for the uppermost answer that has one and is shown', () => {
    expect(surfaceOn([layer, { ...layer, id: 'reach-2' }])!.id).toBe('reach-2')
    expect(surfaceOn([layer, { ...layer, id: 'reach-2', shown: false }])!.id).toBe('reach-1')
    expect(surfaceOn([{ ...layer, shown: false }])).toBeNull()
    expect([...inflateSync(partsOf(NO_PICTURE).get('IDAT')!)]).toEqual([0, 0])
  })
})
