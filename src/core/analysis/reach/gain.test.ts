import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaKm2 } from '../area'
import { ReachInputError } from './assumptions'
import { bandsOf } from './bands'
import { computeReach } from './compute'
import { gainOf } from './gain'
import { madeUpModel, ORIGIN } from './made-up-region'
import type { ReachRequest } from './request'
import { USUAL_REQUEST } from './request'
import { percent } from './tables'

const model = madeUpModel()
const field = (more: Partial<ReachRequest>) =>
  computeReach(model, { ...USUAL_REQUEST, origins: [ORIGIN], ...more })
const [built, planned] = [field({}), field({ scenario: 'planned' })]
const gain = gainOf(model, built, planned, 45)
const city = gain.tables[0]!.footer![0]!

describe('what a scenario gains', () => {
  it('is the difference of the two areas, as shapes and as cells', () => {
    const within = [built, planned].map((f) => bandsOf(model, f, [45]).shapes.features[0]!)
    const [was, is] = within.map((f) => areaKm2(f.geometry as MultiPolygon))
    const areaOf = (id: string) => {
      const found = gain.shapes.features.find((f) => f.properties.classId === id)
      return found ? areaKm2(found.geometry as MultiPolygon) : 0
    }
    expect(Math.abs(areaOf('gained') - areaOf('lost') - (is! - was!))).toBeLessThan(0.2)
    expect(areaOf('gained')).toBeGreaterThan(20)
    expect(city['beforeKm2']).toBe(within[0]!.properties.areaKm2)
    expect(city['afterKm2']).toBe(within[1]!.properties.areaKm2)
    const sum = (city['beforeKm2'] as number) + (city['gainedKm2'] as number) - (city['lostKm2'] as number)
    const roundings = 4 * 0.005
    expect(Math.abs(sum - (city['afterKm2'] as number))).toBeLessThan(roundings + 1e-9)
  })

  it('turns into what is lost the other way round', () => {
    const back = gainOf(model, planned, built, 45).tables[0]!.footer![0]!
    expect(back['lostKm2']).toBe(city['gainedKm2'])
    expect(back['gainedKm2']).toBe(city['lostKm2'])
    expect(back['lostShare']).toBe(city['gainedShare'])
  })

  it('is a share of the land of each district', () => {
    const land = bandsOf(model, planned, [45]).tables[0]!.footer![0]!['areaKm2'] as number
    const share = (100 * (city['gainedKm2'] as number)) / land
    expect(Math.abs((city['gainedShare'] as number) - share)).toBeLessThan(0.06)
  })

  it('tells a trace of a district from nothing', () => {
    expect([percent(0, 9000), percent(1, 9000), percent(90, 9000)]).toEqual([0, 0.01, 1])
  })

  it('lists the places that come within, with their minutes before and after', () => {
    const [place] = gain.tables[1]!.rows
    expect(place!['entity']).toBe('town')
    expect(place!['after']).toBeLessThanOrEqual(45)
    expect(place!['before']).toBeGreaterThan(45)
    expect(gain.tables[2]!.rows).toEqual([])
  })

  it('lists as lost the other way round what it lists as gained, with the minutes changed about', () => {
    const [, gainedBack, lostBack] = gainOf(model, planned, built, 45).tables
    expect(gainedBack!.rows).toEqual([])
    const turned = lostBack!.rows.map(({ before, after, ...row }) => ({
      ...row,
      before: after,
      after: before,
    }))
    expect(turned).toEqual(gain.tables[1]!.rows)
  })

  it('is not asked of two grids', () => {
    expect(() => gainOf(model, field({ cellM: 500 }), planned, 45)).toThrow(ReachInputError)
  })
})
