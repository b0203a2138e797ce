/** The inset that shows where the map lies, drawn from simplified shapes. Web Mercator, as the map itself. */
import type { Position } from 'geojson'
import type { Bounds, LonLat } from '../domain/geometry'
import { boundsOf, ringsOf } from '../domain/geometry'
import type { Box } from './page-box'
import { viewSize } from './page-camera'
import type { Outline, PageLocator } from './page-content'
import type { PagePlan } from './page-draft'
import type { PartSetter } from './page-setter'

/** Corners that move an outline by less than this are left out. */
const FINENESS_MM = 0.12
/** Islands smaller than this are left out. */
const LEAST_ISLAND_MM2 = 0.15
/** The inset is so wide at most, in parts of its column, and so high, in parts of the page. */
const MOST = { width: 0.62, height: 0.13 }
/** It gives way down to so much of that, or of the page's height. */
const LEAST = { share: 0.6, ofPage: 0.08 }
const MM_HELD = 0.6

export const locator: PartSetter = {
  wanted: (plan, width) => (plan.content.locator ? sizeIn(plan, plan.content.locator, width).height : 0),
  least: (plan, width) =>
    Math.min(locator.wanted(plan, width) * LEAST.share, plan.sheet.height * LEAST.ofPage),
  put(draft, plan, box) {
    const { locator: wish, view } = plan.content
    if (!wish) return 0
    const usual = sizeIn(plan, wish, box.width)
    const share = Math.min(1, box.height / usual.height)
    const place = { x: box.x, y: box.y, width: usual.width * share, height: usual.height * share }
    draft.locator = drawn(wish, place, view?.bounds ?? null)
    return place.height
  },
}

/** The inset in a box of its own: as large as the box. */
export const boxLocator: PartSetter = {
  ...locator,
  put(draft, { content }, box) {
    if (!content.locator) return 0
    const shape = shapeOf(extentOf(content.locator))
    const width = Math.min(box.width, box.height * shape)
    draft.locator = drawn(
      content.locator,
      { x: box.x, y: box.y, width, height: width / shape },
      content.view?.bounds ?? null,
    )
    return width / shape
  },
}

const shapeOf = (extent: Bounds): number => {
  const { width, height } = viewSize(extent, 0)
  return width / height
}

function sizeIn({ sheet }: PagePlan, wish: PageLocator, width: number): { width: number; height: number } {
  const shape = shapeOf(extentOf(wish))
  const most = Math.min(width * MOST.width, Math.max(sheet.width, sheet.height) * MOST.height * shape)
  return { width: most, height: most / shape }
}

const extentOf = ({ areas }: PageLocator): Bounds => boundsOf(areas.map((a) => a.shape)) ?? [120, 29, 121, 30]

function drawn(wish: PageLocator, box: Box, view: Bounds | null) {
  const at = projection(extentOf(wish), box)
  return {
    box,
    areas: wish.areas.map(({ shape, chosen }) => ({
      chosen,
      outlines: ringsOf(shape)
        .map(([shell]) => simplified(shell!.map(at)))
        .filter((outline) => sizeMm2(outline) >= LEAST_ISLAND_MM2),
    })),
    view: view && viewIn(view, at, box),
  }
}

/** From a position to mm in the box. */
function projection(extent: Bounds, box: Box): (position: Position) => readonly [number, number] {
  const size = viewSize(extent, 0)
  const inner = { width: box.width - 2 * MM_HELD, height: box.height - 2 * MM_HELD }
  const scale = Math.min(inner.width / size.width, inner.height / size.height)
  const [left, top] = [
    box.x + (box.width - size.width * scale) / 2,
    box.y + (box.height - size.height * scale) / 2,
  ]
  return ([lng = 0, lat = 0]) => {
    const { width, height } = viewSize([extent[0], lat, lng, extent[3]], 0)
    return [left + width * scale, top + height * scale]
  }
}

/** The map's frame on the inset, cut to it. */
function viewIn(view: Bounds, at: (p: LonLat) => readonly [number, number], box: Box): Box | null {
  const [x1, y1] = at([view[0], view[3]])
  const [x2, y2] = at([view[2], view[1]])
  const [left, top] = [Math.max(x1, box.x), Math.max(y1, box.y)]
  const [right, bottom] = [Math.min(x2, box.x + box.width), Math.min(y2, box.y + box.height)]
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null
}

function sizeMm2(outline: Outline): number {
  const twice = outline.reduce((sum, [x, y], i) => {
    const [nx, ny] = outline[(i + 1) % outline.length]!
    return sum + x * ny - nx * y
  }, 0)
  return Math.abs(twice) / 2
}

/** The outline without corners that do not matter at its size (Douglas and Peucker). */
function simplified(points: Outline): Outline {
  const kept = new Set([0, points.length - 1])
  const stack: [number, number][] = [[0, points.length - 1]]
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range
    let [farthest, most] = [-1, FINENESS_MM]
    for (let i = from + 1; i < to; i++) {
      const off = offLine(points[i]!, points[from]!, points[to]!)
      if (off > most) [farthest, most] = [i, off]
    }
    if (farthest < 0) continue
    kept.add(farthest)
    stack.push([from, farthest], [farthest, to])
  }
  return points.filter((_, i) => kept.has(i))
}

/** Distance of a point from the line through two others; from the first where they are one. */
function offLine([x, y]: Outline[0], [ax, ay]: Outline[0], [bx, by]: Outline[0]): number {
  const length = Math.hypot(bx - ax, by - ay)
  return length ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay)
}
