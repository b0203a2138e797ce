/** Where each page of a book lies, on the small map beside its contents. */
import type { Bounds } from '../domain/geometry'
import type { Box } from './page-box'
import type { PageCamera } from './page-camera'
import { fromMiddle } from './page-camera'
import type { NumberMark } from './page-content'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'
import { spreadApart } from './spread-apart'

/** The ground of a page, WGS84. */
export interface IndexedPage {
  readonly number: number
  readonly bounds: Bounds
}

/** Pages this close to each other show the same ground: where they lie says nothing. */
const SAME_SHARE = 0.02
/** More outlines than these hide each other. */
const MOST_OUTLINES = 12
/** From so many on numbers are smaller. */
const MANY = 40
const SMALLER = 0.8
/** Half the height of what holds a number, in ems. */
const RADIUS_EMS = 0.9
const BETWEEN_MM = 0.25

/**
 * A number for each page in the frame (mm) of a map: in the corner of its outline, where names are seldom, or where
 * outlines would hide each other, about on the spot. None where all pages show the same ground.
 */
export function indexMarks(
  pages: readonly IndexedPage[],
  camera: PageCamera,
  frame: Box,
  { type }: Sheet,
): NumberMark[] {
  if (isSameGround(pages)) return []
  const points = type.legend[2] * (pages.length > MANY ? SMALLER : 1)
  const radius = points * MM_PER_POINT * RADIUS_EMS
  const inner = {
    x: frame.x + radius,
    y: frame.y + radius,
    width: frame.width - 2 * radius,
    height: frame.height - 2 * radius,
  }
  const grounds = pages.map(({ bounds }) => boxOf(bounds, camera, frame))
  const isOutlined = pages.length <= MOST_OUTLINES
  const placed = (x: number, y: number): [number, number] => [
    within(x, inner.x, inner.width),
    within(y, inner.y, inner.height),
  ]
  const places = isOutlined
    ? grounds.map((g) => placed(g.x + radius, g.y + radius))
    : spreadApart(
        grounds.map((g) => placed(g.x + g.width / 2, g.y + g.height / 2)),
        2 * radius + BETWEEN_MM,
        inner,
      )
  return pages.map(({ number }, i) => ({
    x: places[i]![0],
    y: places[i]![1],
    radius,
    points,
    number,
    of: 'index',
    ...(isOutlined ? { ground: grounds[i]! } : {}),
  }))
}

/** Ground as it lies on the page, mm; it may reach beyond the frame. */
function boxOf([west, south, east, north]: Bounds, camera: PageCamera, frame: Box): Box {
  const mm = frame.width / camera.width
  const [left, top] = fromMiddle([west, north], camera)
  const [right, bottom] = fromMiddle([east, south], camera)
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  return {
    x: middle.x + left * mm,
    y: middle.y + top * mm,
    width: (right - left) * mm,
    height: (bottom - top) * mm,
  }
}

const within = (value: number, start: number, length: number): number =>
  Math.min(start + length, Math.max(start, value))

function isSameGround(pages: readonly IndexedPage[]): boolean {
  const [first] = pages
  if (!first) return true
  const slack = (first.bounds[2] - first.bounds[0]) * SAME_SHARE
  return pages.every(({ bounds }) => bounds.every((edge, i) => Math.abs(edge - first.bounds[i]!) < slack))
}

/** The sides of an outline (mm) as far as they lie in a frame: two ends each. */
export function sidesWithin(
  { x, y, width, height }: Box,
  frame: Box,
): readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const [x1, x2] = [within(x, frame.x, frame.width), within(x + width, frame.x, frame.width)]
  const [y1, y2] = [within(y, frame.y, frame.height), within(y + height, frame.y, frame.height)]
  const across = [y, y + height].filter((at) => at >= frame.y && at <= bottom && x1 < x2)
  const down = [x, x + width].filter((at) => at >= frame.x && at <= right && y1 < y2)
  return [...across.map((at) => [x1, at, x2, at] as const), ...down.map((at) => [at, y1, at, y2] as const)]
}
