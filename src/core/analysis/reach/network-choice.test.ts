import { describe, expect, it } from 'vitest'
import { computeReach } from './compute'
import { minutesAt } from './field'
import { EAST_TOWN, entity, line, madeUpModel, ORIGIN } from './made-up-region'
import type { NetworkChoice } from './network-asked'
import { afterHan, NETWORK_YEARS, networkTitle } from './network-asked'
import { choiceSentence, linesToChoose, modelOfChoice } from './network-choice'
import type { ReachRequest } from './request'
import { USUAL_REQUEST } from './request'
import type { ScenarioId } from './scenario'

const lateRoad = {
  ...entity('late', 'nationalroad', line([120.2, 30.03], [120.4, 30.03]), 'built'),
  history: [
    { doc: 'report-2020', asOf: '2020-04', status: 'under-construction' },
    { doc: 'tasks-2023', asOf: '2023-10', status: 'built' },
  ] as const,
}
const model = madeUpModel([lateRoad])
const ids = (choice: NetworkChoice) =>
  modelOfChoice(model, choice)
    .lines.map((l) => l.id)
    .sort()

describe('the network of a year', () => {
  it('holds what had opened, what always stood, and ahead what is assumed to be built', () => {
    expect(ids({ year: 2020 })).toEqual(['bridge-road'])
    expect(ids({ year: 2022 })).toEqual(['bridge-road'])
    expect(ids({ year: 2024 })).toEqual(['bridge-road', 'late'])
    expect(ids({ year: 2027 })).toEqual(['bridge-road', 'late', 'railway'])
    expect(ids({ year: 2035 })).toEqual(['bridge-road', 'expressway', 'late', 'railway'])
  })

  it('runs no train before its year', () => {
    const services = [{ ...model.services[0]!, openingYear: 2023 }]
    const dated = { ...model, services }
    expect(modelOfChoice(dated, { year: 2022 }).services).toEqual([])
    expect(modelOfChoice(dated, { year: 2024 }).transit.runs.map((r) => r.name)).toEqual(['train'])
    expect(modelOfChoice(dated, { year: 2022 }).transit.dropped).toEqual([])
  })

  it('is never later as years go by, and in 2035 as with all that is planned', () => {
    const request: ReachRequest = { ...USUAL_REQUEST, origins: [ORIGIN], cellM: 500 }
    const minutes = (of: typeof model, scenario: ScenarioId = 'built') => {
      const at = minutesAt(computeReach(of, { ...request, scenario }), EAST_TOWN)
      return at.state === 'reached' ? at.minutes : Infinity
    }
    const years = NETWORK_YEARS.map((year) => minutes(modelOfChoice(model, { year })))
    expect(years).toEqual([...years].sort((a, b) => b - a))
    expect(years[3]).toBeLessThan(years[2]! - 1)
    expect(years[4]).toBeCloseTo(minutes(model, 'planned'), 1)
    expect(years[2]).toBeCloseTo(minutes(model, 'built'), 1)
  })

  it('says what it assumes where nobody states a year', () => {
    expect(choiceSentence(model, { year: 2027 }).zh).toContain('假设')
    expect(choiceSentence(model, { year: 2020 }).zh).not.toContain('假设')
    expect(['2035 年路网', '现状'].map(afterHan)).toEqual([' 2035 年路网', '现状'])
    expect(networkTitle({ scenario: 'built', network: { year: 2035 } }).zh).toBe('2035 年路网')
  })
})

describe('lines chosen one by one', () => {
  it('come on top of what is there today', () => {
    expect(
      linesToChoose(model)
        .map((l) => l.id)
        .sort(),
    ).toEqual(['expressway', 'railway'])
    expect(ids({ plus: ['railway'] })).toEqual(['bridge-road', 'late', 'railway'])
    expect(choiceSentence(model, { plus: ['railway'] }).zh).toContain('railway')
  })
})
