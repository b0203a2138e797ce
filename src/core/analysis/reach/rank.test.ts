import { describe, expect, it } from 'vitest'
import { computeReach } from './compute'
import { gainOf } from './gain'
import { entity, line, madeUpModel, ORIGIN, station } from './made-up-region'
import type { NetworkChoice } from './network-asked'
import { modelOfChoice } from './network-choice'
import type { ReachRequest } from './request'
import { USUAL_REQUEST } from './request'
import type { LineGain } from './rank'
import { rankLines } from './rank'
import { rankFor } from './rank-table'

const request: ReachRequest = { ...USUAL_REQUEST, origins: [ORIGIN] }
const postponed = entity('postponed', 'nationalroad', line([120.2, 30.12], [120.48, 30.12]), 'postponed')
const nowhere = { ...entity('nowhere', 'rail', line([120, 30], [120, 31]), 'planned'), geometry: null }
const model = madeUpModel([postponed, nowhere])
const ranked = rankLines(model, request, 45)
const gainBy = (id: string) => ranked.find((r) => r.line === id)!.gainedKm2

describe('what each line brings', () => {
  it('names every line that is not there today, the most first, those one cannot say last', () => {
    expect(ranked.map((r) => r.line).sort()).toEqual(['expressway', 'nowhere', 'postponed', 'railway'])
    const [first, second, ...rest] = ranked
    expect(first!.gainedKm2).toBeGreaterThanOrEqual(second!.gainedKm2!)
    expect(rest.map((r) => r.gainedKm2)).toEqual([null, null])
    expect(rest.every((r) => r.reason)).toBe(true)
  })

  it('is what the whole computation says where the plan holds that line alone', () => {
    const whole = madeUpModel()
    const before = computeReach(whole, request)
    const after = computeReach(whole, { ...request, scenario: 'construction' })
    const city = gainOf(whole, before, after, 45).tables[0]!.footer![0]!
    expect(Math.abs(gainBy('railway')! - (city['gainedKm2'] as number))).toBeLessThan(0.2)
    expect(gainBy('railway')).toBeGreaterThan(2)
  })

  it('is nothing where the line is too short to matter, and all where it is the only bridge', () => {
    const stub = entity('stub', 'nationalroad', line([120.49, 30.03], [120.492, 30.03]), 'planned')
    expect(rankLines(madeUpModel([stub]), request, 20).find((r) => r.line === 'stub')!.gainedKm2).toBe(0)
    const bridge = entity('bridge', 'nationalroad', line([120.24, 30.19], [120.36, 30.19]), 'envisaged')
    const more = rankLines(madeUpModel([bridge]), { ...request, mode: 'car' }, 30)
    expect(more[0]).toMatchObject({ line: 'bridge', mostIn: 'district-keqiao' })
    expect(more[0]!.gainedKm2).toBeGreaterThan(5)
  })

  it('is nothing by rail where a line touches no stop that matters', () => {
    const old = [station('O', [120.215, 30.19]), station('P', [120.35, 30.13]), station('Q', [120.46, 30.1])]
    const stops = [station('X', [120.46, 30.04]), station('Y', [120.47, 30.05])]
    const trains = [
      entity('old', 'rail', line(...old.map((s) => s.at)), 'built', old),
      entity('shuttle', 'rail', line(...stops.map((s) => s.at)), 'planned', stops),
    ]
    for (const minutes of [20, 30, 40, 50, 60]) {
      const byRail = rankLines(madeUpModel(trains), { ...request, mode: 'transit', cellM: 500 }, minutes)
      expect(byRail.find((r) => r.line === 'shuttle')!.gainedKm2).toBe(0)
    }
  })

  it('leaves lines of another mode unsaid', () => {
    const byCar = rankLines(model, { ...request, mode: 'car' }, 45)
    expect(byCar.find((r) => r.line === 'railway')).toMatchObject({ gainedKm2: null })
    expect(byCar.find((r) => r.line === 'expressway')!.gainedKm2).toBeGreaterThan(0)
  })

  it('is counted on top of the network of a year or of chosen lines, where one is asked for', () => {
    const on = (network: NetworkChoice) => rankLines(model, { ...request, network }, 45)
    const of = (gains: LineGain[], id: string) => gains.find((r) => r.line === id)?.gainedKm2
    expect(on({ plus: [] }).map((r) => [r.line, r.gainedKm2])).toEqual(
      ranked.map((r) => [r.line, r.gainedKm2]),
    )
    const afterRail = on({ plus: ['railway'] })
    expect(of(afterRail, 'railway')).toBeUndefined()
    expect(of(afterRail, 'expressway')).toBeLessThanOrEqual(gainBy('expressway')!)
    expect(on({ year: 2035 }).map((r) => r.line)).not.toContain('expressway')
    const whole = gainOf(
      madeUpModel(),
      computeReach(modelOfChoice(model, { plus: ['railway'] }), request),
      computeReach(modelOfChoice(model, { plus: ['railway', 'expressway'] }), request),
      45,
    ).tables[0]!.footer![0]!['gainedKm2'] as number
    expect(Math.abs(of(afterRail, 'expressway')! - whole)).toBeLessThan(0.2)
  })

  it('is counted on top of a scenario by status, as on the same lines chosen one by one', () => {
    const afterRail = rankLines(model, { ...request, network: { plus: ['railway'] } }, 45)
    const underWay = rankLines(model, { ...request, scenario: 'construction' }, 45)
    expect(underWay).toEqual(afterRail)
    const planned = rankLines(model, { ...request, scenario: 'planned' }, 45)
    expect(planned.map((r) => r.line).sort()).toEqual(['nowhere', 'postponed'])
  })

  it('counts ground that is reached sooner, beyond the minutes too', () => {
    const short = rankLines(model, request, 1)
    const railway = short.find((r) => r.line === 'railway')!
    expect(railway.gainedKm2).toBe(0)
    expect(railway.quickerKm2).toBeGreaterThan(2)
    expect(railway.quickerKm2).toBe(ranked.find((r) => r.line === 'railway')!.quickerKm2)
    expect(short[0]!.quickerKm2).toBeGreaterThanOrEqual(short[1]!.quickerKm2!)
  })

  it('names the network it is counted on', () => {
    const rankingOn = (more: Partial<ReachRequest> = {}) =>
      rankFor(model, { ...request, cellM: 500, ...more }, 45)
    expect(rankingOn().title.zh).toContain('现状之上')
    expect(rankingOn({ network: { year: 2027 } }).title.zh).toContain('2027 年路网之上')
    const planned = rankingOn({ scenario: 'planned' })
    expect(planned.title.zh).toContain('含在建与计划之上')
    expect(planned.inputs.scenario).toBe('planned')
    expect(planned.assumptions.map((a) => a.zh).join()).toContain('路网情景为含在建与计划')
  })
})
