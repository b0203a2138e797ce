import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { position, rectangle, validArea, wildArea } from '../../adapters/geos/shape-arbitraries'
import type { AreaGeometry, LonLat } from '../domain/geometry'
import { areaContains, positionsOf } from '../domain/geometry'
import { packAreas, packPoints } from './packed-areas'
import { joined, pointsInAreas } from './points-in-areas'

const anyArea: fc.Arbitrary<AreaGeometry> = fc.oneof(
  validArea,
  wildArea,
  fc.constantFrom(rectangle(120, 29.5, 121, 30), rectangle(120, 29.5, 120.001, 30.2)),
  fc
    .array(validArea, { minLength: 1, maxLength: 4 })
    .map((parts): AreaGeometry => ({ type: 'MultiPolygon', coordinates: parts.map((p) => p.coordinates) })),
)
const question = fc.record({
  areas: fc.array(anyArea, { maxLength: 5 }),
  points: fc.array(position, { maxLength: 60 }),
})

/** The points of each area as lists. */
const listed = ({ starts, points }: ReturnType<typeof pointsInAreas>): number[][] =>
  [...starts.subarray(1)].map((end, a) => [...points.subarray(starts[a], end)])

const slowly = (points: readonly LonLat[], areas: readonly AreaGeometry[]): number[][] =>
  areas.map((area) => points.flatMap((p, i) => (areaContains(area, p) ? [i] : [])))

describe('points in areas', () => {
  it('are those the plain test finds, on the corners too', () => {
    fc.assert(
      fc.property(question, ({ areas, points }) => {
        const all = [...points, ...areas.flatMap((area) => [...positionsOf(area)] as LonLat[])]
        expect(listed(pointsInAreas(packPoints(all), packAreas(areas)))).toEqual(slowly(all, areas))
      }),
    )
  })

  it('are the same in two halves joined', () => {
    fc.assert(
      fc.property(question, fc.nat(60), ({ areas, points }, cut) => {
        const from = Math.min(cut, points.length)
        const packed = packAreas(areas)
        const half = (part: readonly LonLat[]) => pointsInAreas(packPoints(part), packed)
        const both = joined(half(points.slice(0, from)), half(points.slice(from)), from)
        expect(listed(both)).toEqual(listed(half(points)))
      }),
    )
  })
})
