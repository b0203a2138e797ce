/** From the ground to the sheet: the page's map as a plane in drawing units. */
import type { LonLat } from '../../core/domain/geometry'
import type { Box } from '../../core/report/page-box'
import { fromMiddle } from '../../core/report/page-camera'

export type XY = readonly [x: number, y: number]

export interface MapPlane {
  /** Drawing units in a CSS px of the map. */
  readonly perPx: number
  /** Where the map may be seen, drawing units. */
  readonly frame: Box
  at(position: LonLat): XY
}

/** `frame` in drawing units; the camera's width and height fill it. */
export const mapPlane = (
  camera: { readonly center: LonLat; readonly zoom: number; readonly width: number },
  frame: Box,
): MapPlane => {
  const perPx = frame.width / camera.width
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2]
  return {
    perPx,
    frame,
    at: (position) => {
      const [dx, dy] = fromMiddle(position, camera)
      return [x + dx * perPx, y + dy * perPx]
    },
  }
}

/** A box with room around it. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const isInside = ([x, y]: XY, box: Box): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** A number as it is written: tenths of a unit. */
export const rounded = (value: number): number => Math.round(value * 10) / 10

/** Path data through these points, in tenths of a unit, from one to the next so that they stay short. */
export function pathThrough(points: readonly XY[], closed: boolean): string {
  let [px, py] = [0, 0]
  const steps: string[] = []
  points.forEach(([x, y], i) => {
    const [tx, ty] = [Math.round(x * 10), Math.round(y * 10)]
    if (i && tx === px && ty === py) return
    steps.push(i ? `${(tx - px) / 10} ${(ty - py) / 10}` : `M${tx / 10} ${ty / 10}l`)
    ;[px, py] = [tx, ty]
  })
  return steps.length < 2 ? '' : `${steps[0]}${steps.slice(1).join(' ')}${closed ? 'Z' : ''}`
}
