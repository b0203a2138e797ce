import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, readSnapshotSettings } from '../../../core/report/page-settings'
import type { ScaleChoice } from './scale-choice'
import { askedScale, scaleChoice, scaleChoices, withNumber, withScale } from './scale-choice'

const fixed = readSnapshotSettings({ ground: { center: [120.6, 29.9], denominator: 253_000 } })
const districts = readSnapshotSettings({ ground: 'districts' })

describe('choosing a scale', () => {
  it('is free at first', () => {
    expect(scaleChoice(DEFAULT_SETTINGS)).toBe('free')
  })

  it('shows what was chosen, whatever the ground', () => {
    const number = fc.integer({ min: 1000, max: 10_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(DEFAULT_SETTINGS, fixed, districts), number, (settings, now) => {
        for (const choice of scaleChoices(settings)) {
          const next = { ...settings, ...withScale(settings, choice, now) }
          expect(scaleChoice(next)).toBe(choice)
        }
      }),
    )
  })

  it('keeps the place of a fixed ground', () => {
    const next = { ...fixed, ...withNumber(fixed, 50_000) }
    expect(next.ground).toEqual({ center: [120.6, 29.9], denominator: 50_000 })
    expect(askedScale(next)).toBe(50_000)
  })

  it('offers no number where districts decide', () => {
    expect(scaleChoices(districts)).toEqual(['free', 'round'] satisfies ScaleChoice[])
  })

  it('begins to type where the map is', () => {
    expect(withScale(DEFAULT_SETTINGS, 'typed', 253_412.7)).toMatchObject({ scale: 253_000 })
  })
})
