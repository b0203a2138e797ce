/** The page's frame on the live map: which rectangle of the screen the page will show. */
import type { LonLat } from '../domain/geometry'
import type { Box } from './page-box'
import type { Ground } from './page-camera'
import { shifted } from './page-camera'
import { metresPerPixel } from './scale'

/** A live map: where it looks, and its size in CSS px. */
export interface ScreenView {
  readonly center: LonLat
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** Kept free around the frame, CSS px: buttons above, the map's foot below. */
const FREE = { top: 60, right: 56, bottom: 86, left: 24 }

/** The largest rectangle of the page frame's shape that the screen has room for, CSS px from its top left. */
export function frameOnScreen(screen: Pick<ScreenView, 'width' | 'height'>, frame: Box): Box {
  const room = {
    width: Math.max(40, screen.width - FREE.left - FREE.right),
    height: Math.max(40, screen.height - FREE.top - FREE.bottom),
  }
  const scale = Math.min(room.width / frame.width, room.height / frame.height)
  return centredOn(
    FREE.left + room.width / 2,
    FREE.top + room.height / 2,
    frame.width * scale,
    frame.height * scale,
  )
}

/**
 * The rectangle at a fixed scale 1:n, around the same middle; it may be larger than the screen.
 * `magnify` does not come in: it changes how large things are drawn, not what ground the frame holds.
 */
export function frameAtScale(screen: ScreenView, frame: Box, denominator: number): Box {
  const free = frameOnScreen(screen, frame)
  const center = middleOf(screen, free)
  const widthM = (frame.width / 1000) * denominator
  const width = widthM / metresPerPixel(screen.zoom, center[1])
  const height = (width * frame.height) / frame.width
  return centredOn(free.x + free.width / 2, free.y + free.height / 2, width, height)
}

/** The ground under a rectangle of the screen. */
export function groundUnder(screen: ScreenView, box: Box): Ground {
  const center = middleOf(screen, box)
  return { center, widthM: box.width * metresPerPixel(screen.zoom, center[1]) }
}

function middleOf(screen: ScreenView, box: Box): LonLat {
  const dx = box.x + box.width / 2 - screen.width / 2
  const dy = box.y + box.height / 2 - screen.height / 2
  return shifted(screen.center, screen.zoom, dx, dy)
}

const centredOn = (x: number, y: number, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})
