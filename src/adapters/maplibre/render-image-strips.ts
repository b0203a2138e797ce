/** A picture cut into pieces a graphics card can draw. Pure; pixels from the picture's top left corner. */

export interface Piece {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pieces side by side, all of the same top and height. */
export type Strip = readonly Piece[]

/** Pixels a strip may have, so that memory does not grow with the picture: 32 MB of colours. */
const MOST_STRIP_PX = 8 << 20

/** Strips from top to bottom that cover `frame` once, no piece larger than `mostSide` px either way. */
export function stripsOf(frame: Piece, mostSide: number, mostPx = MOST_STRIP_PX): Strip[] {
  const rows = Math.min(mostSide, Math.max(1, Math.floor(mostPx / frame.width)))
  return spans(frame.y, frame.height, rows).map(([y, height]) =>
    spans(frame.x, frame.width, mostSide).map(([x, width]) => ({ x, y, width, height })),
  )
}

/** Where each part of a length begins and how long it is: as few as there can be, and about equal. */
function spans(start: number, length: number, most: number): [start: number, length: number][] {
  const count = Math.ceil(length / most)
  const edge = (i: number): number => start + Math.round((length * i) / count)
  return Array.from({ length: count }, (_, i) => [edge(i), edge(i + 1) - edge(i)])
}
