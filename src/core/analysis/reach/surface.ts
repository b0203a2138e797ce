import { zlibSync } from 'fflate'
import type { Position } from 'geojson'
import type { Bounds, LonLat } from '../../domain/geometry'
import type { ReachField } from './field'
import { minutesAtCells } from './field'
import type { GridSpec } from './grid'
import { toCells } from './grid'
import { toLonLat, toPlane } from './plane'
import { isUnknown, LEVEL, levelOf } from './surface-levels'

/** A field of minutes as a picture for a Web Mercator map: one byte for each pixel, about as large as a cell. */
export interface FieldSurface {
  /** WGS84. Columns are even in longitude, rows, the first in the north, in Web Mercator. */
  readonly bounds: Bounds
  readonly width: number
  readonly height: number
  /** The levels of all rows, each after a filter byte, deflated: the image data of a PNG. */
  readonly deflated: Uint8Array<ArrayBuffer>
  /** Which ways of not knowing it holds. */
  readonly holds: { readonly unreachable: boolean; readonly notModelled: boolean }
  /** The modelled area, a closed ring, WGS84. */
  readonly edge: readonly Position[]
}

/** PNG's filter "difference from the left": smooth ground deflates well. */
const FROM_THE_LEFT = 1

/** The field, brought from its plane (EPSG:4549) to Web Mercator: pixel by pixel, within a metre. */
export function surfaceOf(field: ReachField): FieldSurface {
  const frame = frameOf(field.grid)
  const { width, height } = frame
  const cellsAt = warp(field.grid, frame)
  const rows = new Uint8Array((width + 1) * height)
  const found = [false, false, false]
  for (let row = 0, at = 0; row < height; row++) {
    rows[at++] = FROM_THE_LEFT
    let before = 0
    for (let column = 0; column < width; column++, at++) {
      const level = levelOf(minutesAtCells(field, ...cellsAt(column + 0.5, row + 0.5)))
      if (isUnknown(level)) found[level] = true
      rows[at] = level - before
      before = level
    }
  }
  return {
    bounds: frame.bounds,
    width,
    height,
    deflated: zlibSync(rows) as Uint8Array<ArrayBuffer>,
    holds: { unreachable: found[LEVEL.unreachable]!, notModelled: found[LEVEL['not-modelled']]! },
    edge: edgeOf(field.grid),
  }
}

/** Where the pixels lie: bounds in degrees, and the corresponding box of Web Mercator in units of the world's width. */
interface Frame {
  readonly bounds: Bounds
  readonly width: number
  readonly height: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

const EQUATOR_M = 40_075_016.7

const mercatorX = (lon: number): number => lon / 360 + 0.5
const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
const fromMercator = (x: number, y: number): LonLat => [
  (x - 0.5) * 360,
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90,
]

function frameOf(grid: GridSpec): Frame {
  const edge = edgeOf(grid)
  const [lons, lats] = [edge.map(([lon]) => lon!), edge.map(([, lat]) => lat!)]
  const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  const x = [mercatorX(bounds[0]), mercatorX(bounds[2])] as const
  const y = [mercatorY(bounds[3]), mercatorY(bounds[1])] as const
  const middle = ((bounds[1] + bounds[3]) / 2) * (Math.PI / 180)
  const pixel = grid.cellM / (EQUATOR_M * Math.cos(middle))
  return { bounds, x, y, width: Math.ceil((x[1] - x[0]) / pixel), height: Math.ceil((y[1] - y[0]) / pixel) }
}

/** Points along each side, so that the curve of a side shows. */
const SIDE_POINTS = 8

/** The ground that is modelled: the grid without its outermost ring of cells, as a closed ring in degrees. */
function edgeOf({ west, south, cellM, columns, rows }: GridSpec): Position[] {
  const [w, s] = [west + cellM, south + cellM]
  const [e, n] = [west + (columns - 1) * cellM, south + (rows - 1) * cellM]
  const corners = [[w, s], [e, s], [e, n], [w, n], [w, s]] as const // prettier-ignore
  const ring = corners.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = corners[i]!
    return Array.from({ length: SIDE_POINTS }, (_, k) => {
      const share = k / SIDE_POINTS
      return toLonLat([fromX + share * (x - fromX), fromY + share * (y - fromY)])
    })
  })
  return [...ring, ring[0]!]
}

/** Pixels between the exact positions that the others are interpolated between. */
const KNOT_PX = 8

/** From pixels (x east, y south) to cells of the grid. */
function warp(grid: GridSpec, { width, height, x, y }: Frame) {
  const [across, down] = [Math.ceil(width / KNOT_PX) + 1, Math.ceil(height / KNOT_PX) + 1]
  const knots = new Float64Array(2 * across * down)
  for (let row = 0, k = 0; row < down; row++) {
    for (let column = 0; column < across; column++, k += 2) {
      const mx = x[0] + ((column * KNOT_PX) / width) * (x[1] - x[0])
      const my = y[0] + ((row * KNOT_PX) / height) * (y[1] - y[0])
      knots.set(toCells(grid, toPlane(fromMercator(mx, my))), k)
    }
  }
  return (px: number, py: number): [number, number] => {
    const [u, v] = [px / KNOT_PX, py / KNOT_PX]
    const [column, row] = [Math.floor(u), Math.floor(v)]
    const [s, t] = [u - column, v - row]
    const k = 2 * (row * across + column)
    const below = k + 2 * across
    const between = (i: number) =>
      (knots[k + i]! * (1 - s) + knots[k + 2 + i]! * s) * (1 - t) +
      (knots[below + i]! * (1 - s) + knots[below + 2 + i]! * s) * t
    return [between(0), between(1)]
  }
}
