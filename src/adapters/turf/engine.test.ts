import * as fc from 'fast-check'
import type { Geometry, Polygon } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanarEngine } from '../../core/analysis/engine'
import { ShapeError } from '../../core/analysis/engine'
import { areaKm2 } from '../../core/analysis/area'
import { lengthKm } from '../../core/analysis/measure'
import type { AreaGeometry, LineGeometry } from '../../core/domain/geometry'
import { geosEngine } from '../geos/engine'
import { line, near, position, rectangle, validArea, wildArea } from '../geos/shape-arbitraries'
import { turfEngine } from './engine'

const turf = turfEngine()
let geos: PlanarEngine
beforeAll(async () => {
  geos = await geosEngine()
})

const km2 = (area: AreaGeometry | null): number => (area ? areaKm2(area) : 0)
const km = (course: LineGeometry | null): number => (course ? lengthKm(course) : 0)

/** The same question to both engines, each answer as km². */
async function both(ask: (engine: PlanarEngine) => Promise<AreaGeometry | null>): Promise<[number, number]> {
  return [km2(await ask(turf)), km2(await ask(geos))]
}

const bowtie: Polygon = { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30.1], [120.1, 30], [120, 30.1], [120, 30]]] } // prettier-ignore

describe('turf and geos agree', () => {
  const anyShape = fc.oneof(
    position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
    line,
    validArea,
    wildArea,
  )

  it('on the size of buffers, within 1 %', async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, fc.constantFrom(500, 5000), async (shape, metres) => {
        const [a, b] = await both(async (engine) => (await engine.buffer([shape], metres))[0]!)
        expect(Math.abs(a / b - 1)).toBeLessThan(0.01)
      }),
      { numRuns: 40 },
    )
  })

  for (const [name, area] of [
    ['valid', validArea],
    ['self-crossing', wildArea],
  ] as const) {
    it(`on overlays of ${name} areas, within 0.001 %`, async () => {
      await fc.assert(
        fc.asyncProperty(near(area, area), async ([a, b]) => {
          const [size] = await both((engine) => engine.union([a, b]))
          for (const verb of ['intersection', 'difference'] as const) {
            const [x, y] = await both((engine) => engine[verb](a, b))
            expect(Math.abs(x - y)).toBeLessThan(1e-5 * size)
          }
          const [x, y] = await both((engine) => engine.union([a, b]))
          expect(Math.abs(x - y)).toBeLessThan(1e-5 * size)
        }),
        { numRuns: 40 },
      )
    })
  }

  it('on lines inside areas, within a metre', async () => {
    await fc.assert(
      fc.asyncProperty(near(line, fc.oneof(validArea, wildArea)), async ([course, area]) => {
        const [[a], [b]] = [await turf.linesInside([course], area), await geos.linesInside([course], area)]
        expect(Math.abs(km(a!) - km(b!))).toBeLessThan(0.001)
      }),
      { numRuns: 60 },
    )
  })

  it('on which areas meet which, and in how much', async () => {
    const tiles = [0, 1, 2, 3, 4].map((i) => rectangle(120 + i / 5, 29.5, 120.2 + i / 5, 30.5))
    await fc.assert(
      fc.asyncProperty(fc.array(validArea, { minLength: 1, maxLength: 3 }), async (areas) => {
        const [a, b] = [await turf.overlay(areas, tiles), await geos.overlay(areas, tiles)]
        const large = (pieces: typeof a) => pieces.filter((p) => areaKm2(p.geometry) > 0.001)
        expect(large(a).map((p) => [p.a, p.b])).toEqual(large(b).map((p) => [p.a, p.b]))
        for (const [i, p] of large(a).entries())
          expect(areaKm2(p.geometry)).toBeCloseTo(areaKm2(large(b)[i]!.geometry), 2)
      }),
      { numRuns: 25 },
    )
    expect(await turf.overlay(tiles, tiles)).toHaveLength(5)
    expect(await turf.overlay(tiles, [])).toEqual([])
  })
})

describe('validity', () => {
  it('names a self-crossing and an open ring, and mends the first', async () => {
    expect(await turf.invalidReason(bowtie)).toBe('Self-intersection at 120.05 30.05')
    expect(await turf.invalidReason((await turf.makeValid(bowtie))!)).toBeNull()
    const open: Polygon = { type: 'Polygon', coordinates: [bowtie.coordinates[0]!.slice(0, 4)] }
    expect(await turf.invalidReason(open)).toBe('Ring is not closed')
    expect(await turf.invalidReason({ type: 'Point', coordinates: [120, Infinity] })).toMatch(
      'not a finite number',
    )
    await expect(turf.buffer([{ type: 'Point', coordinates: [NaN, 30] }], 100)).rejects.toBeInstanceOf(
      ShapeError,
    )
  })

  it('simplifies to fewer points and about the same size', async () => {
    const [circle] = await turf.buffer([{ type: 'Point', coordinates: [120.5, 30] }], 5000)
    const simple = (await turf.simplify(circle!, 50))!
    expect(simple.coordinates.flat().length).toBeLessThan(circle!.coordinates.flat().length / 2)
    expect(km2(simple)).toBeCloseTo(km2(circle!), -1)
  })
})
