/** Room that nothing stands in yet. */
import type { Box } from './page-box'
import { boxesOverlap } from './page-box'

/** The largest empty rectangles of an area: none lies in another. Boxes in mm. */
export function freeBoxes(area: Box, taken: readonly Box[]): Box[] {
  const [right, bottom] = [area.x + area.width, area.y + area.height]
  const obstacles = taken.filter((box) => boxesOverlap(box, area))
  const lefts = edges(
    obstacles.map((b) => b.x + b.width),
    area.x,
    area.x,
    right,
  )
  const rights = edges(
    obstacles.map((b) => b.x),
    right,
    area.x,
    right,
  )
  const found: Box[] = []
  for (const x of lefts)
    for (const end of rights) {
      if (end - x < 1e-6) continue
      const strip = { x, y: area.y, width: end - x, height: area.height }
      for (const [top, foot] of gaps(
        obstacles.filter((box) => boxesOverlap(box, strip)),
        area.y,
        bottom,
      ))
        found.push({ x, y: top, width: end - x, height: foot - top })
    }
  return found.filter(
    (box, i) => !found.some((other, j) => i !== j && holds(other, box) && (!holds(box, other) || j < i)),
  )
}

const edges = (values: readonly number[], always: number, least: number, most: number): number[] => [
  ...new Set([always, ...values.filter((v) => v >= least && v <= most)]),
]

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1e-9 &&
  inner.y >= outer.y - 1e-9 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-9 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-9

/** What the boxes leave between two heights. */
function gaps(boxes: readonly Box[], top: number, bottom: number): [number, number][] {
  const free: [number, number][] = []
  let y = top
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    if (box.y > y + 1e-6) free.push([y, box.y])
    y = Math.max(y, box.y + box.height)
  }
  if (bottom > y + 1e-6) free.push([y, bottom])
  return free
}
