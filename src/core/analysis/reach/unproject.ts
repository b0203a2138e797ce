import type { Position } from 'geojson'
import type { GridSpec } from './grid'
import { toLonLat } from './plane'

/** Spacing of the exact positions that the others are interpolated between, metres. */
const KNOT_M = 2000

/** From cell units to degrees (WGS84), within 0.2 m: exact at knots 2 km apart, bilinear between them. */
export type Unproject = (x: number, y: number) => Position

export function unprojector(grid: GridSpec): Unproject {
  const step = KNOT_M / grid.cellM
  const across = Math.ceil(grid.columns / step) + 1
  const up = Math.ceil(grid.rows / step) + 1
  const lon = new Float64Array(across * up)
  const lat = new Float64Array(across * up)
  for (let row = 0, k = 0; row < up; row++) {
    for (let column = 0; column < across; column++, k++) {
      const [x, y] = toLonLat([grid.west + column * KNOT_M, grid.south + row * KNOT_M])
      lon[k] = x
      lat[k] = y
    }
  }
  const between = (values: Float64Array, k: number, s: number, t: number): number =>
    (values[k]! * (1 - s) + values[k + 1]! * s) * (1 - t) +
    (values[k + across]! * (1 - s) + values[k + across + 1]! * s) * t
  return (x, y) => {
    const [u, v] = [x / step, y / step]
    const column = Math.min(across - 2, Math.floor(u))
    const row = Math.min(up - 2, Math.floor(v))
    const k = row * across + column
    return [
      sixDecimals(between(lon, k, u - column, v - row)),
      sixDecimals(between(lat, k, u - column, v - row)),
    ]
  }
}

const sixDecimals = (n: number): number => Math.round(n * 1e6) / 1e6
