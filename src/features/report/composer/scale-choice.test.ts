import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, ROUND_SCALES, readSnapshotSettings } from '../../../core/report/page-settings'
import { askedScale, offeredScales, scaleChoice, scaleChoices, withNumber, withScale } from './scale-choice'

const fixed = readSnapshotSettings({ ground: { center: [120.6, 29.9], denominator: 253_000 } })
const districts = readSnapshotSettings({ ground: 'districts' })
const number = fc.integer({ min: 1000, max: 10_000_000 })

describe('choosing a scale', () => {
  it('is free at first', () => {
    expect(scaleChoice(DEFAULT_SETTINGS, ROUND_SCALES)).toBe('free')
  })

  it('shows what was chosen, whatever the ground', () => {
    const ground = fc.constantFrom(DEFAULT_SETTINGS, fixed, districts)
    fc.assert(
      fc.property(ground, number, fc.option(number), (settings, now, fitted) => {
        const offered = offeredScales(fitted)
        for (const choice of scaleChoices(settings, offered).filter((c) => c !== 'typed')) {
          const next = { ...settings, ...withScale(settings, choice, now) }
          expect(scaleChoice(next, offered)).toBe(choice)
        }
      }),
    )
  })

  it('keeps the place of a fixed ground', () => {
    const next = { ...fixed, ...withNumber(fixed, 50_000) }
    expect(next.ground).toEqual({ center: [120.6, 29.9], denominator: 50_000 })
    expect(askedScale(next)).toBe(50_000)
  })

  it('offers round numbers that hold the districts', () => {
    expect(offeredScales(617_000)).toEqual([800_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000])
    fc.assert(
      fc.property(number, (fitted) => {
        const offered = offeredScales(fitted)
        expect(offered.every((n) => n >= fitted && n <= 10_000_000)).toBe(true)
        expect(offered).toEqual([...new Set(offered)].sort((a, b) => a - b))
      }),
    )
  })

  it('shows a number as it is where the districts were changed since', () => {
    const asked = { ...districts, ...withNumber(districts, 250_000) }
    expect(askedScale(asked)).toBe(250_000)
    expect(scaleChoice(asked, offeredScales(617_000))).toBe('typed')
  })

  it('begins to type where the map is', () => {
    expect(withScale(DEFAULT_SETTINGS, 'typed', 253_412.7)).toMatchObject({ scale: 253_000 })
    expect(withScale(DEFAULT_SETTINGS, 'typed', 500_000)).toMatchObject({ scale: 500_000 })
  })

  it('a slide has no scale, unless its ground is fixed by one', () => {
    const slide = { ...DEFAULT_SETTINGS, size: 'slide', scale: 50_000 } as const
    expect(scaleChoices(slide, ROUND_SCALES)).toEqual(['free'])
    expect(scaleChoice(slide, ROUND_SCALES)).toBe('free')
    expect(askedScale({ ...fixed, size: 'slide' })).toBe(253_000)
  })
})
