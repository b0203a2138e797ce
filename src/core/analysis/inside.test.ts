import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { position, rectangle, validArea, wildArea } from '../../adapters/geos/shape-arbitraries'
import type { AreaGeometry } from '../domain/geometry'
import { areaContains } from '../domain/geometry'
import { insideTester } from './inside'

const anyArea: fc.Arbitrary<AreaGeometry> = fc.oneof(
  validArea,
  wildArea,
  fc
    .array(validArea, { minLength: 1, maxLength: 4 })
    .map((parts): AreaGeometry => ({ type: 'MultiPolygon', coordinates: parts.map((p) => p.coordinates) })),
)

it('says the same as the plain test, on the corners too', () => {
  fc.assert(
    fc.property(anyArea, fc.array(position, { maxLength: 40 }), (area, positions) => {
      const inside = insideTester(area)
      const corners = area.coordinates.flat(area.type === 'Polygon' ? 1 : 2) as typeof positions
      for (const p of [...positions, ...corners]) expect(inside(p)).toBe(areaContains(area, p))
    }),
  )
})

it('tells inside from outside', () => {
  const inside = insideTester(rectangle(120, 29, 121, 30))
  expect(inside([120.5, 29.5])).toBe(true)
  expect(inside([121.5, 29.5])).toBe(false)
  expect(inside([120.5, 30.5])).toBe(false)
})
