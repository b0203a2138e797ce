import * as fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanarEngine } from '../../core/analysis/engine'
import { ShapeError } from '../../core/analysis/engine'
import { areaKm2 } from '../../core/analysis/area'
import { lengthKm } from '../../core/analysis/measure'
import type { AreaGeometry, LonLat } from '../../core/domain/geometry'
import { areaContains, isLine, partsOf, ringsOf } from '../../core/domain/geometry'
import { geosEngine } from './engine'
import { loadGeos } from './geos-module'
import {
  distanceToLinesM,
  line,
  near,
  position,
  rectangle,
  square,
  validArea,
  wildArea,
} from './shape-arbitraries'

let engine: PlanarEngine
beforeAll(async () => {
  engine = await geosEngine()
})

const km2 = (area: AreaGeometry | null): number => (area ? areaKm2(area) : 0)

/** Corners and edge middles of an outline, about `count` of them. */
function outlinePoints(area: AreaGeometry, count: number): LonLat[] {
  const points = ringsOf(area)
    .flat()
    .flatMap((ring) => ring.slice(1).flatMap((b, i) => [ring[i]!, middle(ring[i]!, b)]))
  return points.filter((_, i) => i % Math.ceil(points.length / count) === 0) as LonLat[]
}

const middle = (a: Position, b: Position): Position => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]

const linesOf = (g: Geometry): Position[][] =>
  g.type === 'Point' ? [[g.coordinates]] : isLine(g) ? partsOf(g) : ringsOf(g as AreaGeometry).flat()

const anyShape = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  line,
  validArea,
  wildArea,
)

describe('buffer', () => {
  it('lies within 0.05 % of the geodesic distance all along its outline', async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, fc.constantFrom(300, 5000, 20_000), async (shape, metres) => {
        const [buffer] = await engine.buffer([shape], metres)
        const valid = shape.type === 'Polygon' ? (await engine.makeValid(shape))! : shape
        for (const point of outlinePoints(buffer!, 24)) {
          expect(Math.abs(distanceToLinesM(point, linesOf(valid)) / metres - 1)).toBeLessThan(5e-4)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the order of the list and does not join shapes', async () => {
    const points: Geometry[] = [120.1, 120.100001, 120.9].map((lon) => ({
      type: 'Point',
      coordinates: [lon, 30],
    }))
    const buffers = await engine.buffer(points, 1000)
    expect(buffers.map(km2).every((a) => Math.abs(a - Math.PI) < 0.01)).toBe(true)
    expect(areaContains(buffers[2]!, [120.9, 30])).toBe(true)
  })

  it('takes every type of geometry, and answers null for an area without ground', async () => {
    const [collection, multi, nothing] = await engine.buffer(
      [
        {
          type: 'GeometryCollection',
          geometries: [{ type: 'Point', coordinates: [120, 30] }, square([120.5, 30], 2000)],
        },
        { type: 'MultiPoint', coordinates: [[120, 30], [120.5, 30]] }, // prettier-ignore
        { type: 'Polygon', coordinates: [[[120, 30], [120, 30], [120, 30], [120, 30]]] }, // prettier-ignore
      ],
      1000,
    )
    expect(km2(collection!)).toBeCloseTo(Math.PI + 4 + 8 + Math.PI, 1)
    expect(km2(multi!)).toBeCloseTo(2 * Math.PI, 1)
    expect(nothing).toBeNull()
  })
})

describe('overlays', () => {
  for (const [name, area] of [
    ['valid', validArea],
    ['self-crossing', wildArea],
  ] as const) {
    it(`parts sum to wholes on ${name} input`, async () => {
      await fc.assert(
        fc.asyncProperty(near(area, area), async ([a, b]) => {
          const [whole, other] = [km2(await engine.makeValid(a)), km2(await engine.makeValid(b))]
          const shared = km2(await engine.intersection(a, b))
          const both = km2(await engine.union([a, b]))
          const rest = km2(await engine.difference(a, b))
          expect(Math.abs(shared + rest - whole)).toBeLessThan(5e-6 * both)
          expect(Math.abs(shared + both - whole - other)).toBeLessThan(5e-6 * both)
        }),
        { numRuns: 60 },
      )
    })
  }

  it('overlay over a tiling gives pieces that sum to the whole, none twice, no slivers', async () => {
    const tile = (i: number, j: number) =>
      rectangle((1203 + i) / 10, (295 + j) / 10, (1204 + i) / 10, (296 + j) / 10)
    const tiles: AreaGeometry[] = []
    for (let i = 0; i < 6; i++) for (let j = 0; j < 6; j++) tiles.push(tile(i, j))
    const hull = (await engine.union(tiles))!
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(validArea, wildArea), { minLength: 1, maxLength: 4 }),
        async (areas) => {
          const pieces = await engine.overlay(areas, tiles)
          expect(new Set(pieces.map((p) => `${p.a} ${p.b}`)).size).toBe(pieces.length)
          for (const [index, area] of areas.entries()) {
            const sum = pieces.filter((p) => p.a === index).reduce((s, p) => s + areaKm2(p.geometry), 0)
            expect(sum).toBeCloseTo(km2(await engine.intersection(area, hull)), 3)
          }
          expect(pieces.every((p) => areaKm2(p.geometry) > 0.9e-6)).toBe(true)
        },
      ),
      { numRuns: 25 },
    )
    expect(await engine.overlay(tiles, tiles)).toHaveLength(36)
    expect(await engine.overlay(tiles, [])).toEqual([])
  })

  it('linesInside: what is inside and what is outside sum to the line', async () => {
    await fc.assert(
      fc.asyncProperty(near(line, validArea), async ([course, area]) => {
        const box = rectangle(117, 27, 124, 33)
        const outside = (await engine.difference(box, area))!
        const [[inside], [rest]] = [
          await engine.linesInside([course], area),
          await engine.linesInside([course], outside),
        ]
        const [whole] = await engine.linesInside([course], box)
        const sum = (inside ? lengthKm(inside) : 0) + (rest ? lengthKm(rest) : 0)
        expect(sum).toBeCloseTo(lengthKm(whole!), 3)
        expect(lengthKm(whole!)).toBeCloseTo(lengthKm(course), 2)
      }),
      { numRuns: 40 },
    )
  })
})

