import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newFront, seedCell, spread } from './eikonal'
import type { GridSpec } from './grid'
import { centreOf } from './grid'
import { BEYOND } from './ground'
import { seedOrigin } from './origin'

const gridOf = (columns: number, rows: number, cellM = 100): GridSpec => ({
  west: 0,
  south: 0,
  cellM,
  columns,
  rows,
})

const framed = ({ columns, rows }: GridSpec, inner: (cell: number) => number): Uint8Array =>
  Uint8Array.from({ length: columns * rows }, (_, cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    return column === 0 || row === 0 || column === columns - 1 || row === rows - 1 ? BEYOND : inner(cell)
  })

const PACE = new Float32Array(BEYOND + 1).fill(Infinity)
PACE.set([0.01, 0.03, 0.002])
const WALL = 3

/** Largest error of a uniform field within 20 km of its origin, metres. */
function largestErrorM(cellM: number): number {
  const side = 2 * Math.round(20_000 / cellM) + 3
  const grid = gridOf(side, side, cellM)
  const ground = framed(grid, () => 0)
  const front = newFront(grid)
  const origin: [number, number] = [(side / 2) * cellM, (side / 2) * cellM]
  seedOrigin(front, ground, PACE, origin, 0)
  spread(front, ground, PACE)
  let worst = 0
  front.minutes.forEach((minutes, cell) => {
    if (ground[cell] !== 0) return
    const [x, y] = centreOf(grid, cell)
    worst = Math.max(worst, Math.abs(minutes / 0.01 - Math.hypot(x - origin[0], y - origin[1])))
  })
  return worst
}

describe('a uniform field', () => {
  it('is off the exact distance by about a cell, and half as much on a grid of half the size', () => {
    const [coarse, fine] = [largestErrorM(500), largestErrorM(250)]
    expect(coarse).toBeLessThan(1.1 * 500)
    expect(fine).toBeLessThan(1.1 * 250)
    expect(fine / coarse).toBeGreaterThan(0.4)
    expect(fine / coarse).toBeLessThan(0.7)
  })
})

describe('any field', () => {
  /** Wide enough that a row takes two words of 32 cells. */
  const [columns, rows] = [38, 6]
  const grid = gridOf(columns, rows)
  const inner = fc.array(fc.integer({ min: 0, max: WALL }), {
    minLength: columns * rows,
    maxLength: columns * rows,
  })
  const aCell = fc
    .tuple(fc.integer({ min: 1, max: columns - 2 }), fc.integer({ min: 1, max: rows - 2 }))
    .map(([column, row]) => row * columns + column)
  const someSeeds = fc.array(fc.tuple(aCell, fc.double({ min: 0, max: 5, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
  })

  const solve = (ground: Uint8Array, ...stages: [number, number][][]): Float32Array => {
    const front = newFront(grid)
    for (const seeds of stages) {
      for (const [cell, minutes] of seeds) seedCell(front, cell, minutes)
      spread(front, ground, PACE)
    }
    return front.minutes
  }

  it('is never later than going from cell to cell by their sides', () => {
    fc.assert(
      fc.property(inner, someSeeds, (classes, seeds) => {
        const ground = framed(grid, (cell) => classes[cell]!)
        const minutes = solve(ground, seeds)
        const late = [...minutes.keys()].filter((cell) => {
          const cost = PACE[ground[cell]!]! * 100
          const before = [cell - 1, cell + 1, cell - columns, cell + columns].map(
            (next) => minutes[next] ?? Infinity,
          )
          return minutes[cell]! > Math.min(...before) + cost + 1e-3
        })
        expect(late).toEqual([])
      }),
    )
  })

  it('rests: no cell could be reached sooner from its neighbours, and none is sooner than they allow', () => {
    fc.assert(
      fc.property(inner, someSeeds, (classes, seeds) => {
        const ground = framed(grid, (cell) => classes[cell]!)
        const minutes = solve(ground, seeds)
        const isSeed = (cell: number) => seeds.some(([seed]) => seed === cell)
        const restless = [...minutes.keys()].filter((cell) => {
          const cost = PACE[ground[cell]!]! * 100
          if (cost === Infinity || isSeed(cell)) return false
          const [a, b] = [1, columns].map((step) => Math.min(minutes[cell - step]!, minutes[cell + step]!))
          const [soon, late] = [Math.min(a!, b!), Math.max(a!, b!)]
          const both = (soon + late + Math.sqrt(2 * cost ** 2 - (late - soon) ** 2)) / 2
          const due = late - soon < cost ? both : soon + cost
          return !(due === minutes[cell]! || Math.abs(due - minutes[cell]!) < 1e-3)
        })
        expect(restless).toEqual([])
      }),
    )
  })

  it('is nowhere earlier than the fastest ground and the scheme allow', () => {
    fc.assert(
      fc.property(inner, someSeeds, (classes, seeds) => {
        const minutes = solve(
          framed(grid, (cell) => classes[cell]!),
          seeds,
        )
        const early = [...minutes.keys()].filter((cell) => {
          const [x, y] = centreOf(grid, cell)
          const soonest = seeds.map(([seed, start]) => {
            const [sx, sy] = centreOf(grid, seed)
            return start + ((Math.abs(sx - x) + Math.abs(sy - y)) / Math.SQRT2) * PACE[2]!
          })
          return minutes[cell]! < Math.min(...soonest) - 1e-3
        })
        expect(early).toEqual([])
      }),
    )
  })

  it('is the same whether the seeds come all at once or one after another', () => {
    fc.assert(
      fc.property(inner, someSeeds, someSeeds, (classes, first, second) => {
        const ground = framed(grid, (cell) => classes[cell]!)
        const together = solve(ground, [...first, ...second])
        const other = [...solve(ground, first, second).entries()].filter(
          ([cell, time]) => time !== together[cell] && !(Math.abs(time - together[cell]!) < 5e-3),
        )
        expect(other).toEqual([])
      }),
    )
  })

  it('does not cross a wall, and goes no further than a limit', () => {
    const ground = framed(grid, (cell) => (cell % columns === 29 ? WALL : 0))
    const walled = solve(ground, [[columns + 35, 0]])
    expect(walled[4 * columns + 30]).toBeLessThan(Infinity)
    expect(walled[4 * columns + 28]).toBe(Infinity)
    const front = newFront(grid)
    seedCell(front, columns + 35, 0)
    spread(front, ground, PACE, 3)
    expect(Math.max(...front.minutes.filter((time) => time < Infinity))).toBeLessThanOrEqual(3)
    expect(front.minutes[columns + 32]).toBeCloseTo(3)
    expect(front.minutes[columns + 31]).toBe(Infinity)
    spread(front, ground, PACE)
    expect(front.minutes).toEqual(walled)
  })
})
