import { describe, expect, it } from 'vitest'
import type { Entity } from '../../domain/entity'
import { ReachInputError } from './assumptions'
import { computeReach } from './compute'
import type { MinutesAt } from './field'
import { minutesAt } from './field'
import { cellAtLonLat } from './grid'
import { EAST_TOWN, entity, HILL_TOP, ISLET, line, madeUpModel, MID_RIVER, ORIGIN } from './made-up-region'
import { newMemory } from './memory'
import type { ReachRequest } from './request'
import { originAt, USUAL_REQUEST } from './request'
import { SCENARIOS } from './scenario'

const model = madeUpModel()
const ask = (request: Partial<ReachRequest> = {}): ReachRequest => ({
  ...USUAL_REQUEST,
  origins: [ORIGIN],
  ...request,
})
const field = (request: Partial<ReachRequest> = {}) => computeReach(model, ask(request))
const reached = (at: MinutesAt): number => (at.state === 'reached' ? at.minutes : NaN)

/** How much later one field is than another at worst, minutes; cells that the other does not reach do not count. */
const latest = (minutes: Float32Array, than: Float32Array): number =>
  minutes.reduce(
    (worst, time, cell) => (than[cell]! < Infinity ? Math.max(worst, time - than[cell]!) : worst),
    0,
  )

describe('a field', () => {
  it('is 0 in the cell of each origin, and nowhere else', () => {
    const second = originAt(EAST_TOWN)
    for (const mode of ['best', 'car', 'transit'] as const) {
      const { grid, minutes } = field({ origins: [ORIGIN, second], mode })
      const zeros = [...minutes.keys()].filter((cell) => minutes[cell] === 0)
      expect(minutesAt({ grid, minutes }, ORIGIN.at)).toEqual({ state: 'reached', minutes: 0 })
      expect(zeros.sort()).toEqual([ORIGIN, second].map((o) => cellAtLonLat(grid, o.at)).sort())
    }
  })

  it('tells unreachable, not modelled and beyond the grid apart', () => {
    const car = field({ mode: 'car' })
    expect(minutesAt(car, EAST_TOWN).state).toBe('reached')
    expect(minutesAt(car, ISLET)).toEqual({ state: 'unreachable' })
    expect(minutesAt(car, MID_RIVER)).toEqual({ state: 'not-modelled' })
    expect(minutesAt(car, [121.47, 31.23])).toEqual({ state: 'beyond-grid' })
  })

  it('crosses wide water by a bridge or not at all', () => {
    const without = madeUpModel().region
    const dry = { ...model, region: { ...without, bridges: [] }, terrains: new Map() }
    const far = { mode: 'car', changes: {} } as const
    const roadless = { ...dry, roads: { ...model.roads, graph: { ...model.roads.graph, nodes: [] } } }
    expect(minutesAt(computeReach(roadless, ask(far)), EAST_TOWN)).toEqual({ state: 'unreachable' })
    expect(minutesAt(field(far), EAST_TOWN).state).toBe('reached')
  })

  it('from several origins is the least of the fields from each', () => {
    const origins = [ORIGIN, originAt(HILL_TOP)]
    const together = field({ origins, mode: 'car' }).minutes
    const [a, b] = origins.map((origin) => field({ origins: [origin], mode: 'car' }).minutes)
    expect(
      latest(
        together,
        a!.map((minutes, cell) => Math.min(minutes, b![cell]!)),
      ),
    ).toBeLessThan(0.2)
    expect(
      latest(
        a!.map((minutes, cell) => Math.min(minutes, b![cell]!)),
        together,
      ),
    ).toBeLessThan(0.2)
  })

  it('by the best way is never later than by car or by rail, anywhere', () => {
    const [best, car, transit] = (['best', 'car', 'transit'] as const).map(
      (mode) => field({ mode, scenario: 'planned' }).minutes,
    )
    expect(latest(best!, car!)).toBeLessThan(0.01)
    expect(latest(best!, transit!)).toBeLessThan(0.01)
  })

  it('is never later anywhere when more of the plan is built, and earlier somewhere', () => {
    const fields = SCENARIOS.map((scenario) => field({ scenario }).minutes)
    for (let i = 1; i < fields.length; i++) expect(latest(fields[i]!, fields[i - 1]!)).toBeLessThan(0.1)
    const at = (i: number) => reached(minutesAt({ ...field(), minutes: fields[i]! }, EAST_TOWN))
    expect(at(1)).toBeLessThan(at(0) - 5)
    expect(at(2)).toBeLessThanOrEqual(at(1))
  })

  it('is slower uphill, and faster with faster streets', () => {
    const hill = (changes: ReachRequest['changes']) =>
      reached(minutesAt(field({ mode: 'car', changes }), HILL_TOP))
    expect(hill({ 'street-hill-kmh': 20 })).toBeGreaterThan(hill({}) + 1)
    expect(hill({ 'street-plain-kmh': 60 })).toBeLessThan(hill({}) - 1)
  })

  it('is much the same on a coarser grid', () => {
    const [coarse, fine] = [500, 250].map((cellM) =>
      reached(minutesAt(field({ cellM, scenario: 'planned' }), EAST_TOWN)),
    )
    expect(Math.abs(coarse! - fine!)).toBeLessThan(2)
  })

  it('knows riders who only walk from those who take a taxi at the ends', () => {
    const by = (ends: ReachRequest['ends']) =>
      reached(minutesAt(field({ mode: 'transit', scenario: 'construction', ends }), HILL_TOP))
    expect(by(['walk', 'bike'])).toBeLessThan(by(['walk']))
    expect(by(['walk', 'bike', 'taxi'])).toBeLessThan(by(['walk', 'bike']))
  })
})

