/** Random shapes around Shaoxing for property tests (WGS84 degrees). */
import * as fc from 'fast-check'
import type { LineString, Polygon, Position } from 'geojson'
import geographiclib from 'geographiclib-geodesic'
import { distanceM } from '../../core/analysis/measure'
import type { LonLat } from '../../core/domain/geometry'

const { Geodesic } = geographiclib

/** Evenly spread: fast-check's usual lean towards the ends would make most shapes slivers. */
const within = (min: number, max: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1e6 })).map((n) => min + ((max - min) * n) / 1e6)

/** A position in or near Shaoxing. */
export const position: fc.Arbitrary<LonLat> = fc.tuple(within(119.9, 121.2), within(29.3, 30.3))

/** The position that lies `metres` from another in a direction (degrees from north). */
export function away([lon, lat]: Position, azimuth: number, metres: number): LonLat {
  const { lon2, lat2 } = Geodesic.WGS84.Direct(lat!, lon!, azimuth, metres)
  return [lon2!, lat2!]
}

const closed = (points: Position[]): Position[] => [...points, points[0]!]

/** A valid area: a star of 3–14 corners, 1–20 km from its middle, with a hole where there is room for one. */
export const validArea: fc.Arbitrary<Polygon> = fc
  .record({
    middle: position,
    reaches: fc.array(within(1000, 20_000), { minLength: 3, maxLength: 14 }),
    withHole: fc.boolean(),
  })
  .map(({ middle, reaches, withHole }) => {
    const ring = (share: number) =>
      closed(reaches.map((reach, i) => away(middle, (-360 * i) / reaches.length, reach * share)))
    return { type: 'Polygon', coordinates: withHole ? [ring(1), ring(0.4).reverse()] : [ring(1)] }
  })

/** An area whose outline jumps about at will and mostly crosses itself. */
export const wildArea: fc.Arbitrary<Polygon> = fc
  .record({
    middle: position,
    corners: fc.array(fc.tuple(within(0, 360), within(500, 15_000)), { minLength: 4, maxLength: 9 }),
  })
  .map(({ middle, corners }) => ({
    type: 'Polygon',
    coordinates: [closed(corners.map(([azimuth, reach]) => away(middle, azimuth, reach)))],
  }))

/** A line that wanders: 2–12 points, up to 20 km apart. */
export const line: fc.Arbitrary<LineString> = fc
  .record({
    start: position,
    steps: fc.array(fc.tuple(within(0, 360), within(200, 20_000)), { minLength: 1, maxLength: 11 }),
  })
  .map(({ start, steps }) => {
    const coordinates: Position[] = [start]
    for (const [azimuth, reach] of steps) coordinates.push(away(coordinates.at(-1)!, azimuth, reach))
    return { type: 'LineString', coordinates }
  })

/** An area between two meridians and two parallels. */
export const rectangle = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    closed([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]),
  ],
})

/** A square of so many metres with its south-western corner at a position. */
export const square = ([lon, lat]: LonLat, sideM: number): Polygon =>
  rectangle(lon, lat, away([lon, lat], 90, sideM)[0], away([lon, lat], 0, sideM)[1])

/** Two shapes, the second moved to where the first begins, so that they mostly meet. */
export const near = <A extends LineString | Polygon>(a: fc.Arbitrary<A>, b: fc.Arbitrary<Polygon>) =>
  fc.tuple(a, b, within(-0.05, 0.05)).map(([first, second, gap]): [A, Polygon] => {
    const start = (first.type === 'Polygon' ? first.coordinates[0]![0]! : first.coordinates[0]!) as Position
    const [dx, dy] = [start[0]! - second.coordinates[0]![0]![0]!, start[1]! - second.coordinates[0]![0]![1]!]
    const moved = second.coordinates.map((ring) => ring.map((p) => [p[0]! + dx + gap, p[1]! + dy + gap / 2]))
    return [first, { type: 'Polygon', coordinates: moved }]
  })

/**
 * Geodesic distance from a position to the nearest of some lines (straight in degrees), metres. Each is
 * taken in steps of 500 m at most and measured in the azimuthal plane around the position.
 */
export function distanceToLinesM(from: LonLat, lines: readonly (readonly Position[])[]): number {
  let nearest = Infinity
  for (const points of lines) {
    let before = around(from, points[0]!)
    nearest = Math.min(nearest, Math.hypot(...before))
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!]
      const steps = Math.ceil(distanceM(a, b) / 500)
      for (let s = 1; s <= steps; s++) {
        const t = s / steps
        const here = around(from, [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)])
        nearest = Math.min(nearest, fromOrigin(before, here))
        before = here
      }
    }
  }
  return nearest
}

/** A position as metres east and north of another, distance and direction true. */
function around([lon, lat]: LonLat, [lonB, latB]: Position): [number, number] {
  const { s12 = 0, azi1 = 0 } = Geodesic.WGS84.Inverse(lat, lon, latB!, lonB!)
  return [s12 * Math.sin((azi1 * Math.PI) / 180), s12 * Math.cos((azi1 * Math.PI) / 180)]
}

function fromOrigin([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const t = length2 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2)) : 0
  return Math.hypot(ax + t * dx, ay + t * dy)
}
