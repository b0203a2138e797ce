import type { Position } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { geosEngine } from '../../src/adapters/geos/engine'
import { postgisEngine } from '../../src/adapters/postgis/engine'
import { turfEngine } from '../../src/adapters/turf/engine'
import { districtsOf } from '../../src/core/analysis/derive'
import type { OverlayPiece, PlanarEngine } from '../../src/core/analysis/engine'
import { areaKm2 } from '../../src/core/analysis/area'
import { lengthKm } from '../../src/core/analysis/measure'
import { DISTRICT_NAMES } from '../../src/core/domain/district'
import type { LonLat } from '../../src/core/domain/geometry'
import { boundsOf, isArea, isLine } from '../../src/core/domain/geometry'
import { deriveAtlas, districtShapes } from '../lib/build-atlas'
import { readSourceData } from '../lib/data-folder'
import { districtNamesOfPoints, geographyKm, geographyKm2, insideKm, sharedKm2 } from './postgis-shapes'
import { describeWithDatabase } from './with-database'

const data = readSourceData()
const entities = deriveAtlas(data)
const shapes = districtShapes(data.records)
const districts = DISTRICT_NAMES.map((name) => shapes.get(name)!)
const areas = entities.filter((e) => e.kind !== 'district').map((e) => e.geometry).filter(isArea) // prettier-ignore
const lines = entities
  .map((e) => e.geometry)
  .filter((g) => g !== null)
  .filter(isLine)

const RANDOM_POINTS = 20_000
/** Smaller shares are strips along a common border: their size is that of the drawing's last digit. */
const LEAST_KM2 = 0.001

describeWithDatabase('the atlas beside PostGIS', (database) => {
  let right: Map<string, number>
  /** km of each line in each district. */
  const kmInside: number[][] = []
  beforeAll(async () => {
    right = await sharedKm2(database().sql, areas, districts)
    for (const district of districts) {
      kmInside.push(await Promise.all(lines.map((line) => insideKm(database().sql, line, district))))
    }
  })

  it('has areas and lines to compare', () => {
    expect(areas.length).toBeGreaterThan(20)
    expect(lines.length).toBeGreaterThan(50)
    expect(right.size).toBeGreaterThanOrEqual(areas.length)
  })

  it('measures them alike: areas within 0.001 %, lengths to 1e-9', async () => {
    for (const area of [...areas, ...districts]) {
      expect(Math.abs(areaKm2(area) / (await geographyKm2(database().sql, area)) - 1)).toBeLessThan(1e-5)
    }
    for (const line of lines) {
      expect(Math.abs(lengthKm(line) / (await geographyKm(database().sql, line)) - 1)).toBeLessThan(1e-9)
    }
  })

  describe.each(['geos', 'turf', 'postgis'] as const)('%s', (name) => {
    const engineOf = async (): Promise<PlanarEngine> =>
      ({
        geos: geosEngine,
        turf: async () => turfEngine(),
        postgis: async () => postgisEngine(database().sql),
      })[name]()

    it('shares boards and zones out over the districts within 0.01 %', async () => {
      const pieces = await (await engineOf()).overlay(areas, districts)
      const sizeOf = new Map(pieces.map((p: OverlayPiece) => [`${p.a} ${p.b}`, areaKm2(p.geometry)]))
      const large = (sizes: Map<string, number>) => [...sizes].filter(([, km2]) => km2 > LEAST_KM2)
      expect(large(sizeOf).map(([pair]) => pair).sort()).toEqual(large(right).map(([pair]) => pair).sort()) // prettier-ignore
      for (const [pair, km2] of large(right)) {
        expect(Math.abs(sizeOf.get(pair)! - km2)).toBeLessThan(1e-4 * km2)
      }
    })

    it('cuts lines at the borders of the districts within a metre', async () => {
      const engine = await engineOf()
      for (const [d, district] of districts.entries()) {
        const inside = await engine.linesInside(lines, district)
        inside.forEach((line, i) => {
          expect(Math.abs((line ? lengthKm(line) : 0) - kmInside[d]![i]!)).toBeLessThan(1e-3)
        })
      }
    })
  })

  it('puts every point into the district that ST_Contains does', async () => {
    const [west, south, east, north] = boundsOf(districts)!
    const random = seededRandom(2024)
    const points: Position[] = Array.from({ length: RANDOM_POINTS }, () => [
      west + random() * (east - west),
      south + random() * (north - south),
    ])
    const drawn = entities.flatMap((e) => (e.geometry?.type === 'Point' ? [e.geometry.coordinates] : []))
    const all = [...points, ...drawn]
    const theirs = await districtNamesOfPoints(database().sql, all, shapes)
    const ours = all.map((p) => districtsOf({ type: 'Point', coordinates: p as LonLat }, shapes))
    expect(ours).toEqual(theirs)
    expect(theirs.filter((names) => names.length === 1).length).toBeGreaterThan(RANDOM_POINTS / 4)
  })
})

/** A small generator of evenly spread numbers (mulberry32), the same in every run. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
