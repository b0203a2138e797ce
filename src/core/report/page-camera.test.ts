import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from '../analysis/measure'
import type { LonLat } from '../domain/geometry'
import { layoutPage } from './page'
import type { Ground } from './page-camera'
import { pageCamera, viewSize } from './page-camera'
import type { PageContent } from './page-content'
import { layoutScaleBar, ratioText } from './page-scale-bar'
import { sheetOf } from './page-sheet'
import { nextRoundScale } from './scale'
import { frameAtScale, frameOnScreen, groundUnder } from './page-screen'

const PLAIN: PageContent = {
  title: '标题',
  subtitle: '',
  notes: '',
  legend: [],
  legendRoom: [],
  sampleBox: { width: 30, height: 16 },
  denominator: null,
  northArrow: true,
  sources: '',
  credits: ['© OpenStreetMap'],
  reviewNumber: '',
  date: '',
  words: { legend: '图例', notes: '说明', north: '北', atCentre: '图幅中心', more: String },
}
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

  it.each(
    (['a4', 'a3', 'a2', 'a1', 'half-page'] as const).flatMap((size) =>
      [25, 29.9, 33].flatMap((lat) => [20_000, 150_000, 600_000].map((n) => [size, lat, n] as const)),
    ),
  )(
    'on %s at %f° and 1:%i the bar that is drawn is as long as the ground it names, and 1:n says the same',
    (size, lat, n) => {
      const sheet = sheetOf(size, 'landscape')
      const words = (text: string, points: number) => text.length * points * 0.2
      const { frame } = layoutPage(sheet, { ...PLAIN, denominator: 1 }, words)
      const camera = pageCamera(frame, sheet.magnify, { center: [120.58, lat], denominator: n })
      const { scaleBar } = layoutPage(sheet, { ...PLAIN, denominator: camera.denominator }, words)
      const { length, metres, ratio } = scaleBar!
      const perMm = (camera.bounds[2] - camera.bounds[0]) / frame.width
      const ends = [-0.5, 0.5].map((side): LonLat => [camera.center[0] + side * length * perMm, lat])
      const ground = distanceM(ends[0]!, ends[1]!)
      expect(Math.abs(ground / metres - 1)).toBeLessThan(0.005)
      expect(
        Math.abs((length * Number(ratio!.replace(/\u00A0/g, '').slice(2))) / 1000 / ground - 1),
      ).toBeLessThan(0.005)
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

describe('nextRoundScale', () => {
  it('is round, shows no less ground, and leaves a round scale as it is', () => {
    expect([187_321, 250_000, 251_000, 999_999, 12_345].map(nextRoundScale)).toEqual([
      200_000, 250_000, 300_000, 1_000_000, 15_000,
    ])
    fc.assert(
      fc.property(fc.double({ min: 1000, max: 1e7, noNaN: true }), (n) => {
        const round = nextRoundScale(n)
        expect(round).toBeGreaterThanOrEqual(n * (1 - 1e-6))
        expect(round / n).toBeLessThanOrEqual(1.51)
        expect(nextRoundScale(round)).toBe(round)
      }),
    )
  })
})
