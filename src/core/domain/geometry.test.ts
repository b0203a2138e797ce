import {
  bbox,
  bboxPolygon,
  booleanIntersects,
  booleanPointInPolygon,
  feature,
  featureCollection,
} from '@turf/turf'
import * as fc from 'fast-check'
import type { Geometry, LineString } from 'geojson'
import { describe, expect, it } from 'vitest'
import { position, rectangle, validArea, wildArea } from '../../adapters/geos/shape-arbitraries'
import { SOMEWHERE, geometry } from './entity-arbitraries'
import type { AreaGeometry } from './geometry'
import {
  areaContains,
  boundsOf,
  isArea,
  isFeatureCollection,
  isLine,
  lineMeets,
  meetsBounds,
  partsOf,
  positionsOf,
  ringsOf,
} from './geometry'

describe('bounds', () => {
  it('are those that Turf finds', () => {
    fc.assert(
      fc.property(fc.array(geometry, { minLength: 1, maxLength: 4 }), (list) => {
        expect(boundsOf(list)).toEqual(bbox(featureCollection(list.map((g) => feature(g)))))
      }),
    )
  })

  it('are none where there is no shape', () => {
    expect(boundsOf([])).toBeNull()
    expect(boundsOf([null, null])).toBeNull()
  })

  it('pass over what has no place, and look into collections', () => {
    const nested = { type: 'GeometryCollection', geometries: [rectangle(120, 29, 121, 30)] } as const
    expect(boundsOf([null, { ...nested, geometries: [...nested.geometries] }])).toEqual([120, 29, 121, 30])
  })
})

describe('a position in an area', () => {
  it('is found where Turf finds it', () => {
    let inside = 0
    const anyArea = fc.oneof(validArea, wildArea)
    fc.assert(
      fc.property(anyArea, fc.array(position, { minLength: 5, maxLength: 20 }), (area, positions) => {
        const [w, s, e, n] = boundsOf([area])!
        for (const [x, y] of positions) {
          // Spread over the area's own bounds, so that a fair share lies within.
          const p: [number, number] = [w + ((x - 119.9) / 1.3) * (e - w), s + (y - 29.3) * (n - s)]
          const expected = booleanPointInPolygon(p, area)
          if (expected) inside++
          expect(areaContains(area, p)).toBe(expected)
        }
      }),
    )
    expect(inside).toBeGreaterThan(50)
  })

  it('is outside in a hole, and inside in any part', () => {
    const withHole: AreaGeometry = {
      type: 'Polygon',
      coordinates: [
        rectangle(120, 29, 121, 30).coordinates[0]!,
        rectangle(120.4, 29.4, 120.6, 29.6).coordinates[0]!,
      ],
    }
    expect(areaContains(withHole, [120.5, 29.5])).toBe(false)
    expect(areaContains(withHole, [120.3, 29.5])).toBe(true)
    const island = rectangle(120.45, 29.45, 120.55, 29.55).coordinates
    const both: AreaGeometry = { type: 'MultiPolygon', coordinates: [withHole.coordinates, island] }
    expect(areaContains(both, [120.5, 29.5])).toBe(true)
  })
})

describe('a shape in a view', () => {
  const share = fc.noBias(fc.integer({ min: 0, max: 100 })).map((n) => n / 100)

  it('is found where Turf finds one', () => {
    let met = 0
    fc.assert(
      fc.property(geometry, position, share, (g, [west, south], size) => {
        const view: [number, number, number, number] = [west, south, west + size, south + size]
        const expected = booleanIntersects(bboxPolygon(view), g)
        if (expected) met++
        expect(meetsBounds(g, view)).toBe(expected)
      }),
      { numRuns: 500 },
    )
    expect(met).toBeGreaterThan(30)
  })

  it('is found where it only passes through, or lies all around', () => {
    const line: LineString = {
      type: 'LineString',
      coordinates: [
        [119, 30],
        [122, 30],
      ],
    }
    expect(meetsBounds(line, [120, 29.9, 120.1, 30.1])).toBe(true)
    expect(meetsBounds(line, [120, 30.1, 120.1, 30.2])).toBe(false)
    const around = rectangle(120, 29, 121, 30)
    expect(meetsBounds(around, [120.4, 29.4, 120.5, 29.5])).toBe(true)
    const both: Geometry = { type: 'GeometryCollection', geometries: [line, around] }
    expect(meetsBounds(both, [120.4, 29.4, 120.5, 29.5])).toBe(true)
  })

  it('is not found in the hole it leaves', () => {
    const ring = (half: number) =>
      rectangle(120.5 - half, 29.5 - half, 120.5 + half, 29.5 + half).coordinates[0]!
    const area: AreaGeometry = { type: 'Polygon', coordinates: [ring(0.4), ring(0.2)] }
    expect(meetsBounds(area, [120.45, 29.45, 120.55, 29.55])).toBe(false)
    expect(meetsBounds(area, [120.45, 29.45, 120.75, 29.55])).toBe(true)
  })
})

describe('a line meets an area', () => {
  const square = rectangle(120.4, 29.4, 120.6, 29.6)
  const along = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates })

  it('wherever any of it lies in the area, by a corner or only passing through', () => {
    expect(lineMeets(along([120.5, 29.5], [121, 30]), square)).toBe(true)
    expect(lineMeets(along([120, 29.5], [121, 29.5]), square)).toBe(true)
    expect(lineMeets(along([120, 29], [120.3, 29.3], [120.3, 30]), square)).toBe(false)
    expect(lineMeets(along([120.3, 29.7], [120.5, 29.8]), square)).toBe(false)
  })

  it('not in a hole of it', () => {
    const hole = rectangle(120.45, 29.45, 120.55, 29.55).coordinates[0]!
    const ring: AreaGeometry = { type: 'Polygon', coordinates: [square.coordinates[0]!, hole] }
    expect(lineMeets(along([120.48, 29.48], [120.52, 29.52]), ring)).toBe(false)
    expect(lineMeets(along([120.48, 29.48], [120.58, 29.52]), ring)).toBe(true)
  })

  it('as Turf finds', () => {
    const line = fc
      .array(position, { minLength: 2, maxLength: 5 })
      .map((points) => along(...(points as [number, number][])))
    fc.assert(
      fc.property(line, validArea, (one, area) => {
        expect(lineMeets(one, area)).toBe(booleanIntersects(one, area))
      }),
    )
  })
})

it('takes shapes apart without losing a position', () => {
  fc.assert(
    fc.property(geometry, (g) => {
      const all = [...positionsOf(g)]
      const pointsOnly = g.type.endsWith('Point') ? all : []
      const parts = isLine(g) ? partsOf(g).flat() : isArea(g) ? ringsOf(g).flat(2) : pointsOnly
      expect(all.length).toBeGreaterThan(0)
      expect(parts).toEqual(all)
    }),
  )
})

it('knows a feature collection from other things', () => {
  expect(isFeatureCollection({ type: 'FeatureCollection', features: [] })).toBe(true)
  for (const other of [null, {}, [], SOMEWHERE, { type: 'FeatureCollection' }]) {
    expect(isFeatureCollection(other)).toBe(false)
  }
})
