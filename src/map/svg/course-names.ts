/** Names along a course, letter by letter, where it is straight enough and nothing else is named. */
import type { Feature } from 'geojson'
import { courseParts } from './elements'
import type { NameSpace, Taken } from './name-space'
import { isFree } from './name-space'
import { BASELINE_EMS, type NameStyle, type PlacedName } from './name-style'
import type { XY } from './plane'

/** Along the course a place is looked for in steps of this many ems. */
const STEP_EMS = 1
/** From a letter's middle to its edge, and to where another name may begin, ems. */
const LETTER_EMS = 0.6
const CLEAR_EMS = 1

export function courseNames(space: NameSpace, style: NameStyle, feature: Feature): PlacedName[] {
  const { plane, emsOf, taken } = space
  const letters = [...style.text]
  const advances = letters.map((l) => (emsOf(l, style.bold) + style.spacing) * style.size)
  const width = advances.reduce((sum, a) => sum + a, 0)
  return courseParts(feature.geometry, plane, plane.frame).flatMap((course) => {
    const measured = measure(course)
    const count = Math.max(1, Math.floor(measured.length / Math.max(style.repeat, width * 1.5)))
    return Array.from({ length: count }, (_, i) => ((i + 0.5) / count) * measured.length).flatMap(
      (ideal): PlacedName[] => {
        for (const middle of around(ideal, measured.length / count / 2, STEP_EMS * style.size)) {
          const start = middle - width / 2
          if (start < 0 || start + width > measured.length) continue
          const placed = lettersFrom(measured, start, letters, advances, style)
          if (!placed) continue
          if (!placed.every((l) => isFree(space, boxOf(l.middle, style.size, CLEAR_EMS)))) continue
          taken.push(...placed.map((l) => boxOf(l.middle, style.size, LETTER_EMS)))
          return [{ style, letters: placed }]
        }
        return []
      },
    )
  })
}

interface Course {
  readonly points: readonly XY[]
  /** From the beginning to each point. */
  readonly reached: readonly number[]
  readonly length: number
}

function measure(points: readonly XY[]): Course {
  const reached = [0]
  for (let i = 1; i < points.length; i++)
    reached.push(
      reached[i - 1]! + Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]),
    )
  return { points, reached, length: reached.at(-1)! }
}

function* around(ideal: number, reach: number, step: number): Generator<number> {
  yield ideal
  for (let away = step; away <= reach; away += step) yield* [ideal + away, ideal - away]
}

function pointAt({ points, reached }: Course, distance: number): XY {
  let i = 1
  while (i < points.length - 1 && reached[i]! < distance) i++
  const [a, b] = [points[i - 1]!, points[i]!]
  const share = (distance - reached[i - 1]!) / (reached[i]! - reached[i - 1]! || 1)
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

interface Letter {
  readonly letter: string
  readonly x: number
  readonly y: number
  readonly degrees: number
  readonly middle: XY
}

/** The letters from a place on, read from left to right; null where the course bends too much under them. */
function lettersFrom(
  course: Course,
  start: number,
  letters: readonly string[],
  advances: readonly number[],
  { size, spacing, maxAngle }: NameStyle,
): Letter[] | null {
  const width = advances.reduce((sum, a) => sum + a, 0)
  const isBackward = pointAt(course, start)[0] > pointAt(course, start + width)[0]
  const placed: Letter[] = []
  let along = 0
  let before: number | null = null
  for (const [i, letter] of letters.entries()) {
    const advance = advances[i]!
    const place = (at: number) => pointAt(course, isBackward ? start + width - at : start + at)
    const [from, to] = [place(along), place(along + advance)]
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
    const degrees = (angle * 180) / Math.PI
    if (before !== null && Math.abs(((degrees - before + 540) % 360) - 180) > maxAngle) return null
    before = degrees
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const indent = (spacing * size) / 2
    const drop = BASELINE_EMS * size
    placed.push({
      letter,
      degrees,
      x: from[0] + cos * indent - sin * drop,
      y: from[1] + sin * indent + cos * drop,
      middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    })
    along += advance
  }
  return placed
}

const boxOf = ([x, y]: XY, size: number, ems: number): Taken => ({
  left: x - size * ems,
  right: x + size * ems,
  top: y - size * ems,
  bottom: y + size * ems,
})
