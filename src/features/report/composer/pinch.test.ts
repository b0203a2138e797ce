import { describe, expect, it, vi } from 'vitest'
import { usePinch } from './pinch'

const finger = (pointerId: number, clientX: number, clientY = 0) => ({ pointerId, clientX, clientY })

describe('two fingers', () => {
  it('that spread enlarge by as much in all as their distance grows', () => {
    const spread = vi.fn<(factor: number) => void>()
    const pinch = usePinch(spread)
    pinch.first(finger(1, 0))
    pinch.second(finger(2, 100))
    for (let x = 101; x <= 200; x++) pinch.move(finger(2, x))
    const factors = spread.mock.calls.map(([factor]) => factor)
    expect(factors.length).toBeLessThan(12)
    expect(factors.reduce((a, b) => a * b)).toBeGreaterThan(2 / 1.08)
    expect(factors.reduce((a, b) => a * b)).toBeLessThanOrEqual(2)
  })

  it('that close make smaller, whichever of them moves', () => {
    const spread = vi.fn<(factor: number) => void>()
    const pinch = usePinch(spread)
    pinch.first(finger(1, 0))
    pinch.second(finger(2, 0, 200))
    pinch.move(finger(1, 0, 100))
    expect(spread).toHaveBeenCalledExactlyOnceWith(0.5)
  })

  it('one finger alone, or a third, does nothing', () => {
    const spread = vi.fn<(factor: number) => void>()
    const pinch = usePinch(spread)
    pinch.first(finger(1, 0))
    pinch.move(finger(1, 500))
    pinch.second(finger(2, 600))
    pinch.end(finger(2, 600))
    pinch.move(finger(1, 0))
    pinch.move(finger(3, 900))
    expect(spread).not.toHaveBeenCalled()
  })
})
