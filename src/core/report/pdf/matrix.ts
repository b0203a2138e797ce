/** Affine transforms as SVG and PDF write them: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function times([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [a2, b2, c2, d2, e2, f2] = inner
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}

const RADIANS = Math.PI / 180

/** `rotate(90 10 10) scale(2)`. Throws on a transform it does not know. */
export function readTransform(text: string): Matrix {
  let all = IDENTITY
  for (const [, kind, list] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const n = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    all = times(all, transformOf(kind!, n))
  }
  return all
}

function transformOf(kind: string, n: readonly number[]): Matrix {
  const [first = 0, second] = n
  switch (kind) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0]
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0]
    case 'matrix':
      return n as unknown as Matrix
    case 'rotate': {
      const [x, y] = [second ?? 0, n[2] ?? 0]
      return times(times([1, 0, 0, 1, x, y], turn(first)), [1, 0, 0, 1, -x, -y])
    }
    default:
      throw new Error(`SVG: transform ${kind} is not known here`)
  }
}

/** A turn by degrees, clockwise where y points down. */
export function turn(degrees: number): Matrix {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)]
  return [cos, sin, -sin, cos, 0, 0]
}
