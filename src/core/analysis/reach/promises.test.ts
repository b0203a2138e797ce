import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import register from '../../../../seeds/register.json'
import { QUOTE_LIMIT } from '../../domain/passage'
import { madeUpModel } from './made-up-region'
import { PROMISE, PROMISE_IDS } from './promise-list'
import { VERDICTS } from './promise'
import { promiseTables } from './promise-tables'
import { promiseResult } from './promise-result'
import { checkPromises } from './promises'

const seat = (name: string, at: number[], accuracyM: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: at },
  properties: { name, nameEn: name, accuracyM },
})
/** The made-up expressway has gates at its ends; the eastern one lies at 120.48, 30.16. */
const townships: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    seat('near', [120.47, 30.155], 500),
    seat('far', [120.42, 30.03], 500),
    seat('vague', [120.44, 30.11], 20_000),
    seat('islet', [120.3, 30.22], 500),
    seat('wet', [120.3, 30.15], 500),
    seat('away', [121.4, 31.2], 500),
  ],
}
const model = { ...madeUpModel(), townships }
const ask = { scenario: 'planned', changes: {}, cellM: 500 } as const
const answer = checkPromises(model, ask)
const verdicts = (promise: string) =>
  Object.fromEntries(answer.rows.filter((r) => r.promise === promise).map((r) => [r.place.en, r.met]))

describe('the promises of the documents', () => {
  it('are each held against every place, with their passage', () => {
    expect(answer.summary.map((s) => s.promise)).toEqual([...PROMISE_IDS])
    for (const { promise, counts } of answer.summary) {
      const rows = answer.rows.filter((r) => r.promise === promise)
      expect(counts.yes + counts.no + counts['not-computable']).toBe(rows.length)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.every((r) => r.evidence === PROMISE[promise].evidence)).toBe(true)
    }
  })

  it('tell towns near a gate from those far off, and from those one cannot say', () => {
    expect(verdicts('town-15')).toEqual({
      near: 'yes',
      far: 'no',
      vague: 'not-computable',
      islet: 'no',
      wet: 'not-computable',
      away: 'not-computable',
    })
  })

  it('count a town as linked only where it is within fifteen minutes; else nobody says what counts', () => {
    expect(verdicts('town-expressway')).toMatchObject({ near: 'yes', far: 'not-computable' })
  })

  it('say so where there are no townships, and no gates', () => {
    const without = checkPromises(madeUpModel(), ask).rows.filter((r) => r.promise.startsWith('town'))
    const today = checkPromises(model, { ...ask, scenario: 'built' }).rows
    expect(without.map((r) => [r.met, r.at])).toEqual([
      ['not-computable', null],
      ['not-computable', null],
    ])
    expect(today.filter((r) => r.promise === 'town-15').map((r) => r.met)).toEqual(['not-computable'])
  })

  it('never call a county without an outline served', () => {
    expect(verdicts('county-hsr')).toMatchObject({ Keqiao: 'no', Yuecheng: 'no', Zhuji: 'not-computable' })
  })

  it('are tables of as many rows as there are findings', () => {
    const [inSum, byPlace] = promiseTables(answer)
    expect(byPlace!.rows).toHaveLength(answer.rows.length)
    expect(inSum!.rows).toHaveLength(PROMISE_IDS.length)
    const [all] = inSum!.footer!
    const counted = VERDICTS.map((verdict) => all![verdict] as number)
    expect(counted.reduce((a, b) => a + b)).toBe(answer.rows.length)
  })
})

describe('the promises as an answer', () => {
  const of = (promise: 'all' | 'town-15') => promiseResult(answer, { ...ask, promise })
  const classesOf = (result: ReturnType<typeof of>) =>
    Object.fromEntries(result.shapes.features.map((f) => [f.properties.label.en, f.properties.classId]))

  it('put each place on the map in the class of its verdict, with minutes and reason', () => {
    const result = of('town-15')
    expect(classesOf(result)).toEqual(verdicts('town-15'))
    expect(result.classes.map((c) => [c.id, c.tone])).toEqual([
      ['yes', 'good'],
      ['no', 'bad'],
      ['not-computable', 'unsaid'],
    ])
    expect(result.shapes.features[0]!.properties).toMatchObject({ minutes: expect.any(Number) as number })
    expect(result.tables[1]!.rows).toHaveLength(townships.features.length)
  })

  it('show the gravest of several at one place, and leave out those without a position', () => {
    const result = of('all')
    const at = (f: { geometry: { coordinates: unknown } }) => String(f.geometry.coordinates)
    const points = result.shapes.features as {
      geometry: { coordinates: unknown }
      properties: { classId: string }
    }[]
    expect(new Set(points.map(at)).size).toBe(points.length)
    for (const point of points) {
      const there = answer.rows.filter((row) => String(row.at) === at(point)).map((row) => row.met)
      const worst = there.includes('no') ? 'no' : there.includes('not-computable') ? 'not-computable' : 'yes'
      expect(point.properties.classId).toBe(worst)
    }
  })

  it('say how each promise was read, and what the model takes for granted', () => {
    const words = of('all')
      .assumptions.map((a) => a.zh)
      .join('')
    for (const { reading } of Object.values(PROMISE)) expect(words).toContain(reading.zh)
    expect(answer.sentences.length).toBeGreaterThan(3)
    expect(words).toContain(answer.sentences[0]!.zh)
  })
})

const seeds = process.env['SEEDS_DIR'] ?? resolve(import.meta.dirname, '../../../../../shared/seeds')

describe('their quotes', () => {
  it('are short', () => {
    for (const { evidence } of Object.values(PROMISE)) {
      expect([...evidence.quote].length).toBeLessThanOrEqual(QUOTE_LIMIT)
    }
  })

  it.skipIf(!existsSync(seeds))('stand in the documents, white space apart', () => {
    for (const { evidence } of Object.values(PROMISE)) {
      const { file } = register.find(({ id }) => id === evidence.doc)!
      const text = readFileSync(join(seeds, file), 'utf8').replace(/\s+/gu, '')
      expect(text).toContain(evidence.quote.replace(/\s+/gu, ''))
    }
  })
})
