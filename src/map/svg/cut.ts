/** Cutting rings and courses to a box, and taking out points that nobody would see. */
import type { Box } from '../../core/report/page-box'
import type { XY } from './plane'
import { isInside } from './plane'

/** The part of a ring inside the box, as one ring (Sutherland and Hodgman); empty where nothing is inside. */
export function cutRing(ring: readonly XY[], box: Box): XY[] {
  let points = [...ring]
  for (const edge of edgesOf(box)) {
    const kept: XY[] = []
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length]!
      const [here, there] = [edge.depth(point), edge.depth(before)]
      if (here >= 0 !== there >= 0) kept.push(between(before, point, there / (there - here)))
      if (here >= 0) kept.push(point)
    })
    points = kept
  }
  return points
}

/** The parts of a course inside the box. */
export function cutCourse(course: readonly XY[], box: Box): XY[][] {
  const parts: XY[][] = []
  for (let i = 1; i < course.length; i++) {
    const piece = cutSegment(course[i - 1]!, course[i]!, box)
    if (!piece) continue
    const last = parts.at(-1)?.at(-1)
    if (last && last[0] === piece[0][0] && last[1] === piece[0][1]) parts.at(-1)!.push(piece[1])
    else parts.push([...piece])
  }
  return parts
}

function cutSegment(a: XY, b: XY, box: Box): [XY, XY] | null {
  if (isInside(a, box) && isInside(b, box)) return [a, b]
  let [from, to] = [0, 1]
  for (const edge of edgesOf(box)) {
    const [start, end] = [edge.depth(a), edge.depth(b)]
    if (start < 0 && end < 0) return null
    if (start < 0) from = Math.max(from, start / (start - end))
    if (end < 0) to = Math.min(to, start / (start - end))
  }
  return from < to ? [from ? between(a, b, from) : a, to < 1 ? between(a, b, to) : b] : null
}

const between = ([x1, y1]: XY, [x2, y2]: XY, share: number): XY => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
]

/** How far inside each edge a point lies. */
const edgesOf = ({ x, y, width, height }: Box): { depth(point: XY): number }[] => [
  { depth: ([px]) => px - x },
  { depth: ([px]) => x + width - px },
  { depth: ([, py]) => py - y },
  { depth: ([, py]) => y + height - py },
]

/** The points that matter to within `tolerance` (Douglas and Peucker); first and last stay. */
export function simplified(points: readonly XY[], tolerance: number): XY[] {
  if (points.length < 3) return [...points]
  const kept = new Uint8Array(points.length)
  kept[0] = kept[points.length - 1] = 1
  const open: [first: number, last: number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span
    let [far, most] = [-1, tolerance]
    for (let i = first + 1; i < last; i++) {
      const distance = distanceTo(points[i]!, points[first]!, points[last]!)
      if (distance > most) [far, most] = [i, distance]
    }
    if (far < 0) continue
    kept[far] = 1
    open.push([first, far], [far, last])
  }
  return points.filter((_, i) => kept[i])
}

function distanceTo([x, y]: XY, [x1, y1]: XY, [x2, y2]: XY): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length ? Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length)) : 0
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy)
}
