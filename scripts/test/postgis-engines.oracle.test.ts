import * as fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import type { Sql } from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { geosEngine } from '../../src/adapters/geos/engine'
import { line, near, position, square, validArea, wildArea } from '../../src/adapters/geos/shape-arbitraries'
import { postgisEngine } from '../../src/adapters/postgis/engine'
import { bufferLayer, overlayLayers } from '../../src/adapters/postgis/layer-verbs'
import { turfEngine } from '../../src/adapters/turf/engine'
import type { PlanarEngine } from '../../src/core/analysis/engine'
import { ShapeError } from '../../src/core/analysis/engine'
import { areaKm2 } from '../../src/core/analysis/area'
import { lengthKm } from '../../src/core/analysis/measure'
import type { AreaGeometry, LineGeometry } from '../../src/core/domain/geometry'
import { ringsOf } from '../../src/core/domain/geometry'
import type { OverlayVerb } from './postgis-shapes'
import { distancesM, geographyKm, geographyKm2, insideKm, overlayKm2 } from './postgis-shapes'
import { describeWithDatabase } from './with-database'

const ENGINES = ['geos', 'turf', 'postgis'] as const
/** How far the outline of a buffer may be off, as each engine says of itself. */
const BUFFER_TOLERANCE = { geos: 5e-4, turf: 4e-3, postgis: 5e-4 } as const

const km2 = (area: AreaGeometry | null): number => (area ? areaKm2(area) : 0)
const km = (course: LineGeometry | null): number => (course ? lengthKm(course) : 0)

/** Corners and edge middles of an outline, about `count` of them. */
function outlinePoints(area: AreaGeometry, count: number): Position[] {
  const points = ringsOf(area)
    .flat()
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x, y], i) => [ring[i]!, [(ring[i]![0]! + x!) / 2, (ring[i]![1]! + y!) / 2]]),
    )
  return points.filter((_, i) => i % Math.ceil(points.length / count) === 0)
}

const openTransactions = async (sql: Sql): Promise<unknown[]> => [
  ...(await sql`select query from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`),
]

describeWithDatabase('PostGIS on the ellipsoid', (database) => {
  it('has our lengths, to 1e-9', async () => {
    await fc.assert(
      fc.asyncProperty(line, async (course) => {
        expect(Math.abs(lengthKm(course) / (await geographyKm(database().sql, course)) - 1)).toBeLessThan(
          1e-9,
        )
      }),
    )
  })

  it('has our areas, to 1e-5', async () => {
    await fc.assert(
      fc.asyncProperty(validArea, async (area) => {
        expect(Math.abs(areaKm2(area) / (await geographyKm2(database().sql, area)) - 1)).toBeLessThan(1e-5)
      }),
    )
  })
})

