import { expect, it } from 'vitest'
import { computeReach } from './compute'
import { madeUpModel, ORIGIN } from './made-up-region'
import { USUAL_REQUEST } from './request'
import { stationsOf } from './stations'

const model = madeUpModel()
const stations = (scenario: 'built' | 'construction') =>
  stationsOf(model, computeReach(model, { ...USUAL_REQUEST, origins: [ORIGIN], cellM: 500, scenario }))

it('stations are those of the network asked for, with their minutes', () => {
  expect(stations('built')).toEqual([])
  const [a, b, c] = stations('construction')
  expect([a!.name, b!.name, c!.name]).toEqual(['A', 'B', 'C'])
  expect(a!.at[0]).toBeCloseTo(120.21, 5)
  expect(a!.minutes!).toBeLessThan(c!.minutes!)
})
