/** Moving what the map of a page shows, under its frame. */
import type { LonLat } from '../../../core/domain/geometry'
import type { PageCamera } from '../../../core/report/page-camera'
import { shifted } from '../../../core/report/page-camera'
import { MM_PER_PX } from '../../../core/report/scale'
import { LEAST_SCALE, MOST_SCALE } from './scale-choice'

interface FixedGround {
  readonly center: [number, number]
  readonly denominator: number
}

const at = ([lng, lat]: LonLat): [number, number] => [lng, lat]

/** The ground as it is now: a page with it shows the same whatever the window's size. */
export const fixedGround = ({ center, denominator }: PageCamera): FixedGround => ({
  center: at(center),
  denominator,
})

/** The ground after its picture was pushed `dx`, `dy` mm on the page; `magnify` is the sheet's. */
export function pannedGround(camera: PageCamera, magnify: number, dx: number, dy: number): FixedGround {
  const px = (mm: number) => -mm / MM_PER_PX / magnify
  return {
    center: at(shifted(camera.center, camera.zoom, px(dx), px(dy))),
    denominator: camera.denominator,
  }
}

/** The ground around the same middle, drawn `factor` times as large. */
export const zoomedGround = ({ center, denominator }: PageCamera, factor: number): FixedGround => ({
  center: at(center),
  denominator: Math.max(LEAST_SCALE, Math.min(MOST_SCALE, denominator / factor)),
})
