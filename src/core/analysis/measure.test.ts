import * as fc from 'fast-check'
import type { MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { away, line, position, rectangle, validArea } from '../../adapters/geos/shape-arbitraries'
import { areaKm2 } from './area'
import { distanceM, lengthKm } from './measure'

describe('lengths', () => {
  it('measure what was walked', () => {
    fc.assert(
      fc.property(
        position,
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 1, max: 50_000 }),
        (p, azimuth, m) => {
          expect(distanceM(p, away(p, azimuth, m))).toBeCloseTo(m, 6)
        },
      ),
    )
  })

  it('are the same there and back, and the sum of the parts', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const parts = lines.map((l) => l.coordinates)
        const sum = lines.reduce((km, l) => km + lengthKm(l), 0)
        expect(lengthKm({ type: 'MultiLineString', coordinates: parts })).toBeCloseTo(sum, 9)
        const back = parts.map((p) => p.toReversed())
        expect(lengthKm({ type: 'MultiLineString', coordinates: back })).toBeCloseTo(sum, 9)
      }),
    )
  })
})

describe('areas', () => {
  it('are those of the ellipsoid: a degree by a degree at 30° N', () => {
    // The integral of M·N·cos φ over GRS80, summed in 20,000 steps.
    expect(areaKm2(rectangle(120, 30, 121, 31))).toBeCloseTo(10642.393, 2)
  })

  const turned = (area: Polygon): Polygon => ({
    ...area,
    coordinates: area.coordinates.map((ring) => ring.toReversed()),
  })

  it('do not mind which way the rings are wound, nor where they begin', () => {
    fc.assert(
      fc.property(validArea, fc.nat(20), (area, shift) => {
        const begunElsewhere = area.coordinates.map((ring) => {
          const open = ring.slice(0, -1)
          const start = shift % open.length
          return [...open.slice(start), ...open.slice(0, start), open[start]!]
        })
        expect(areaKm2(turned(area))).toBeCloseTo(areaKm2(area), 9)
        expect(areaKm2({ type: 'Polygon', coordinates: begunElsewhere })).toBeCloseTo(areaKm2(area), 9)
      }),
    )
  })

  it('leave holes out', () => {
    fc.assert(
      fc.property(validArea, (area) => {
        const whole = areaKm2({ type: 'Polygon', coordinates: [area.coordinates[0]!] })
        const holes = area.coordinates
          .slice(1)
          .map((ring) => areaKm2({ type: 'Polygon', coordinates: [ring] }))
        expect(areaKm2(area)).toBeCloseTo(
          holes.reduce((km2, hole) => km2 - hole, whole),
          9,
        )
      }),
    )
  })

  it('of parts sum to the whole, wherever it is cut', () => {
    const cut = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(position, cut, cut, ([west, south], x, y) => {
        const [east, north, lon, lat] = [west + 1, south + 0.8, west + x, south + 0.8 * y]
        const quarters: MultiPolygon = {
          type: 'MultiPolygon',
          coordinates: [
            rectangle(west, south, lon, lat).coordinates,
            rectangle(lon, south, east, lat).coordinates,
            rectangle(west, lat, lon, north).coordinates,
            rectangle(lon, lat, east, north).coordinates,
          ],
        }
        const whole = areaKm2(rectangle(west, south, east, north))
        expect(Math.abs(areaKm2(quarters) / whole - 1)).toBeLessThan(1e-9)
      }),
    )
  })

  it('of slanting cuts sum to the whole too: edges are straight in degrees', () => {
    const [a, b, c, d] = rectangle(120, 29, 121, 30).coordinates[0]!
    const half = (...corners: Polygon['coordinates'][0]) =>
      areaKm2({ type: 'Polygon', coordinates: [corners] })
    const halves = half(a!, b!, c!, a!) + half(a!, c!, d!, a!)
    expect(Math.abs(halves / areaKm2(rectangle(120, 29, 121, 30)) - 1)).toBeLessThan(1e-9)
  })

  it('of nothing are nothing', () => {
    expect(areaKm2({ type: 'MultiPolygon', coordinates: [] })).toBe(0)
  })
})
