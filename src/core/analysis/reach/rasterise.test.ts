import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeDistance } from './edge'
import { fillCells, traceCells } from './rasterise'

const grid = { west: 0, south: 0, cellM: 1, columns: 40, rows: 30 }
const pathOf = (...points: [number, number][]) => Float64Array.from(points.flat())

const corner = fc.tuple(
  fc.double({ min: 1.01, max: 38.9, noNaN: true }),
  fc.double({ min: 1.01, max: 28.9, noNaN: true }),
)

describe('filling', () => {
  it('takes the cells whose centres lie within a triangle, and no others', () => {
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const filled = new Set<number>()
        fillCells(grid, [pathOf(a, b, c, a)], (cell) => filled.add(cell))
        const side = (p: number[], q: number[], x: number, y: number) =>
          (q[0]! - p[0]!) * (y - p[1]!) - (q[1]! - p[1]!) * (x - p[0]!)
        const wrong = [...Array(grid.columns * grid.rows).keys()].filter((cell) => {
          const [x, y] = [(cell % grid.columns) + 0.5, Math.floor(cell / grid.columns) + 0.5]
          const sides = [side(a, b, x, y), side(b, c, x, y), side(c, a, x, y)]
          const inside = sides.every((s) => s > 0) || sides.every((s) => s < 0)
          return sides.every((s) => Math.abs(s) > 1e-9) && filled.has(cell) !== inside
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  it('leaves a hole out', () => {
    const square = (from: number, to: number) =>
      pathOf([from, from], [to, from], [to, to], [from, to], [from, from])
    const filled: number[] = []
    fillCells(grid, [square(2, 12), square(5, 8)], (cell) => filled.push(cell))
    expect(filled).toHaveLength(100 - 9)
    expect(filled).not.toContain(6 * grid.columns + 6)
  })
})

describe('tracing', () => {
  it('visits an unbroken chain of cells that share sides, from the first to the last', () => {
    fc.assert(
      fc.property(corner, corner, (a, b) => {
        const cells: number[] = []
        traceCells(grid, pathOf(a, b), (cell) => cells.push(cell))
        const cellOf = ([x, y]: [number, number]) => Math.floor(y) * grid.columns + Math.floor(x)
        expect(cells[0]).toBe(cellOf(a))
        expect(cells.at(-1)).toBe(cellOf(b))
        for (let i = 1; i < cells.length; i++) {
          expect([1, grid.columns]).toContain(Math.abs(cells[i]! - cells[i - 1]!))
        }
      }),
    )
  })
})

describe('the distance to an outline', () => {
  it('is negative inside, exact near the line, and flat away from it', () => {
    const edge = edgeDistance(grid, [pathOf([10.2, 5], [30, 5], [30, 25], [10.2, 25], [10.2, 5])])
    const at = (column: number, row: number) => edge[row * grid.columns + column]
    expect(at(10, 15)).toBeCloseTo(-0.3)
    expect(at(9, 15)).toBeCloseTo(0.7)
    expect(at(8, 15)).toBeCloseTo(1.7)
    expect(at(20, 15)).toBe(-3)
    expect(at(2, 15)).toBe(3)
    expect(at(30, 25)).toBeCloseTo(Math.SQRT1_2)
  })
})
