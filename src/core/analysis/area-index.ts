import type { PackedAreas } from './packed-areas'

/** Few edges to look at in each band, without many empty bands. */
const EDGES_PER_BAND = 4
/** Cells of the grid for each polygon, and the most along a side. */
const CELLS_PER_POLYGON = 256
const [LEAST_SIDE, MOST_SIDE] = [32, 1024]

/** The edges of one polygon in bands of y: those of band b are `edges[4 * starts[b]]` to `edges[4 * starts[b + 1]]`. */
export interface BandedPolygon {
  readonly owner: number
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly starts: Uint32Array
  /** x and y of both ends, four numbers an edge. */
  readonly edges: Float64Array
}

/** All edges of polygon `p`, level ones too. */
function eachEdge(
  { corners, rings, polygons }: PackedAreas,
  p: number,
  visit: (x1: number, y1: number, x2: number, y2: number) => void,
): void {
  for (let r = polygons[p]!; r < polygons[p + 1]!; r++) {
    const from = rings[r]!
    const to = rings[r + 1]!
    for (let c = from; c < to; c++) {
      const before = c === from ? to - 1 : c - 1
      visit(corners[2 * c]!, corners[2 * c + 1]!, corners[2 * before]!, corners[2 * before + 1]!)
    }
  }
}

/** Put the edges of polygon `p` into bands; level ones are crossed by no ray and left out. */
export function bandedPolygon(areas: PackedAreas, p: number): BandedPolygon {
  let [west, south, east, north, corners] = [Infinity, Infinity, -Infinity, -Infinity, 0]
  eachEdge(areas, p, (x, y) => {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
    corners++
  })
  const count = Math.max(1, Math.ceil(corners / EDGES_PER_BAND))
  const perY = count / (north - south)
  const bandOf = (y: number) => Math.min(count - 1, Math.floor((y - south) * perY))
  const starts = new Uint32Array(count + 1)
  eachEdge(areas, p, (_x1, y1, _x2, y2) => {
    if (y1 === y2) return
    for (let b = bandOf(Math.min(y1, y2)); b <= bandOf(Math.max(y1, y2)); b++) starts[b + 1]!++
  })
  for (let b = 0; b < count; b++) starts[b + 1]! += starts[b]!
  const edges = new Float64Array(4 * starts[count]!)
  const next = starts.slice()
  eachEdge(areas, p, (x1, y1, x2, y2) => {
    if (y1 === y2) return
    for (let b = bandOf(Math.min(y1, y2)); b <= bandOf(Math.max(y1, y2)); b++) {
      const e = 4 * next[b]!++
      edges[e] = x1
      edges[e + 1] = y1
      edges[e + 2] = x2
      edges[e + 3] = y2
    }
  })
  return { owner: areas.owners[p]!, west, south, east, north, starts, edges }
}

