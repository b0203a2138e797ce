import type { Position } from 'geojson'
import proj4 from 'proj4'

/**
 * The plane in which shapes are computed: CGCS2000, 3° zone around 120° E (EPSG:4549), which covers
 * Shaoxing and its neighbours. CGCS2000 and WGS84 are taken as one; they differ by centimetres.
 */
export const PLANE = {
  code: 'EPSG:4549',
  definition: '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  falseEastingM: 500000,
} as const

export const MEAN_RADIUS_M = 6371000
/**
 * An edge is straight in degrees and curved in the plane: 1 cm apart at this length, 5 cm at 2 km (which
 * shows in the area of a strip along a border), 30 m at 50 km.
 */
export const LONGEST_EDGE_M = 1000
export const LONGEST_EDGE_DEG = 0.009

/** Single positions there (`forward`, metres) and back (`inverse`, degrees). */
export const plane = proj4(PLANE.definition)

/**
 * Positions (WGS84 degrees) to the plane: x, y, x, y … in metres. Long edges get points in between, so
 * that what is straight in degrees stays where it was; an edge gives the same points in either direction.
 */
export function toPlane(points: readonly Position[]): Float64Array {
  const dense = densifyDegrees(points)
  const xy = new Float64Array(dense.length * 2)
  dense.forEach((point, i) => {
    const [x, y] = plane.forward([point[0]!, point[1]!]) as [number, number]
    xy[2 * i] = x
    xy[2 * i + 1] = y
  })
  return xy
}

/** The way back: plane coordinates in metres to positions (WGS84 degrees), long edges kept in place. */
export function toDegrees(xy: Float64Array): Position[] {
  const points: Position[] = []
  for (let i = 0; i < xy.length; i += 2) points.push([xy[i]!, xy[i + 1]!])
  return densify(points, LONGEST_EDGE_M).map((p) => plane.inverse([p[0]!, p[1]!]))
}

/** How many plane metres make one true metre at an easting: 1 on the central meridian, 1.00016 at 121.2° E. */
export const scaleAt = (x: number): number => 1 + ((x - PLANE.falseEastingM) / MEAN_RADIUS_M) ** 2 / 2

/** Positions (WGS84 degrees) with points added along edges of more than 1 km. */
export const densifyDegrees = (points: readonly Position[]): Position[] => densify(points, LONGEST_EDGE_DEG)

function densify(points: readonly Position[], longest: number): Position[] {
  const out: Position[] = points.slice(0, 1)
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    const n = Math.ceil(Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) / longest)
    for (let k = 1; k < n; k++) {
      const [u, v] = [(n - k) / n, k / n]
      out.push([a[0]! * u + b[0]! * v, a[1]! * u + b[1]! * v])
    }
    out.push(b)
  }
  return out
}
