import * as fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { ShapeError } from '../../core/analysis/engine'
import { fromWkb, readAreas, readLines } from './read-wkb'
import { toWkb } from './write-wkb'

const degree = fc.double({ min: -180, max: 180, noNaN: true })
const position: fc.Arbitrary<Position> = fc.tuple(degree, degree)
const points = fc.array(position, { minLength: 2, maxLength: 200 })
const ring = fc.array(position, { minLength: 3, maxLength: 200 }).map((corners) => [...corners, corners[0]!])
const rings = fc.array(ring, { minLength: 1, maxLength: 3 })

const simple: fc.Arbitrary<Geometry> = fc.oneof(
  fc.record({ type: fc.constant('Point' as const), coordinates: position }),
  fc.record({ type: fc.constant('LineString' as const), coordinates: points }),
  fc.record({ type: fc.constant('Polygon' as const), coordinates: rings }),
  fc.record({ type: fc.constant('MultiPoint' as const), coordinates: points }),
  fc.record({
    type: fc.constant('MultiLineString' as const),
    coordinates: fc.array(points, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('MultiPolygon' as const), coordinates: fc.array(rings, { maxLength: 3 }) }),
)
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  simple,
  fc.record({
    type: fc.constant('GeometryCollection' as const),
    geometries: fc.array(simple, { maxLength: 4 }),
  }),
)

describe('well-known binary', () => {
  it('reads back what it wrote, to the last bit', () => {
    fc.assert(
      fc.property(geometry, (shape) => {
        expect(fromWkb(toWkb(shape))).toEqual(shape)
      }),
    )
  })

  it('is what PostGIS writes for the same point', () => {
    // select 'SRID=4490;POINT(120.5 30.25)'::geometry
    expect(toWkb({ type: 'Point', coordinates: [120.5, 30.25] })).toBe(
      '01010000208a1100000000000000205e400000000000403e40',
    )
  })

  it('reads big-endian bytes too', () => {
    expect(fromWkb('0000000001405e200000000000403e400000000000')).toEqual({
      type: 'Point',
      coordinates: [120.5, 30.25],
    })
  })

  it('closes open rings, and leaves out rings and lines that are none', () => {
    const corners = [[0, 0], [1, 0], [1, 1]] // prettier-ignore
    const closed = [...corners, [0, 0]]
    const stump = [[0, 0], [1, 0]] // prettier-ignore
    const back = (shape: Geometry) => fromWkb(toWkb(shape))
    expect(back({ type: 'Polygon', coordinates: [corners, stump] })).toMatchObject({ coordinates: [closed] })
    expect(back({ type: 'Polygon', coordinates: [stump, corners] })).toMatchObject({ coordinates: [] })
    expect(back({ type: 'LineString', coordinates: [[0, 0]] })).toMatchObject({ coordinates: [] })
  })

  it('refuses coordinates that are no numbers', () => {
    for (const x of [NaN, Infinity]) {
      expect(() => toWkb({ type: 'Point', coordinates: [x, 30] })).toThrow(ShapeError)
    }
  })
})

describe('areas and lines of an answer', () => {
  const square = [[[0, 0], [1, 0], [1, 1], [0, 0]]] // prettier-ignore
  const course = [[0, 0], [1, 0]] // prettier-ignore
  const mixed = toWkb({
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [0, 0] },
      { type: 'LineString', coordinates: course },
      { type: 'MultiPolygon', coordinates: [square, square] },
    ],
  })

  it('are picked out of whatever comes back', () => {
    expect(readAreas(mixed)).toEqual({ type: 'MultiPolygon', coordinates: [square, square] })
    expect(readLines(mixed)).toEqual({ type: 'LineString', coordinates: course })
    expect(readAreas(toWkb({ type: 'Polygon', coordinates: square }))).toEqual({ type: 'Polygon', coordinates: square }) // prettier-ignore
  })

  it('are null where there are none', () => {
    expect(readAreas(toWkb({ type: 'LineString', coordinates: course }))).toBeNull()
    expect(readAreas(toWkb({ type: 'Polygon', coordinates: [] }))).toBeNull()
    expect(readLines(toWkb({ type: 'MultiLineString', coordinates: [] }))).toBeNull()
  })
})
