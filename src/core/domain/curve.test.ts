import { kinks, lineString } from '@turf/turf'
import * as fc from 'fast-check'
import type { LineString, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { away, line, position } from '../../adapters/geos/shape-arbitraries'
import { lengthKm } from '../analysis/measure'
import { smoothLine } from './curve'

const lineOf = (coordinates: Position[]): LineString => ({ type: 'LineString', coordinates })

/** A course as roads and railways take it: 1 to 8 km from point to point, turning 40° at most. */
const gentle: fc.Arbitrary<LineString> = fc
  .record({
    start: position,
    heading: fc.integer({ min: 0, max: 359 }),
    legs: fc.array(fc.tuple(fc.integer({ min: 1000, max: 8000 }), fc.integer({ min: -40, max: 40 })), {
      minLength: 2,
      maxLength: 12,
    }),
  })
  .map(({ start, heading, legs }) => {
    const points: Position[] = [start]
    let direction = heading
    for (const [metres, turn] of legs) points.push(away(points.at(-1)!, (direction += turn), metres))
    return lineOf(points)
  })

/** The pieces of a drawn course from each control point to the next; fewer where one is passed by. */
function piecesOf(control: LineString, drawn: Position[]): Position[][] {
  const pieces: Position[][] = []
  let from = 0
  for (const p of control.coordinates.slice(1)) {
    const to = drawn.findIndex((q, i) => i > from && q[0] === p[0] && q[1] === p[1])
    if (to < 0) break
    pieces.push(drawn.slice(from, to + 1))
    from = to
  }
  return pieces
}

const courseOf = (control: LineString): Position[] => smoothLine(control).coordinates as Position[]

describe('the drawn course', () => {
  it('passes through every control point, in order, and ends at the last', () => {
    fc.assert(
      fc.property(line, (control) => {
        const course = courseOf(control)
        const pieces = piecesOf(control, course)
        expect(pieces).toHaveLength(control.coordinates.length - 1)
        expect(course[0]).toEqual(control.coordinates[0])
        expect(pieces.at(-1)!.at(-1)).toBe(course.at(-1))
      }),
    )
  })

  it('is as long as its control points apart, or up to a fifth longer', () => {
    fc.assert(
      fc.property(gentle, (control) => {
        const ratio = lengthKm(lineOf(courseOf(control))) / lengthKm(control)
        expect(ratio).toBeGreaterThan(1 - 1e-6)
        expect(ratio).toBeLessThan(1.2)
      }),
    )
  })

  it('does not loop between two control points, however wildly they lie', () => {
    fc.assert(
      fc.property(line, (control) => {
        const curved = piecesOf(control, courseOf(control)).filter((piece) => piece.length > 2)
        const loops = curved.flatMap((piece) => kinks(lineString(piece)).features)
        expect(loops).toEqual([])
      }),
    )
  })

  it('does not overshoot on a straight with uneven gaps', () => {
    const control = lineOf([
      [120, 30],
      [120.5, 30],
      [120.501, 30],
      [121, 30],
    ])
    const course = courseOf(control)
    for (let i = 1; i < course.length; i++) expect(course[i]![0]!).toBeGreaterThan(course[i - 1]![0]!)
    for (const p of course) expect(p[1]).toBeCloseTo(30, 12)
  })

  it('is a curve where the course bends', () => {
    const corner = lineOf([
      [120, 30],
      [120.1, 30],
      [120.1, 30.1],
    ])
    expect(courseOf(corner).length).toBeGreaterThan(6)
  })

  it('leaves two points straight, and takes repeated points as one', () => {
    const [a, b] = [
      [120, 30],
      [120.2, 30.1],
    ]
    expect(courseOf(lineOf([a!, b!]))).toEqual([a, b])
    expect(courseOf(lineOf([a!, a!, b!, b!]))).toEqual([a, b])
  })

  it('closes a ring without a corner at its seam', () => {
    const ring = lineOf([
      [120, 30],
      [120.1, 30],
      [120.1, 30.1],
      [120, 30.1],
      [120, 30],
    ])
    const course = courseOf(ring)
    const [first, second, beforeLast] = [course[0]!, course[1]!, course.at(-2)!]
    const [ax, ay] = [first[0]! - beforeLast[0]!, first[1]! - beforeLast[1]!]
    const [bx, by] = [second[0]! - first[0]!, second[1]! - first[1]!]
    const cosine = (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by))
    expect(cosine).toBeGreaterThan(0.9)
  })

  it('smooths each part of a line by itself', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (parts) => {
        const whole = smoothLine({ type: 'MultiLineString', coordinates: parts.map((p) => p.coordinates) })
        expect(whole).toEqual({ type: 'MultiLineString', coordinates: parts.map(courseOf) })
      }),
    )
  })
})
