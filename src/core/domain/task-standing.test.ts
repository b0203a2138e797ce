import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure, task } from './list-arbitraries'
import type { TaskMeasure } from './task'
import type { TaskStanding } from './task-standing'
import { STANDINGS, measureStanding, reachedShare, taskStanding } from './task-standing'

const aMeasure = (target: number, actual: number | null, more: Partial<TaskMeasure> = {}): TaskMeasure => ({
  name: '数',
  nameEn: 'Number',
  unit: '个',
  target: { number: target },
  ...(actual === null ? {} : { actual: { number: actual } }),
  targetQuote: '…',
  ...more,
})
const less = { lowerIsBetter: true }

describe('the share reached', () => {
  it('is the result over the target, the other way round where less is better', () => {
    expect(reachedShare(aMeasure(40, 30))).toBe(0.75)
    expect(reachedShare(aMeasure(28, 35, less))).toBe(0.8)
    expect(reachedShare(aMeasure(40, null))).toBeNull()
    expect(reachedShare(aMeasure(0, 3))).toBeNull()
  })
})

describe('a measure', () => {
  it.each<[string, TaskMeasure, TaskStanding]>([
    ['more than the target', aMeasure(100, 120), 'reached'],
    ['just the target', aMeasure(100, 100), 'reached'],
    ['three quarters by September', aMeasure(100, 75), 'on-course'],
    ['less than three quarters by September', aMeasure(100, 74), 'behind'],
    ['half by June', aMeasure(100, 50, { asOf: '2023-06' }), 'on-course'],
    ['nine tenths over the whole year', aMeasure(100, 90, { asOf: '2023' }), 'behind'],
    ['a rate below its aim: it has no course', aMeasure(94, 87.6, { unit: '%' }), 'behind'],
    ['a share in thousandths likewise', aMeasure(14.3, 13, { unit: '‰' }), 'behind'],
    ['an amount per something likewise', aMeasure(13200, 12000, { unit: '元/年' }), 'behind'],
    ['less than a ceiling', aMeasure(28, 27.68, { unit: '微克/立方米', ...less }), 'reached'],
    ['more than a ceiling', aMeasure(28, 29, { unit: '微克/立方米', ...less }), 'behind'],
    ['no result', aMeasure(100, null), 'not-measured'],
  ])('%s', (_, of, standing) => expect(measureStanding(of)).toBe(standing))

  it('never stands worse for having reached more', () => {
    const rank = (s: TaskStanding) => ['behind', 'on-course', 'reached'].indexOf(s)
    fc.assert(
      fc.property(measure, fc.integer({ min: 1, max: 500 }), (m, more) => {
        fc.pre(m.actual !== undefined && !m.lowerIsBetter)
        const better = { ...m, actual: { number: m.actual!.number + more } }
        expect(rank(measureStanding(better))).toBeGreaterThanOrEqual(rank(measureStanding(m)))
      }),
    )
  })
})

describe('a task', () => {
  it('stands where its weakest measure stands, whatever cannot be measured', () => {
    const [good, course, bad, none] = [
      aMeasure(1, 2),
      aMeasure(100, 80),
      aMeasure(100, 10),
      aMeasure(1, null),
    ]
    expect(taskStanding({ measures: [good, none] })).toBe('reached')
    expect(taskStanding({ measures: [good, course] })).toBe('on-course')
    expect(taskStanding({ measures: [course, bad, good] })).toBe('behind')
    expect(taskStanding({ measures: [none] })).toBe('not-measured')
    expect(taskStanding({ measures: [] })).toBe('not-measured')
  })

  it('that says it is finished is, whatever its measures', () =>
    expect(taskStanding({ measures: [aMeasure(100, 10)], finished: { quote: '已完成' } })).toBe('reached'))

  it('is one of the list, and never better than any measure of its own', () => {
    const rank = (s: TaskStanding) => ['behind', 'on-course', 'reached', 'not-measured'].indexOf(s)
    fc.assert(
      fc.property(task, (t) => {
        const standing = taskStanding(t)
        expect(STANDINGS).toContain(standing)
        const better = t.measures.filter((m) => rank(measureStanding(m)) < rank(standing))
        expect(t.finished ? [] : better).toEqual([])
      }),
    )
  })
})
