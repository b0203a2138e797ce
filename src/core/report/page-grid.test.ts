import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from '../analysis/measure'
import { pageCamera } from './page-camera'
import { angleText, layoutGrid } from './page-grid'

const FRAME = { x: 20, y: 30, width: 280, height: 190 }
const widthOf = (text: string, points: number) => text.length * points * 0.2
const gridAt = (lat: number, denominator: number) => {
  const camera = pageCamera(FRAME, 1.15, { center: [120.55, lat], denominator })
  return { camera, grid: layoutGrid(FRAME, camera, 7.5, widthOf) }
}

describe('the graticule', () => {
  it.each([
    [30, 10_000],
    [30, 50_000],
    [29.5, 250_000],
    [30.2, 750_000],
    [22, 250_000],
    [40, 100_000],
  ])('at %f° and 1:%i lies where a geodesic says, within 0.5 %% of the distance', (lat, n) => {
    const { grid } = gridAt(lat, n)
    expect(grid.meridians.length).toBeGreaterThan(1)
    const middle = { x: FRAME.x + FRAME.width / 2, y: FRAME.y + FRAME.height / 2 }
    for (const { degrees, at } of grid.meridians) {
      const mm = (distanceM([120.55, lat], [degrees, lat]) / n) * 1000
      expect(Math.abs(Math.abs(at - middle.x) - mm)).toBeLessThanOrEqual(0.005 * mm + 1e-6)
    }
    for (const { degrees, at } of grid.parallels) {
      const mm = (distanceM([120.55, lat], [120.55, degrees]) / n) * 1000
      // A page of Mercator stretches towards the poles: within one page of a city, by less than 1 %.
      expect(Math.abs(Math.abs(at - middle.y) - mm)).toBeLessThanOrEqual(0.012 * mm + 1e-6)
    }
  })

  it('has round steps that leave room for their labels, outside the frame and clear of its corners', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.integer({ min: 2000, max: 3_000_000 }),
        (lat, n) => {
          const { grid } = gridAt(lat, n)
          const steps = new Set(
            grid.meridians
              .slice(1)
              .map((line, i) => Math.round((line.degrees - grid.meridians[i]!.degrees) * 3600)),
          )
          expect(steps.size).toBeLessThanOrEqual(1)
          for (const { text, x, y, turned } of grid.labels) {
            const half = widthOf(text, grid.points) / 2
            const along = turned ? y : x
            const [from, to] = turned ? [FRAME.y, FRAME.y + FRAME.height] : [FRAME.x, FRAME.x + FRAME.width]
            expect(along - half >= from && along + half <= to).toBe(true)
            const across = turned ? x : y
            const [low, high] = turned ? [FRAME.x, FRAME.x + FRAME.width] : [FRAME.y, FRAME.y + FRAME.height]
            expect(across < low || across > high).toBe(true)
          }
        },
      ),
    )
  })

  it.each([
    [120.5 * 3600, 'EW', false, '120°30′E'],
    [-0.25 * 3600, 'EW', false, '0°15′W'],
    [29 * 3600 + 5 * 60 + 7, 'NS', true, '29°05′07″N'],
    [-3600, 'NS', false, '1°00′S'],
    [0, 'EW', false, '0°00′'],
  ] as const)('writes %f″ %s as it is read', (seconds, axis, withSeconds, text) => {
    expect(angleText(seconds, axis, withSeconds)).toBe(text)
  })
})
