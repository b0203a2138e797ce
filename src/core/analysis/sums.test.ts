import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEntity, entities } from '../domain/entity-arbitraries'
import { sumByKind } from './sums'

describe('lengths and areas by kind', () => {
  it('add up, each entity once, though it lies in two districts', () => {
    const sums = sumByKind([
      anEntity({ kind: 'rail', lengthKm: 10, districts: ['越城区', '柯桥区'] }),
      anEntity({ kind: 'rail', lengthKm: 2.5 }),
      anEntity({ kind: 'zone', areaKm2: 7 }),
      anEntity({ kind: 'waterway', lengthKm: 3 }),
      anEntity({ kind: 'waterway', areaKm2: 4 }),
    ])
    expect(sums).toEqual([
      { kind: 'rail', count: 2, km: 12.5 },
      { kind: 'zone', count: 1, km2: 7 },
      { kind: 'waterway', count: 2, km: 3, km2: 4 },
    ])
  })

  it('leave out what has neither', () => {
    expect(sumByKind([anEntity(), anEntity({ geometry: null })])).toEqual([])
  })

  it('lose nothing on the way', () => {
    fc.assert(
      fc.property(entities(30), (list) => {
        const sums = sumByKind(list)
        const total = (values: (number | undefined)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0)
        const measured = list.filter((e) => e.lengthKm !== undefined || e.areaKm2 !== undefined)
        expect(total(sums.map((s) => s.count))).toBe(measured.length)
        expect(total(sums.map((s) => s.km))).toBeCloseTo(total(list.map((e) => e.lengthKm)))
        expect(total(sums.map((s) => s.km2))).toBeCloseTo(total(list.map((e) => e.areaKm2)))
        expect(new Set(sums.map((s) => s.kind)).size).toBe(sums.length)
      }),
    )
  })
})
