import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, newHistory, redone, undone } from './history'

describe('undo and redo', () => {
  it('go back and forth', () => {
    const one = changed(newHistory('a'), 'b', 'title', 0)
    const two = changed(one, 'c', 'legend', 100)
    expect(undone(two).now).toBe('b')
    expect(undone(undone(two)).now).toBe('a')
    expect(redone(undone(two)).now).toBe('c')
  })

  it('take a burst as one step and a pause as its end', () => {
    let history = newHistory('')
    for (const [i, text] of ['绍', '绍兴', '绍兴北'].entries())
      history = changed(history, text, 'title', i * 300)
    expect(undone(history).now).toBe('')
    history = changed(history, '绍兴北站', 'title', 5000)
    expect(undone(history).now).toBe('绍兴北')
  })

  it('forget what was undone once something new is done', () => {
    const history = changed(undone(changed(newHistory('a'), 'b', 'x', 0)), 'c', 'x', 10)
    expect(redone(history)).toEqual(history)
    expect(undone(history).now).toBe('a')
  })

  it('stand still at either end', () => {
    const fresh = newHistory('a')
    expect(undone(fresh)).toBe(fresh)
    expect(redone(fresh)).toBe(fresh)
  })

  it('undo as many steps as were made, up to a hundred', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 140 }), (steps) => {
        let history = newHistory(0)
        for (let i = 1; i <= steps; i++) history = changed(history, i, `${i}`, i)
        for (let i = 0; i < steps; i++) history = undone(history)
        expect(history.now).toBe(Math.max(0, steps - 100))
      }),
    )
  })
})
