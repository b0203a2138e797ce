/** Places that are to be told apart: moved no farther than that needs. */
import type { Box } from './page-box'

type Place = readonly [x: number, y: number]

/** Enough for a hundred places in a heap to come apart. */
const MOST_ROUNDS = 200
/** Of what two places lie too close they move so much in a round: less would take long, more would swing. */
const STEP = 0.5

/**
 * The same places, no two closer than `least` as far as the box has room, each near where it was; units are the
 * caller's. The same places give the same answer.
 */
export function spreadApart(places: readonly Place[], least: number, { x, y, width, height }: Box): Place[] {
  const moved = places.map(([px, py]): [number, number] => [px, py])
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isApart = true
    for (const [i, one] of moved.entries()) {
      for (let j = i + 1; j < moved.length; j++) {
        const other = moved[j]!
        const distance = Math.hypot(other[0] - one[0], other[1] - one[1])
        if (distance >= least - 1e-6) continue
        isApart = false
        // Places that are one go apart in any direction, each pair in its own.
        const angle = distance > 1e-9 ? Math.atan2(other[1] - one[1], other[0] - one[0]) : i + 2.4 * j
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)].map((d) => d * (least - distance) * STEP) as [number, number] // prettier-ignore
        one[0] = inside(one[0] - dx, x, width)
        one[1] = inside(one[1] - dy, y, height)
        other[0] = inside(other[0] + dx, x, width)
        other[1] = inside(other[1] + dy, y, height)
      }
    }
    if (isApart) break
  }
  return moved
}

const inside = (value: number, start: number, length: number): number =>
  Math.min(start + length, Math.max(start, value))
