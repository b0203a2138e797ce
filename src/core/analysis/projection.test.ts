import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from './measure'
import { scaleAt, toDegrees, toPlane } from './projection'

const position = fc.tuple(
  fc.double({ min: 118, max: 123, noNaN: true }),
  fc.double({ min: 28, max: 32.6, noNaN: true }),
)

describe('the plane of the data', () => {
  it('agrees with published coordinates of EPSG:4549', () => {
    // Axis and origin by definition: 120° E is x 500 km; the meridian arc of GRS80 to 30° N is 3320113.4 m.
    const [x, y] = toPlane([[120, 30]])
    expect(x).toBeCloseTo(500_000, 6)
    expect(y).toBeCloseTo(3_320_113.4, 1)
  })

  it('brings every position back', () => {
    fc.assert(
      fc.property(position, (p) => {
        const [back] = toDegrees(toPlane([p]))
        expect(distanceM(p, back!)).toBeLessThan(1e-4)
      }),
    )
  })

  it('measures short distances as scaleAt says', () => {
    fc.assert(
      fc.property(position, fc.double({ min: -0.01, max: 0.01, noNaN: true }), ([lon, lat], dx) => {
        const b: [number, number] = [lon + dx, lat + 0.005]
        const [x1 = NaN, y1 = NaN] = toPlane([[lon, lat]])
        const [x2 = NaN, y2 = NaN] = toPlane([b])
        const truth = distanceM([lon, lat], b)
        expect(Math.hypot(x2 - x1, y2 - y1) / scaleAt((x1 + x2) / 2) / truth).toBeCloseTo(1, 5)
      }),
    )
  })

  it('keeps a long edge where it is in degrees, the same points in both directions', () => {
    const [a, b] = [
      [120, 30],
      [120.5, 30.2],
    ]
    const there = toPlane([a!, b!])
    const back = toPlane([b!, a!])
    expect(there.length).toBeGreaterThan(50)
    const backwards = Array.from({ length: back.length / 2 }, (_, i) =>
      Array.from(back.slice(2 * i, 2 * i + 2)),
    )
      .reverse()
      .flat()
    expect([...there]).toEqual(backwards)
    for (const [lon, lat] of toDegrees(there)) expect(lat).toBeCloseTo(30 + (lon! - 120) * 0.4, 8)
  })
})