describe('an origin beyond the grid', () => {
  const far = { ...originAt([121.5, 30]), station: 'C' }
  const by = (request: Partial<ReachRequest>) => field({ scenario: 'construction', ...request })

  it('sets out from its station and goes by rail', () => {
    const { values, ...rest } = by({ origins: [far], mode: 'transit' })
    const wait = 5
    const ride = values['rail-enter-min'] + wait + 8 + values['rail-leave-min']
    const nearB = reached(minutesAt(rest, [120.341, 30.141]))
    expect(nearB).toBeGreaterThan(ride - 0.01)
    expect(nearB).toBeLessThan(ride + 5)
    expect(minutesAt(by({ origins: [far], mode: 'transit', scenario: 'built' }), EAST_TOWN)).toEqual({
      state: 'unreachable',
    })
  })

  it('may stand beside one on the grid; the nearer counts', () => {
    const [both, near, alone] = [[ORIGIN, far], [ORIGIN], [far]].map((origins) => by({ origins }).minutes)
    expect(latest(both!, near!)).toBeLessThan(0.01)
    expect(latest(both!, alone!)).toBeLessThan(0.01)
  })

  it('has no car', () => {
    expect(() => by({ origins: [far], mode: 'car' })).toThrow(ReachInputError)
  })
})

describe('a memory', () => {
  it('changes nothing but the work: the same field after any change of the request', () => {
    const memory = newMemory()
    const requests: Partial<ReachRequest>[] = [
      {},
      { changes: { 'rail-enter-min': 5 } },
      { changes: { 'expressway-kmh': 110 }, scenario: 'planned' },
      { changes: { 'walk-kmh': 6 }, mode: 'transit' },
      { mode: 'transit', ends: ['walk'] },
      { origins: [originAt(EAST_TOWN)] },
      { cellM: 500 },
      {},
    ]
    for (const request of requests) {
      const [remembered, anew] = [computeReach(model, ask(request), memory).minutes, field(request).minutes]
      expect(remembered.findIndex((minutes, cell) => !Object.is(minutes, anew[cell]))).toBe(-1)
    }
  })
})

describe('a question that cannot be asked', () => {
  it.each([
    ['no origin', { origins: [] }],
    ['an origin beyond the grid', { origins: [originAt([121.47, 31.23])] }],
    ['an origin far out on the water', { origins: [originAt(MID_RIVER)] }],
    ['an unknown cell size', { cellM: 137 }],
    ['a speed out of range', { changes: { 'walk-kmh': 90 } }],
  ])('is refused with words for the user: %s', (_, request) => {
    expect(() => field(request)).toThrow(ReachInputError)
  })

  it('sets an origin near the bank ashore', () => {
    const { minutes } = field({ origins: [originAt([120.2875, 30.12])] })
    expect(minutes).toContain(0)
  })
})

describe('a longer drive', () => {
  it('leaves the roads and comes back to them where that helps', () => {
    const south = entity('south', 'nationalroad', line([120.21, 30.21], [120.21, 30.24]), 'built')
    const north = entity('north', 'nationalroad', line([120.21, 30.27], [120.21, 30.34]), 'built')
    const minutes = (...roads: Entity[]) =>
      reached(minutesAt(computeReach(madeUpModel(roads), ask({ mode: 'car' })), [120.21, 30.345]))
    expect(minutes(south, north)).toBeLessThan(Math.min(minutes(south), minutes(north)) - 1)
  })
})
