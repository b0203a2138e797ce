import { describe, expect, it } from 'vitest'
import { bandsOf } from './bands'
import { computeReach } from './compute'
import { madeUpModel, ORIGIN } from './made-up-region'
import type { ReachRequest } from './request'
import { USUAL_REQUEST } from './request'
import { areaWithin, atSpeeds } from './sensitivity'

const model = madeUpModel()
const request: ReachRequest = {
  ...USUAL_REQUEST,
  origins: [ORIGIN],
  cellM: 500,
  changes: { 'walk-kmh': 5, 'parking-min': 4 },
}

describe('speeds a fifth slower and faster', () => {
  it('change every speed from where it is set, within its range, and nothing else', () => {
    const slow = atSpeeds(model.assumptions, request, 0.8).changes
    expect(slow).toMatchObject({ 'walk-kmh': 4, 'expressway-kmh': 76, 'parking-min': 4 })
    expect(slow['detour']).toBeUndefined()
    const most = model.assumptions.find((row) => row.id === 'bike-kmh')!.max
    expect(atSpeeds(model.assumptions, request, 1.2).changes['bike-kmh']).toBe(most)
  })

  it('give less and more ground, and as set what the table says', () => {
    const area = (asked: ReachRequest) => areaWithin(model, computeReach(model, asked), 45)
    const [slow, fast] = ([0.8, 1.2] as const).map((f) => area(atSpeeds(model.assumptions, request, f)))
    const asSet = area(request)
    const table = bandsOf(model, computeReach(model, request), [45]).tables[0]!
    expect(table.footer![0]!['within45Km2']).toBe(asSet)
    expect(slow).toBeLessThan(asSet)
    expect(fast).toBeGreaterThan(asSet)
  })
})