describe('validity', () => {
  const bowtie: AreaGeometry = { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30.1], [120.1, 30], [120, 30.1], [120, 30]]] } // prettier-ignore

  it('says why and where, in degrees, and makes it right', async () => {
    expect(await engine.invalidReason(bowtie)).toBe('Self-intersection at 120.05 30.05')
    const valid = (await engine.makeValid(bowtie))!
    expect(await engine.invalidReason(valid)).toBeNull()
    expect(valid.type).toBe('MultiPolygon')
  })

  it('names open rings and coordinates that are no numbers', async () => {
    const open: AreaGeometry = {
      type: 'Polygon',
      coordinates: [bowtie.coordinates[0]!.slice(0, 3) as Position[]],
    }
    expect(await engine.invalidReason(open)).toBe('Ring is not closed')
    expect(await engine.invalidReason({ type: 'Point', coordinates: [NaN, 30] })).toMatch(
      'not a finite number',
    )
    await expect(engine.union([square([120, 30], 1000), { type: 'Polygon', coordinates: [[[NaN, 1], [1, 2], [2, 2], [NaN, 1]]] }])).rejects.toBeInstanceOf(ShapeError) // prettier-ignore
  })

  it('keeps a hole that shares an edge with its shell', async () => {
    const [shell, hole] = [square([120, 30], 10_000).coordinates[0]!, square([120, 30], 4000).coordinates[0]!]
    const valid = (await engine.makeValid({ type: 'Polygon', coordinates: [shell, hole] }))!
    expect(areaKm2(valid)).toBeCloseTo(100 - 16, 0)
  })

  it('makes anything valid, simplified shapes too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(validArea, wildArea), async (area) => {
        const valid = (await engine.makeValid(area))!
        const simple = (await engine.simplify(area, 200))!
        expect(await engine.invalidReason(valid)).toBeNull()
        expect(await engine.invalidReason(simple)).toBeNull()
        for (const point of outlinePoints(simple, 20)) {
          expect(distanceToLinesM(point, linesOf(valid))).toBeLessThan(210)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes on right after thousands of refused shapes, and frees what it used', async () => {
    const { Module } = await loadGeos()
    for (let i = 0; i < 100; i++) await engine.makeValid(bowtie)
    const bytes = Module.HEAPF64.byteLength
    for (let i = 0; i < 5000; i++) await engine.makeValid(bowtie)
    for (let i = 0; i < 500; i++) await engine.buffer([bowtie], 2000)
    expect(Module.HEAPF64.byteLength).toBe(bytes)
    expect(km2(await engine.intersection(square([120, 30], 2000), square([120, 30], 1000)))).toBeCloseTo(1, 3)
  })
})
