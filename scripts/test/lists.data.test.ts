import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Indicator, PointRole } from '../../src/core/domain/indicator'
import { CONFLICT_KINDS } from '../../src/core/domain/conflict'
import { readSourceData, seedTextsDir } from '../lib/data-folder'

const data = readSourceData()
const { tasks, indicators, conflicts, policies } = data

describe('the key tasks of 2023', () => {
  it('are there, each of the 158 rows once', () =>
    expect(tasks.map((t) => t.row).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 158 }, (_, i) => i + 1),
    ))

  it('quote what was to be done and what came of it, unless the row reports nothing', () => {
    const without = tasks.filter((t) => !t.quotes.some((q) => q.of === 'task'))
    expect(without.map((t) => t.row)).toEqual([])
    const silent = tasks.filter((t) => !t.quotes.some((q) => q.of === 'progress') && !t.uncertain)
    const told = new Set(conflicts.flatMap((c) => c.evidence.map((p) => `${p.doc} ${p.section}`)))
    expect(silent.filter((t) => !told.has(`tasks-2023 ${t.row}`)).map((t) => t.row)).toEqual([])
  })
})

describe.each([
  { table: '表1', rows: 34, series: 37, system: 'table-1', title: '表 1：', years: ['2020', '2016/2020'] },
  { table: '表2', rows: 36, series: 36, system: 'table-2', title: '表 2：', years: ['2025', '2021/2025'] },
])('$table of the fourteenth plan', ({ table, rows, series, system, title, years }) => {
  const pointsIn = ({ points }: Indicator) => points.filter((p) => p.doc === 'fyp-14' && p.section === table)
  const inTable = indicators.filter((i) => pointsIn(i).length > 0)
  const without = (role: PointRole) =>
    inTable
      .filter((i) => !pointsIn(i).some((p) => p.role === role && years.includes(p.period)))
      .map((i) => i.id)

  // Row 19 of table 1 is four pollutants, each with a series of its own.
  it(`has its ${rows} rows as ${series} series`, () => expect(inTable).toHaveLength(series))

  it('has the same series by system as by section', () =>
    expect(indicators.filter((i) => i.systems.includes(system)).map((i) => i.id)).toEqual(
      inTable.map((i) => i.id),
    ))

  it('has the target of every series', () => expect(without('target')).toEqual([]))

  it('says of every series whether it binds', () =>
    expect(inTable.filter((i) => !i.binding).map((i) => i.id)).toEqual([]))

  it.skipIf(!seedTextsDir())('has as many rows in the text', () => {
    const { file } = data.documents.find((d) => d.id === 'fyp-14')!
    const text = readFileSync(join(seedTextsDir()!, file), 'utf8')
    const lines = text.slice(text.indexOf(title)).split('\n')
    const body = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith('注：')),
    )
    let last = 0
    for (const line of body) if (Number(/^\s*(\d+)\s/.exec(line)?.[1]) === last + 1) last++
    expect(last).toBe(rows)
  })
})

describe('the indicators', () => {
  it('that look alike point at each other', () => {
    const apartOf = new Map(indicators.map((i) => [i.id, i.apart ?? []]))
    const oneSided = indicators.flatMap((i) =>
      (i.apart ?? [])
        .filter((other) => !apartOf.get(other)?.includes(i.id))
        .map((other) => `${other} → ${i.id}`),
    )
    expect(oneSided).toEqual([])
    expect(indicators.filter((i) => i.apart?.includes(i.id))).toEqual([])
  })

  it('never give two numbers for one period, role and place on the same line of a document', () => {
    const torn = indicators.flatMap(({ id, points }) => {
      const seen = new Map<string, number | undefined>()
      return points.flatMap((p) => {
        const key = [p.period, p.role, p.district ?? '', p.doc, p.section, p.quote].join(' ')
        const before = seen.has(key) ? seen.get(key) : p.number
        seen.set(key, p.number)
        return before === p.number ? [] : [`${id} ${key}`]
      })
    })
    expect(torn).toEqual([])
  })
})

describe('what the documents leave open', () => {
  it('is at least what the first reading found', () => expect(conflicts.length).toBeGreaterThanOrEqual(66))

  it('is of every sort', () =>
    expect(CONFLICT_KINDS.filter((kind) => !conflicts.some((c) => c.kind === kind))).toEqual([]))

  it('shows two passages where two disagree; a row can hold target and progress at once', () => {
    const alone = conflicts.filter(
      (c) => ['text-against-table', 'between-documents'].includes(c.kind) && c.evidence.length < 2,
    )
    expect(alone.map((c) => c.id)).toEqual([])
  })
})

it.each([
  ['systems', data.systems],
  ['policies', policies],
  ['indicators', indicators],
  ['conflicts', conflicts],
])('no two %s have one id', (_, list: readonly { id: string }[]) => {
  const ids = list.map((x) => x.id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})
