import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_STEPS, readDistances, readMinutes } from './number-list'

describe('distances', () => {
  it.each([
    ['5', [5]],
    ['5,2', [2, 5]],
    ['2，5、10；20', [2, 5, 10, 20]],
    [' .5 1.5km  3 公里 ', [0.5, 1.5, 3]],
    ['２．５', [2.5]],
    ['2,2,2', [2]],
    ['2,,5,', [2, 5]],
  ])('%s', (text, numbers) => {
    expect(readDistances(text)).toEqual({ numbers })
  })

  it.each([
    ['five', '“five”'],
    ['2,-5', '“-5”'],
    ['0', '“0”'],
    ['201', '“201”'],
    ['1e1', '“1e1”'],
    ['0x10', '“0x10”'],
    ['5min', '“5min”'],
    ['2,5 km²', '“5km2”'],
  ])('%s is turned down, and the sentence names it', (text, named) => {
    const { say } = readDistances(text)
    expect(say!.zh).toContain(named)
    expect(say!.en).toContain(named)
    expect(say!.zh).toContain('如 2,5')
  })

  it.each(['', '  ', '，、'])('asks for a number where there is none: "%s"', (text) => {
    expect(readDistances(text).say!.en).toMatch(/^Write distances/)
  })

  it('says so when there are more steps than colours', () => {
    const many = Array.from({ length: MOST_STEPS + 1 }, (_, i) => i + 1).join()
    expect(readDistances(many).say!.zh).toContain(`${MOST_STEPS + 1}`)
  })

  it('reads back whatever list it is given, sorted', () => {
    const distances = fc.uniqueArray(
      fc.integer({ min: 1, max: 20000 }).map((n) => n / 100),
      { minLength: 1, maxLength: MOST_STEPS },
    )
    fc.assert(
      fc.property(distances, fc.constantFrom(',', '，', ' ', '、', '; '), (list, comma) => {
        expect(readDistances(list.join(comma)).numbers).toEqual(list.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('minutes', () => {
  it('take their own unit and range', () => {
    expect(readMinutes('15分钟, 30 min').numbers).toEqual([15, 30])
    expect(readMinutes('181').say!.en).toContain('from 1 to 180')
    expect(readMinutes('0.5').say!.zh).toContain('1 到 180')
  })
})
