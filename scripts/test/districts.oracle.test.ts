import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from 'geojson'
import geographiclib from 'geographiclib-geodesic'
import { beforeAll, describe, expect, it } from 'vitest'
import { geosEngine } from '../../src/adapters/geos/engine'
import { areaKm2 } from '../../src/core/analysis/area'
import type { DistrictName } from '../../src/core/domain/district'
import { CITY_ID, DISTRICT_NAMES } from '../../src/core/domain/district'
import type { AreaGeometry } from '../../src/core/domain/geometry'
import { isArea, ringsOf } from '../../src/core/domain/geometry'
import { deriveAtlas, districtShapes } from '../lib/build-atlas'
import { DATA_DIR, readSourceData } from '../lib/data-folder'

const { Geodesic } = geographiclib

const data = readSourceData()
const shapes = districtShapes(data.records)
const shapeOf = (name: DistrictName): AreaGeometry => shapes.get(name)!
const published = JSON.parse(readFileSync(join(DATA_DIR, 'base/published-areas.json'), 'utf8')) as {
  district: DistrictName
  km2: number
}[]

/** The outlines' edges are short: straight in degrees and geodesic is the same to a millimetre. */
function geographicLibKm2(area: AreaGeometry): number {
  const ringM2 = (ring: Position[]): number => {
    const polygon = Geodesic.WGS84.Polygon(false)
    for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat!, lon!)
    return Math.abs(polygon.Compute(false, true).area ?? NaN)
  }
  const m2 = ringsOf(area).map(([shell, ...holes]) =>
    holes.reduce((rest, hole) => rest - ringM2(hole), ringM2(shell!)),
  )
  return m2.reduce((a, b) => a + b, 0) / 1e6
}

describe('the districts', () => {
  it('are all drawn', () => expect([...shapes.keys()]).toEqual([...DISTRICT_NAMES]))

  it.each(DISTRICT_NAMES)('have the area GeographicLib gives: %s', (name) => {
    const area = shapeOf(name)
    expect(Math.abs(areaKm2(area) / geographicLibKm2(area) - 1)).toBeLessThan(1e-5)
  })

  // 越城 and 上虞 exchanged 沥海 and are published with the sea to the middle of the bay.
  it.each([
    ['柯桥区', 1040],
    ['诸暨市', null],
    ['嵊州市', null],
    ['新昌县', null],
  ] as const)('are within 2 % of the published area: %s', (name, land) => {
    const km2 = land ?? published.find((p) => p.district === name)!.km2
    expect(Math.abs(areaKm2(shapeOf(name)) / km2 - 1)).toBeLessThan(0.02)
  })

  it('make up the city: its area is the sum of theirs', () => {
    const city = deriveAtlas({ ...data, records: data.records.filter((r) => r.kind === 'district') }).find(
      (e) => e.id === CITY_ID,
    )!
    const sum = DISTRICT_NAMES.reduce((km2, name) => km2 + areaKm2(shapeOf(name)), 0)
    expect(isArea(city.geometry)).toBe(true)
    expect(Math.abs(areaKm2(city.geometry as AreaGeometry) / sum - 1)).toBeLessThan(1e-6)
  })

  describe('against each other', () => {
    let shared: { pair: string; km2: number }[]
    beforeAll(async () => {
      const engine = await geosEngine()
      const areas = DISTRICT_NAMES.map(shapeOf)
      const pieces = await engine.overlay(areas, areas)
      shared = pieces
        .filter(({ a, b }) => a < b)
        .map(({ a, b, geometry }) => ({
          pair: `${DISTRICT_NAMES[a]}–${DISTRICT_NAMES[b]}`,
          km2: areaKm2(geometry),
        }))
    })

    it('do not overlap', () => expect(shared).toEqual([]))
  })

  it('do not reach into the neighbouring cities', async () => {
    const engine = await geosEngine()
    const neighbours = data.base.neighbours.features.map((f) => f.geometry).filter(isArea)
    expect(neighbours.length).toBeGreaterThan(4)
    const pieces = await engine.overlay(DISTRICT_NAMES.map(shapeOf), neighbours)
    const km2 = pieces.reduce((sum, { geometry }) => sum + areaKm2(geometry), 0)
    const city = DISTRICT_NAMES.reduce((sum, name) => sum + areaKm2(shapeOf(name)), 0)
    expect(km2 / city).toBeLessThan(1e-6)
  })
})