describeWithDatabase('the engines beside PostGIS', (database) => {
  let engines: Record<(typeof ENGINES)[number], PlanarEngine>
  beforeAll(async () => {
    engines = { geos: await geosEngine(), turf: turfEngine(), postgis: postgisEngine(database().sql) }
  })

  const answers = (engine: PlanarEngine, verb: OverlayVerb, a: AreaGeometry, b: AreaGeometry) =>
    verb === 'union' ? engine.union([a, b]) : engine[verb](a, b)

  describe.each(ENGINES)('%s', (name) => {
    for (const [kind, area] of [
      ['valid', validArea],
      ['self-crossing', wildArea],
    ] as const) {
      it(`overlays ${kind} areas within 0.01 %`, async () => {
        await fc.assert(
          fc.asyncProperty(near(area, area), async ([a, b]) => {
            const size = await overlayKm2(database().sql, 'union', a, b)
            for (const verb of ['union', 'intersection', 'difference'] as const) {
              const right = await overlayKm2(database().sql, verb, a, b)
              const ours = km2(await answers(engines[name], verb, a, b))
              // A small rest of two large areas can be no more exact than their outlines.
              expect(Math.abs(ours - right)).toBeLessThan(1e-4 * right + 1e-6 * size)
            }
          }),
          { numRuns: 60 },
        )
      })
    }

    it('buffers to the geodesic distance, within its tolerance', async () => {
      const shapes = fc.oneof(
        position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
        line,
        validArea,
      )
      await fc.assert(
        fc.asyncProperty(shapes, fc.constantFrom(300, 5000, 20_000), async (shape, metres) => {
          const [buffer] = await engines[name].buffer([shape], metres)
          for (const m of await distancesM(database().sql, outlinePoints(buffer!, 60), shape)) {
            expect(Math.abs(m / metres - 1)).toBeLessThan(BUFFER_TOLERANCE[name])
          }
        }),
        { numRuns: 40 },
      )
    })

    it('cuts lines at the border of an area, within a metre', async () => {
      await fc.assert(
        fc.asyncProperty(near(line, validArea), async ([course, area]) => {
          const [inside] = await engines[name].linesInside([course], area)
          expect(Math.abs(km(inside!) - (await insideKm(database().sql, course, area)))).toBeLessThan(1e-3)
        }),
        { numRuns: 60 },
      )
    })
  })

  it('postgis does what geos does with several shapes, and with none', async () => {
    const { geos, postgis } = engines
    const areas = fc.array(fc.oneof(validArea, wildArea), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(areas, areas, fc.array(line, { maxLength: 4 }), async (a, b, lines) => {
        const pieces = async (engine: PlanarEngine) =>
          (await engine.overlay(a, b)).filter((p) => areaKm2(p.geometry) > 1e-4)
        const [ours, theirs] = [await pieces(postgis), await pieces(geos)]
        expect(ours.map((p) => [p.a, p.b])).toEqual(theirs.map((p) => [p.a, p.b]))
        for (const [i, piece] of ours.entries())
          expect(areaKm2(piece.geometry)).toBeCloseTo(areaKm2(theirs[i]!.geometry), 5)
        expect(km2(await postgis.union(a))).toBeCloseTo(km2(await geos.union(a)), 5)
        const [here, there] = [await postgis.buffer(lines, 700), await geos.buffer(lines, 700)]
        expect(here.length).toBe(lines.length)
        here.forEach((buffer, i) => expect(km2(buffer)).toBeCloseTo(km2(there[i]!), 5))
        const inside = await postgis.linesInside(lines, square([120, 30], 20_000))
        expect(inside.length).toBe(lines.length)
      }),
      { numRuns: 30 },
    )
  })

  it('postgis names faults, mends and simplifies as geos does', async () => {
    const { geos, postgis } = engines
    await fc.assert(
      fc.asyncProperty(fc.oneof(validArea, wildArea), async (area) => {
        expect(Boolean(await postgis.invalidReason(area))).toBe(Boolean(await geos.invalidReason(area)))
        expect(km2(await postgis.makeValid(area))).toBeCloseTo(km2(await geos.makeValid(area)), 5)
        const valid = (await postgis.makeValid(area))!
        const simple = (await postgis.simplify(area, 200))!
        expect(await postgis.invalidReason(simple)).toBeNull()
        const outline: Geometry = { type: 'MultiLineString', coordinates: ringsOf(valid).flat() }
        for (const m of await distancesM(database().sql, outlinePoints(simple, 20), outline))
          expect(m).toBeLessThan(201)
      }),
      { numRuns: 40 },
    )
    const bowtie: AreaGeometry = { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30.1], [120.1, 30], [120, 30.1], [120, 30]]] } // prettier-ignore
    expect(await postgis.invalidReason(bowtie)).toBe('Self-intersection at 120.05 30.05')
  })

  it('postgis takes every type of geometry, and answers null for an area without ground', async () => {
    const mixed: Geometry[] = [
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [120, 30] }, { type: 'LineString', coordinates: [[120.5, 30], [120.6, 30]] }] }, // prettier-ignore
      { type: 'MultiPoint', coordinates: [[120, 30], [120.5, 30]] }, // prettier-ignore
      { type: 'Polygon', coordinates: [[[120, 30], [120, 30], [120, 30], [120, 30]]] }, // prettier-ignore
    ]
    const [ours, theirs] = [await engines.postgis.buffer(mixed, 1000), await engines.geos.buffer(mixed, 1000)]
    expect(ours.map((g) => g?.type)).toEqual(theirs.map((g) => g?.type))
    expect(km2(ours[0]!)).toBeCloseTo(km2(theirs[0]!), 5)
    expect(ours[2]).toBeNull()
  })

  it('postgis reads an endless layer batch by batch, and a reader who leaves gives the connection back', async () => {
    let read = 0
    function* endless(): Generator<Geometry> {
      for (;;) yield { type: 'Point', coordinates: [120 + (read++ % 1000) / 1000, 30] }
    }
    const found: (AreaGeometry | null)[] = []
    for await (const buffer of bufferLayer(database().sql, endless(), 1000))
      if (found.push(buffer) === 1500) break
    expect(found.every((buffer) => Math.abs(km2(buffer) / Math.PI - 1) < 1e-3)).toBe(true)
    expect(read).toBe(2000)
    const tiles = Array.from({ length: 1200 }, (_, i) => square([120 + (i % 40) / 100, 30 + Math.floor(i / 40) / 100], 400)) // prettier-ignore
    const pairs: string[] = []
    for await (const { a, b } of overlayLayers(database().sql, tiles, tiles)) pairs.push(`${a} ${b}`)
    expect(pairs).toEqual(tiles.map((_, i) => `${i} ${i}`))
    for await (const piece of overlayLayers(database().sql, tiles, tiles)) {
      expect(piece).toMatchObject({ a: 0, b: 0 })
      break
    }
    expect(await openTransactions(database().sql)).toEqual([])
  })

  it('postgis refuses coordinates that are no numbers, and goes on', async () => {
    const bad: AreaGeometry = { type: 'Polygon', coordinates: [[[NaN, 1], [1, 2], [2, 2], [NaN, 1]]] } // prettier-ignore
    await expect(engines.postgis.union([bad])).rejects.toBeInstanceOf(ShapeError)
    await expect(engines.postgis.overlay([bad], [])).rejects.toBeInstanceOf(ShapeError)
    expect(await engines.postgis.invalidReason(bad)).toMatch('not a finite number')
    expect(await engines.postgis.overlay([], [])).toEqual([])
    expect(await openTransactions(database().sql)).toEqual([])
  })
})
