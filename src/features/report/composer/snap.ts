/** Parts of a page fall into line: with the margins, the middle of the sheet and each other. Millimetres. */
import type { Box } from '../../../core/report/page-box'
import type { Sheet } from '../../../core/report/page-sheet'
import type { Grip } from './place-part'

/** Upright lines at `x`, level lines at `y`. */
export interface Guides {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export const NO_GUIDES: Guides = { x: [], y: [] }

/** A box in line, and the lines it came to lie on. */
export interface Snapped {
  readonly box: Box
  readonly lines: Guides
}

/** What a part can fall into line with: margins, the middle of the sheet, edges of the other parts. */
export const guidesOf = (
  { width, height, margin }: Pick<Sheet, 'width' | 'height' | 'margin'>,
  others: readonly Box[],
): Guides => ({
  x: [margin, width / 2, width - margin, ...others.flatMap((b) => [b.x, b.x + b.width])],
  y: [margin, height / 2, height - margin, ...others.flatMap((b) => [b.y, b.y + b.height])],
})

interface Match {
  readonly shift: number
  readonly line: number
}

/** The least shift that brings one of `edges` onto a line within `tolerance`. */
function nearest(edges: readonly number[], lines: readonly number[], tolerance: number): Match | null {
  let best: Match | null = null
  for (const line of lines)
    for (const edge of edges) {
      const shift = line - edge
      if (Math.abs(shift) <= tolerance && (!best || Math.abs(shift) < Math.abs(best.shift)))
        best = { shift, line }
    }
  return best
}

const lineOf = (match: Match | null): number[] => (match ? [match.line] : [])

/** A moved box with an edge or its middle on the nearest lines within `tolerance`. */
export function snapMoved(box: Box, guides: Guides, tolerance: number): Snapped {
  const { x, y, width, height } = box
  const across = nearest([x, x + width / 2, x + width], guides.x, tolerance)
  const down = nearest([y, y + height / 2, y + height], guides.y, tolerance)
  return {
    box: { ...box, x: x + (across?.shift ?? 0), y: y + (down?.shift ?? 0) },
    lines: { x: lineOf(across), y: lineOf(down) },
  }
}

/** A resized box with the edges that were pulled on the nearest lines within `tolerance`. */
export function snapResized(box: Box, grip: Grip, guides: Guides, tolerance: number): Snapped {
  let { x, y, width, height } = box
  const across = /[ew]/.test(grip) ? nearest([grip.includes('w') ? x : x + width], guides.x, tolerance) : null
  const down = /[ns]/.test(grip) ? nearest([grip.includes('n') ? y : y + height], guides.y, tolerance) : null
  if (across) {
    width += grip.includes('w') ? -across.shift : across.shift
    if (grip.includes('w')) x += across.shift
  }
  if (down) {
    height += grip.includes('n') ? -down.shift : down.shift
    if (grip.includes('n')) y += down.shift
  }
  return { box: { x, y, width, height }, lines: { x: lineOf(across), y: lineOf(down) } }
}
