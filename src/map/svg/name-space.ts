/** The room for names: what is taken of it so far. Lengths in drawing units. */
import type { EmsOf } from './name-style'
import type { MapPlane } from './plane'
import { grown } from './plane'

/** Room kept free around a name, CSS px. */
export const PADDING_PX = 2

/** A box that names keep clear of. */
export interface Taken {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is placed so far. */
export interface NameSpace {
  readonly plane: MapPlane
  readonly emsOf: EmsOf
  readonly taken: Taken[]
}

/** Does a box lie wholly in the frame and on no name? */
export function isFree({ plane, taken }: NameSpace, box: Taken): boolean {
  const { x, y, width, height } = grown(plane.frame, -PADDING_PX * plane.perPx)
  if (box.left < x || box.top < y || box.right > x + width || box.bottom > y + height) return false
  return !taken.some(
    (t) => box.left < t.right && box.right > t.left && box.top < t.bottom && box.bottom > t.top,
  )
}
