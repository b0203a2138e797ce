import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from '../analysis/measure'
import type { LonLat } from '../domain/geometry'
import type { Ground } from './page-camera'
import { pageCamera, viewSize } from './page-camera'
import { layoutScaleBar, ratioText } from './page-scale-bar'
import { frameAtScale, frameOnScreen, groundUnder } from './page-screen'

const FRAME = { x: 10, y: 25, width: 214, height: 160 }
const center = fc.tuple(
  fc.double({ min: 118, max: 123, noNaN: true }),
  fc.double({ min: 27, max: 33, noNaN: true }),
)

describe('pageCamera', () => {
  it.each([0, 25, 30, 45, 60])('at %i° a millimetre of the page is n mm of ground, within 0.5 %%', (lat) => {
    for (const denominator of [50_000, 250_000]) {
      const camera = pageCamera(FRAME, 1, { center: [120.5, lat], denominator })
      const [west, , east] = camera.bounds
      const metresPerMm = distanceM([west, lat], [east, lat]) / FRAME.width
      expect(Math.abs(metresPerMm / (denominator / 1000) - 1)).toBeLessThan(0.005)
      expect(camera.denominator).toBeCloseTo(denominator, 3)
    }
  })

  it.each([20, 30, 40, 55])(
    'the scale bar at %i° is as long as the ground it names, within 0.5 %%',
    (lat) => {
      for (const magnify of [1, 1.4]) {
        const camera = pageCamera(FRAME, magnify, { center: [120.5, lat], widthM: 93_000 })
        const room = { x: 0, y: 0, width: 58, ratioPoints: 8, labelPoints: 7, showRatio: true, ratioNote: '' }
        const bar = layoutScaleBar(camera.denominator, room, (text) => text.length)
        const [west, , east] = camera.bounds
        const ground = distanceM([west, lat], [west + ((east - west) * bar.length) / FRAME.width, lat])
        expect(Math.abs(ground / bar.metres - 1)).toBeLessThan(0.005)
      }
    },
  )

  it('shows the same ground however large its marks are', () => {
    fc.assert(
      fc.property(center, fc.double({ min: 0.8, max: 2, noNaN: true }), (at, magnify) => {
        const ground: Ground = { center: at, denominator: 300_000 }
        const [plain, large] = [pageCamera(FRAME, 1, ground), pageCamera(FRAME, magnify, ground)]
        large.bounds.forEach((b, i) => expect(b).toBeCloseTo(plain.bounds[i]!, 9))
        expect(large.width).toBeCloseTo(plain.width / magnify, 9)
      }),
    )
  })

  it('holds the bounds it is asked for, and touches no edge', () => {
    const span = fc.double({ min: 0.05, max: 2, noNaN: true })
    fc.assert(
      fc.property(center, span, span, ([west, south], dx, dy) => {
        const { bounds } = pageCamera(FRAME, 1, { bounds: [west, south, west + dx, south + dy] })
        expect(bounds[0]).toBeLessThan(west)
        expect(bounds[1]).toBeLessThan(south)
        expect(bounds[2]).toBeGreaterThan(west + dx)
        expect(bounds[3]).toBeGreaterThan(south + dy)
      }),
    )
  })

  it('knows the size of a screen from what it shows', () => {
    const camera = pageCamera(FRAME, 1, { center: [120.5, 30], denominator: 200_000 })
    const size = viewSize(camera.bounds, camera.zoom)
    expect(size.width).toBeCloseTo(camera.width, 6)
    expect(size.height).toBeCloseTo(camera.height, 6)
  })
})

describe('the frame on the screen', () => {
  const screen = { center: [120.55, 29.9] as LonLat, zoom: 9.3, width: 1000, height: 700 }

  it('has the shape of the page frame and lies on the screen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 240, max: 3000 }),
        fc.integer({ min: 240, max: 2000 }),
        (width, height) => {
          const box = frameOnScreen({ width, height }, FRAME)
          expect(box.width / box.height).toBeCloseTo(FRAME.width / FRAME.height, 9)
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
            true,
          )
        },
      ),
    )
  })

  it('shows exactly the ground that the page shows', () => {
    const box = frameOnScreen(screen, FRAME)
    const page = pageCamera(FRAME, 1.4, groundUnder(screen, box))
    // On a screen that is nothing but the rectangle, the same ground is the same bounds.
    const alone = pageCamera(
      { ...box, width: box.width * (25.4 / 96), height: box.height * (25.4 / 96) },
      1,
      groundUnder(screen, box),
    )
    expect(alone.zoom).toBeCloseTo(screen.zoom, 9)
    page.bounds.forEach((b, i) => expect(b).toBeCloseTo(alone.bounds[i]!, 9))
  })

  it('at a fixed scale grows with the map, and the page keeps its ground', () => {
    const [near, far] = [10.3, 9.3].map((zoom) => frameAtScale({ ...screen, zoom }, FRAME, 250_000))
    expect(near!.width / far!.width).toBeCloseTo(2, 2)
    const page = pageCamera(FRAME, 1, groundUnder(screen, frameAtScale(screen, FRAME, 250_000)))
    expect(page.denominator).toBeCloseTo(250_000, 3)
  })
})

describe('ratioText', () => {
  it('gives three digits, thousands apart', () => {
    expect(ratioText(253_412)).toBe('1:253\u00A0000')
    expect(ratioText(1_000_000)).toBe('1:1\u00A0000\u00A0000')
    expect(ratioText(8_765)).toBe('1:8\u00A0770')
    expect(ratioText(999_600)).toBe('1:1\u00A0000\u00A0000')
  })
})
