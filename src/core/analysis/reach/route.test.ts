import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { LonLat } from '../../domain/geometry'
import { computeReach } from './compute'
import { minutesAt } from './field'
import { EAST_TOWN, ISLET, madeUpModel, MID_RIVER, ORIGIN } from './made-up-region'
import { newMemory } from './memory'
import type { ReachRequest } from './request'
import { originAt, USUAL_REQUEST } from './request'
import { REACH_MODES, SCENARIOS } from './scenario'
import type { Route } from './route'
import { routeTo } from './route'
import { wholeMinutes } from './route-legs'

const model = madeUpModel()
const memory = newMemory()
const ask = (request: Partial<ReachRequest>): ReachRequest => ({
  ...USUAL_REQUEST,
  origins: [ORIGIN],
  ...request,
})
const route = (to: LonLat, request: Partial<ReachRequest> = {}): Route | null =>
  routeTo(model, computeReach(model, ask(request), memory), to, memory)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const sorts = (found: Route | null) => found?.legs.map((leg) => leg.sort)

describe('the way to a place', () => {
  it('adds up to the minutes of the field, wherever it leads, and in whole minutes too', () => {
    const requests = REACH_MODES.flatMap((mode) =>
      SCENARIOS.map((scenario) => {
        const origins = [ORIGIN, originAt([120.46, 30.04])]
        const request = ask({ mode, scenario, origins, cellM: 500 })
        const own = newMemory()
        return { request, own, field: computeReach(model, request, own) }
      }),
    )
    const lonLat = fc.tuple(
      fc.double({ min: 120.2, max: 120.5, noNaN: true }),
      fc.double({ min: 30.02, max: 30.19, noNaN: true }),
    )
    fc.assert(
      fc.property(lonLat, fc.constantFrom(...requests), (to, { request, own, field }) => {
        const found = routeTo(model, field, to, own)
        const at = minutesAt(field, to)
        expect(found?.minutes).toBe('minutes' in at ? at.minutes : undefined)
        fc.pre(found !== null)
        const legs = found!.legs.map((leg) => leg.minutes)
        expect(Math.abs(sum(legs) - found!.minutes)).toBeLessThan(0.5)
        expect(Math.min(0, ...legs)).toBe(0)
        expect(request.origins.map((o) => o.id)).toContain(found!.origin.id)
        expect(Math.abs(sum(wholeMinutes(found!.legs)) - sum(legs))).toBeLessThanOrEqual(0.5)
      }),
      { numRuns: 300 },
    )
  })

  it('names the train, its stops and the minutes aboard', () => {
    const found = route(EAST_TOWN, { mode: 'transit', scenario: 'construction', ends: ['walk'] })!
    expect(found.legs).toEqual([
      expect.objectContaining({ sort: 'walk', to: 'A' }),
      expect.objectContaining({
        sort: 'rail',
        from: 'A',
        to: 'C',
        lines: [expect.objectContaining({ id: 'railway' })],
        aboardMin: 17,
      }),
      expect.objectContaining({ sort: 'walk' }),
    ])
    expect(found.legs[1]!.minutes).toBeCloseTo(10 + 5 + 17 + 5)
  })

  it('names the expressway and its gates, and parks', () => {
    const found = route(EAST_TOWN, { mode: 'car', scenario: 'planned' })!
    const road = found.legs.find((leg) => leg.sort === 'road')!
    expect(road).toMatchObject({
      lines: [{ id: 'expressway', kind: 'expressway' }],
      from: 'west',
      to: 'east',
    })
    expect(sorts(found)!.at(-1)).toBe('park')
    expect(sorts(route(EAST_TOWN, { mode: 'car' }))).not.toContain('rail')
  })

  it('sets out from a far station, and ends with a taxi where that is quickest', () => {
    const away = { ...originAt([121.5, 30]), station: 'C' }
    const found = route([120.235, 30.19], {
      mode: 'transit',
      scenario: 'construction',
      origins: [away],
    })!
    expect(sorts(found)).toEqual(['rail', 'taxi'])
    expect(found.legs[0]).toMatchObject({ from: 'C', to: 'A' })
    expect(found.origin).toEqual(away)
  })

  it('is nothing where one stands already, and none where nothing leads', () => {
    expect(route(ORIGIN.at)).toMatchObject({ minutes: 0, legs: [] })
    expect(route(ISLET, { mode: 'car' })).toBeNull()
    expect(route(MID_RIVER)).toBeNull()
  })
})
