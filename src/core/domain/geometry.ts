import type {
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'

/** Shapes with an inside. */
export type AreaGeometry = Polygon | MultiPolygon
/** Shapes with a course. */
export type LineGeometry = LineString | MultiLineString

/** [west, south, east, north] in degrees, WGS84. */
export type Bounds = [number, number, number, number]
/** [longitude, latitude] in degrees, WGS84. */
export type LonLat = [number, number]

export const isArea = (g: Geometry | null): g is AreaGeometry =>
  g?.type === 'Polygon' || g?.type === 'MultiPolygon'
export const isLine = (g: Geometry | null): g is LineGeometry =>
  g?.type === 'LineString' || g?.type === 'MultiLineString'

/** Is this a GeoJSON feature collection at all? */
export function isFeatureCollection(input: unknown): input is FeatureCollection {
  const c = input as FeatureCollection | null
  return c?.type === 'FeatureCollection' && Array.isArray(c.features)
}

export const ringsOf = (area: AreaGeometry): Position[][][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates

export const partsOf = (line: LineGeometry): Position[][] =>
  line.type === 'LineString' ? [line.coordinates] : line.coordinates

/** Every position of a geometry, in order. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* positionsOf(part)
    return
  }
  yield* walk(geometry.coordinates)
}

type Nested = Position | Position[] | Position[][] | Position[][][]

function* walk(node: Nested): Generator<Position> {
  if (typeof node[0] === 'number') yield node as Position
  else for (const child of node as Nested[]) yield* walk(child)
}

/** The bounds of one or more geometries, or null where there is nothing. */
export function boundsOf(geometries: Iterable<Geometry | null>): Bounds | null {
  const b: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const g of geometries) {
    if (!g) continue
    for (const [x = NaN, y = NaN] of positionsOf(g)) {
      if (x < b[0]) b[0] = x
      if (y < b[1]) b[1] = y
      if (x > b[2]) b[2] = x
      if (y > b[3]) b[3] = y
    }
  }
  return Number.isFinite(b[0]) ? b : null
}

/** Is the position inside the area (holes count as outside)? Even-odd rule, planar in degrees. */
export function areaContains(area: AreaGeometry, [x, y]: LonLat): boolean {
  return ringsOf(area).some((rings) =>
    rings.reduce((inside, ring) => inside !== ringContains(ring, x, y), false),
  )
}

function ringContains(ring: Position[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i]!
    const [xj = 0, yj = 0] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** Does any of the geometry (areas with their inside) lie in the bounds? Planar in degrees, the border included. */
export function meetsBounds(geometry: Geometry, bounds: Bounds): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.some((g) => meetsBounds(g, bounds))
  for (const p of positionsOf(geometry)) if (inBounds(p, bounds)) return true
  if (isLine(geometry)) return partsOf(geometry).some((part) => crosses(part, bounds))
  if (!isArea(geometry)) return false
  const [west, south] = bounds
  return (
    ringsOf(geometry)
      .flat()
      .some((ring) => crosses(ring, bounds)) || areaContains(geometry, [west, south])
  )
}

/** Does any of the line lie in the area? Planar in degrees; holes count as outside. */
export function lineMeets(line: LineGeometry, area: AreaGeometry): boolean {
  const bounds = boundsOf([area])
  if (!bounds || !meetsBounds(line, bounds)) return false
  const border = ringsOf(area).flat().flatMap(edgesOf)
  return partsOf(line).some(
    (part) =>
      part.some(([x = NaN, y = NaN]) => areaContains(area, [x, y])) ||
      edgesOf(part).some((edge) => border.some((other) => edgesCross(edge, other))),
  )
}

type Edge = readonly [Position, Position]
const edgesOf = (points: Position[]): Edge[] => points.slice(1).map((p, i) => [points[i]!, p])

/** Twice the signed area of the triangle: which side of the edge the position lies on. */
const sideOf = ([[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge, [x = 0, y = 0]: Position): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))

/** Do the ends of each lie on different sides of the other? */
const edgesCross = (a: Edge, b: Edge): boolean =>
  sideOf(a, b[0]) * sideOf(a, b[1]) < 0 && sideOf(b, a[0]) * sideOf(b, a[1]) < 0

const inBounds = ([x = NaN, y = NaN]: Position, [w, s, e, n]: Bounds): boolean =>
  x >= w && x <= e && y >= s && y <= n

const crosses = (points: Position[], bounds: Bounds): boolean =>
  points.some((p, i) => i > 0 && edgeMeets(points[i - 1]!, p, bounds))

/** Is there a share of the edge within all four sides at once? Source: Liang, Barsky (1984). */
function edgeMeets([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [w, s, e, n]: Bounds): boolean {
  let [from, to] = [0, 1]
  for (const [step, room] of [
    [ax - bx, ax - w],
    [bx - ax, e - ax],
    [ay - by, ay - s],
    [by - ay, n - ay],
  ] as const) {
    if (step === 0 && room < 0) return false
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  return from <= to
}