/** Does the position lie in the polygon, by the even-odd rule? */
export function isInPolygon(polygon: BandedPolygon, x: number, y: number): boolean {
  const { west, south, east, north, starts, edges } = polygon
  if (!(x >= west && x <= east && y >= south && y <= north) || south === north) return false
  const count = starts.length - 1
  const band = Math.min(count - 1, Math.floor((y - south) * (count / (north - south))))
  let inside = false
  for (let e = 4 * starts[band]!; e < 4 * starts[band + 1]!; e += 4) {
    const yi = edges[e + 1]!
    const yj = edges[e + 3]!
    if (yi > y === yj > y) continue
    const xi = edges[e]!
    if (x < ((edges[e + 2]! - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/**
 * A grid over all areas. Entry k of cell c (`starts[c]` to `starts[c + 1]`) names a polygon that the cell
 * touches; `whole[k]` is 1 where the cell lies in it entirely, so that no edge need be looked at.
 */
export interface AreaIndex {
  readonly polygons: readonly BandedPolygon[]
  readonly areaCount: number
  readonly west: number
  readonly south: number
  readonly perX: number
  readonly perY: number
  readonly columns: number
  readonly rows: number
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  readonly whole: Uint8Array
}

/** Prepare areas for many points. */
export function indexAreas(areas: PackedAreas): AreaIndex {
  const polygons = Array.from(areas.owners, (_, p) => bandedPolygon(areas, p))
  const west = Math.min(...polygons.map((p) => p.west))
  const south = Math.min(...polygons.map((p) => p.south))
  const side = Math.round(Math.sqrt(CELLS_PER_POLYGON * polygons.length))
  const columns = Math.min(MOST_SIDE, Math.max(LEAST_SIDE, side))
  const rows = columns
  const perX = columns / (Math.max(...polygons.map((p) => p.east)) - west || 1)
  const perY = rows / (Math.max(...polygons.map((p) => p.north)) - south || 1)
  const grid = { west, south, perX, perY, columns, rows }
  const found = polygons.map((polygon, p) => cellsOf(areas, p, polygon, grid))
  const starts = new Uint32Array(columns * rows + 1)
  for (const { cells } of found) for (const cell of cells) starts[cell + 1]!++
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!
  const entries = new Uint32Array(starts[columns * rows]!)
  const whole = new Uint8Array(entries.length)
  const next = starts.slice()
  found.forEach(({ cells, isWhole }, p) => {
    cells.forEach((cell, i) => {
      const k = next[cell]!++
      entries[k] = p
      whole[k] = isWhole[i]!
    })
  })
  return { polygons, areaCount: areas.count, ...grid, starts, entries, whole }
}

type Grid = Pick<AreaIndex, 'west' | 'south' | 'perX' | 'perY' | 'columns' | 'rows'>

const OUTSIDE = 0
const WHOLE = 1
const EDGE = 2

/** The cells a polygon touches, and which of them it covers entirely. */
function cellsOf(
  areas: PackedAreas,
  p: number,
  polygon: BandedPolygon,
  grid: Grid,
): { cells: number[]; isWhole: number[] } {
  const { west, south, perX, perY, columns, rows } = grid
  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - west) * perX)))
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - south) * perY)))
  const [left, low] = [column(polygon.west), row(polygon.south)]
  const width = column(polygon.east) - left + 1
  const height = row(polygon.north) - low + 1
  const state = new Uint8Array(width * height)
  eachEdge(areas, p, markerOf(grid, state, left, low, width))
  const cells: number[] = []
  const isWhole: number[] = []
  for (let r = 0; r < height; r++) {
    let before = EDGE
    for (let c = 0; c < width; c++) {
      const at = r * width + c
      // Between cells that no edge crosses nothing changes.
      if (state[at] !== EDGE) {
        state[at] = before !== EDGE ? before : centreIn(polygon, grid, left + c, low + r) ? WHOLE : OUTSIDE
      }
      before = state[at]!
      if (before === OUTSIDE) continue
      cells.push((low + r) * columns + left + c)
      isWhole.push(before === WHOLE ? 1 : 0)
    }
  }
  return { cells, isWhole }
}

const centreIn = (polygon: BandedPolygon, { west, south, perX, perY }: Grid, c: number, r: number) =>
  isInPolygon(polygon, west + (c + 0.5) / perX, south + (r + 0.5) / perY)

/** A cell is taken for crossed if an edge comes this close to it, cell widths: rounding must not hide one. */
const NEAR = 1e-6

/** Marks the cells that an edge crosses, in a window of the grid that begins at column `left` and row `low`. */
function markerOf(grid: Grid, state: Uint8Array, left: number, low: number, width: number) {
  const height = state.length / width
  const clamp = (n: number, most: number) => (n < 0 ? 0 : n > most ? most : n)
  return (x1: number, y1: number, x2: number, y2: number): void => {
    const u1 = (x1 - grid.west) * grid.perX - left
    const u2 = (x2 - grid.west) * grid.perX - left
    const v1 = (y1 - grid.south) * grid.perY - low
    const v2 = (y2 - grid.south) * grid.perY - low
    const bottom = v1 < v2 ? v1 : v2
    const top = v1 < v2 ? v2 : v1
    const least = u1 < u2 ? u1 : u2
    const most = u1 < u2 ? u2 : u1
    const slope = v1 === v2 ? 0 : (u2 - u1) / (v2 - v1)
    const first = clamp(Math.floor(bottom - NEAR), height - 1)
    const last = clamp(Math.floor(top + NEAR), height - 1)
    for (let r = first; r <= last; r++) {
      let a = least
      let b = most
      if (first !== last) {
        const below = u1 + slope * (Math.max(bottom, r) - v1)
        const above = u1 + slope * (Math.min(top, r + 1) - v1)
        a = Math.max(least, Math.min(below, above))
        b = Math.min(most, Math.max(below, above))
      }
      const from = clamp(Math.floor(a - NEAR), width - 1)
      const to = clamp(Math.floor(b + NEAR), width - 1)
      for (let c = from; c <= to; c++) state[r * width + c] = EDGE
    }
  }
}
