import type { Position } from 'geojson'
import type { AreaGeometry, LonLat } from '../domain/geometry'
import { boundsOf, ringsOf } from '../domain/geometry'

/** Answers "does the position (WGS84 degrees) lie in the area?" as `areaContains` does, but quickly. */
export type InsideTester = (p: LonLat) => boolean

/** An edge of a ring: x and y of both ends. */
type Edge = readonly [number, number, number, number]

/** Few edges to look at in each band, without many empty bands. */
const EDGES_PER_BAND = 4

/**
 * Prepare an area for many questions: the edges of each polygon are put into bands of latitude, so that a
 * position is held against those of its own band only. Worth it from some ten positions on.
 */
export function insideTester(area: AreaGeometry): InsideTester {
  const polygons = ringsOf(area).map(polygonTester)
  return (p) => polygons.some((inside) => inside(p))
}

function polygonTester(rings: Position[][]): InsideTester {
  const bounds = boundsOf([{ type: 'Polygon', coordinates: rings }])
  if (!bounds) return () => false
  const [west, south, east, north] = bounds
  const edges = rings.flatMap(edgesOf)
  const count = Math.max(1, Math.ceil(edges.length / EDGES_PER_BAND))
  const bandOf = (y: number) => Math.min(count - 1, Math.floor(((y - south) / (north - south)) * count))
  const bands: Edge[][] = Array.from({ length: count }, () => [])
  for (const edge of edges) {
    const [low, high] = [Math.min(edge[1], edge[3]), Math.max(edge[1], edge[3])]
    if (low === high) continue
    for (let i = bandOf(low); i <= bandOf(high); i++) bands[i]!.push(edge)
  }
  return ([x, y]) => {
    if (!(x >= west && x <= east && y >= south && y <= north) || south === north) return false
    let inside = false
    for (const [xi, yi, xj, yj] of bands[bandOf(y)]!) {
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    }
    return inside
  }
}

const edgesOf = (ring: Position[]): Edge[] =>
  ring.map((p, i) => {
    const before = ring.at(i - 1)!
    return [p[0]!, p[1]!, before[0]!, before[1]!]
  })
