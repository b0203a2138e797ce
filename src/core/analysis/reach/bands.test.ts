import { describe, expect, it } from 'vitest'
import type { MultiPolygon } from 'geojson'
import { areaContains } from '../../domain/geometry'
import { areaKm2 } from '../area'
import { ReachInputError } from './assumptions'
import { bandsOf } from './bands'
import { computeReach } from './compute'
import { minutesAt } from './field'
import { box, EAST_TOWN, entity, madeUpModel, ORIGIN } from './made-up-region'
import { USUAL_REQUEST } from './request'

const model = madeUpModel()
const field = computeReach(model, { ...USUAL_REQUEST, origins: [ORIGIN], scenario: 'planned' })
const steps = [10, 20, 30, 45, 60]
const result = bandsOf(model, field, steps)
const areas = result.shapes.features.map((f) => areaKm2(f.geometry as MultiPolygon))
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const [yuecheng, keqiao] = result.tables[0]!.rows
const city = result.tables[0]!.footer![0]!

describe('bands', () => {
  it('add up to what lies within the last threshold, as shapes and as cells', () => {
    const whole = bandsOf(model, field, [60]).shapes.features[0]!
    expect(sum(areas)).toBeCloseTo(areaKm2(whole.geometry as MultiPolygon), 4)
    expect(sum(result.shapes.features.map((f) => f.properties.areaKm2))).toBeCloseTo(
      whole.properties.areaKm2,
      1,
    )
    result.shapes.features.forEach((f, i) =>
      expect(Math.abs(f.properties.areaKm2 - areas[i]!)).toBeLessThan(1.5),
    )
  })

  it('hold the places whose minutes they name, and lie within the outline', () => {
    for (let lon = 120.23; lon < 120.5; lon += 0.013) {
      for (let lat = 30.03; lat < 30.185; lat += 0.011) {
        const at = minutesAt(field, [lon, lat])
        const nearStep = at.state === 'reached' && steps.some((t) => Math.abs(t - at.minutes) < 1)
        if (nearStep || at.state === 'not-modelled' || Math.abs(lon - 120.3) < 0.02) continue
        const inside = result.shapes.features.filter((f) =>
          areaContains(f.geometry as MultiPolygon, [lon, lat]),
        )
        const expected = at.state === 'reached' ? steps.find((t) => at.minutes <= t) : undefined
        expect(inside.map((f) => (f.properties as unknown as { toMin: number }).toMin)).toEqual(
          expected ? [expected] : [],
        )
      }
    }
    const corners = result.shapes.features.flatMap((f) => (f.geometry as MultiPolygon).coordinates.flat(2))
    expect(Math.max(...corners.map(([, lat]) => lat!))).toBeLessThan(30.1901)
    expect(Math.min(...corners.map(([lon]) => lon!))).toBeGreaterThan(120.2199)
  })

  it('name their steps, whatever the order they were asked in', () => {
    const shuffled = bandsOf(model, field, [60, 10, 45, 20, 30, 10])
    expect(shuffled.classes).toEqual(result.classes)
    expect(result.classes[0]!.title.zh).toBe('10 分钟以内')
    expect(result.classes[1]!.title.en).toBe('10–20 min')
    expect(() => bandsOf(model, field, [])).toThrow(ReachInputError)
    expect(() => bandsOf(model, field, [0, 15])).toThrow(ReachInputError)
  })
})

describe('the table by district', () => {
  it('sums to the whole, down and across', () => {
    expect(city['district']).toBe('district-shaoxing')
    for (const key of ['areaKm2', 'within10Km2', 'within60Km2', 'laterKm2', 'unreachableKm2']) {
      expect((yuecheng![key] as number) + (keqiao![key] as number)).toBeCloseTo(city[key] as number, 1)
    }
    for (const row of [yuecheng, keqiao, city]) {
      const parts = ['within60Km2', 'laterKm2', 'unreachableKm2'].map((key) => row![key] as number)
      expect(sum(parts)).toBeCloseTo(row!['areaKm2'] as number, 1)
      expect(row!['within60Share']).toBeCloseTo((100 * parts[0]!) / (row!['areaKm2'] as number), 0)
    }
  })

  it('counts the land of a district, the river left out', () => {
    const land = areaKm2(box(120.22, 30.02, 120.36, 30.19)) - areaKm2(box(120.285, 30.02, 120.315, 30.19))
    expect(Math.abs((keqiao!['areaKm2'] as number) - land) / land).toBeLessThan(0.02)
  })
})

describe('the places within', () => {
  it('are listed by their minutes, those on the water and too far away left out', () => {
    const rows = bandsOf(model, field, [30, 200]).tables[1]!.rows
    expect(rows.map((row) => row['entity']).sort()).toEqual(['hill-top', 'town'])
    expect(rows[0]!['minutes']).toBeLessThan(rows[1]!['minutes'] as number)
    const town = minutesAt(field, EAST_TOWN)
    expect(rows.find((row) => row['entity'] === 'town')!['minutes']).toBeCloseTo(
      town.state === 'reached' ? town.minutes : NaN,
      1,
    )
  })
})

describe('the sentences', () => {
  it('name what was assumed for want of data, and what the user changed', () => {
    const bare = entity(
      'bare-road',
      'expressway',
      {
        type: 'LineString',
        coordinates: [
          [120.2, 30.1],
          [120.27, 30.1],
        ],
      },
      'planned',
    )
    const odd = madeUpModel([bare])
    const ask = { ...USUAL_REQUEST, origins: [ORIGIN], changes: { 'walk-kmh': 6 } }
    const said = (scenario: 'built' | 'planned') =>
      bandsOf(odd, computeReach(odd, { ...ask, scenario }), [30])
        .assumptions.map((s) => s.zh)
        .join('\n')
    const zh = said('planned')
    expect(zh).toContain('未载明互通的高速按每 10 公里一处计：bare-road。')
    expect(said('built')).not.toContain('bare-road')
    expect(zh).toContain('用户改动：步行速度 6 km/h（默认 4.8）。')
    expect(result.assumptions.map((s) => s.zh).join()).not.toContain('用户改动')
  })
})
