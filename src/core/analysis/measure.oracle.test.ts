import { area as turfArea, length as turfLength } from '@turf/turf'
import * as fc from 'fast-check'
import type { LineString, Polygon, Position } from 'geojson'
import geographiclib from 'geographiclib-geodesic'
import { describe, expect, it } from 'vitest'
import { line, rectangle, validArea, wildArea } from '../../adapters/geos/shape-arbitraries'
import { areaKm2 } from './area'
import { distanceM, lengthKm } from './measure'

const { Geodesic } = geographiclib

/** GeographicLib's edges are geodesics, ours are straight in degrees: at 200 m they are the same. */
const STEP_M = 200

function dense(points: readonly Position[]): Position[] {
  const out: Position[] = [points[0]!]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    const steps = Math.max(1, Math.ceil(distanceM(a, b) / STEP_M))
    for (let s = 1; s <= steps; s++) {
      const t = s / steps
      out.push([a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)])
    }
  }
  return out
}

function measured(points: readonly Position[], polyline: boolean): { perimeter: number; area: number } {
  const polygon = Geodesic.WGS84.Polygon(polyline)
  for (const [lon, lat] of points) polygon.AddPoint(lat!, lon!)
  const { perimeter, area = 0 } = polygon.Compute(false, true)
  return { perimeter, area }
}

const geographicLibKm = ({ coordinates }: LineString): number => measured(coordinates, true).perimeter / 1000

function geographicLibKm2({ coordinates }: Polygon): number {
  const [shell = 0, ...holes] = coordinates.map((ring) =>
    Math.abs(measured(dense(ring).slice(1), false).area),
  )
  return holes.reduce((m2, hole) => m2 - hole, shell) / 1e6
}

const apart = (a: number, b: number): number => Math.abs(a / b - 1)

describe('lengths', () => {
  it('are those of GeographicLib', () => {
    fc.assert(
      fc.property(line, (course) => {
        expect(apart(lengthKm(course), geographicLibKm(course))).toBeLessThan(1e-12)
      }),
    )
  })

  it("are within 0.35 % of Turf's, whose globe is a sphere: longer north to south, shorter east to west", () => {
    fc.assert(
      fc.property(line, (course) => {
        expect(
          apart(turfLength({ type: 'Feature', properties: {}, geometry: course }), lengthKm(course)),
        ).toBeLessThan(0.0035)
      }),
    )
  })
})

describe('areas', () => {
  it("are within 1e-5 of GeographicLib's", () => {
    fc.assert(
      fc.property(validArea, (area) => {
        expect(apart(areaKm2(area), geographicLibKm2(area))).toBeLessThan(1e-5)
      }),
      { numRuns: 40 },
    )
  })

  it('of outlines that cross themselves are what GeographicLib gives as well', () => {
    fc.assert(
      fc.property(wildArea, (area) => {
        expect(Math.abs(areaKm2(area) - geographicLibKm2(area))).toBeLessThan(1e-3)
      }),
      { numRuns: 40 },
    )
  })

  it('of the whole region, edges a hundred kilometres long, are right too', () => {
    const region = rectangle(118, 28, 123, 32.6)
    expect(apart(areaKm2(region), geographicLibKm2(region))).toBeLessThan(1e-5)
  })

  it("are 0.1 % under Turf's here, whose globe is a sphere", () => {
    fc.assert(
      fc.property(validArea, (area) => {
        const ratio = turfArea(area) / 1e6 / areaKm2(area)
        expect(ratio).toBeGreaterThan(1.0005)
        expect(ratio).toBeLessThan(1.0025)
      }),
    )
  })
})
