import { describe, expect, it } from 'vitest'
import { areaKm2 } from '../../src/core/analysis/area'
import type { PlanSystem } from '../../src/core/domain/system'
import { DISTRICT_NAMES, DISTRICTS } from '../../src/core/domain/district'
import { DOC_IDS } from '../../src/core/domain/document'
import { isArea, positionsOf } from '../../src/core/domain/geometry'
import { deriveAtlas } from '../lib/build-atlas'
import { checkData } from '../lib/check-data'
import type { DataProblem } from '../lib/data-folder'
import { readSourceData, seedTextsDir } from '../lib/data-folder'

const data = readSourceData()
const problems = checkData(data)
const entities = deriveAtlas(data)
const asLines = (list: readonly DataProblem[]) => list.map((p) => `${p.file}: ${p.id} ${p.path}: ${p.reason}`)
const isAboutQuote = (p: DataProblem) => p.path.endsWith('quote')
const textsAreHere = seedTextsDir() !== null
if (!textsAreHere) console.warn('Quotes are not checked: the texts are not on this machine (set SEEDS_DIR).')

describe('the records of data/', () => {
  it('can all be read', () => expect(asLines(data.problems)).toEqual([]))

  it('agree with each other: ids, systems, places, stops on their lines', () =>
    expect(asLines(problems.filter((p) => !isAboutQuote(p)))).toEqual([]))

  it.skipIf(!textsAreHere)('quote their documents literally', () =>
    expect(asLines(problems.filter(isAboutQuote))).toEqual([]),
  )

  it('have coordinates of six decimals at most', () => {
    const tooFine = data.records.filter(
      ({ geometry }) =>
        geometry && [...positionsOf(geometry)].some((at) => at.some((n) => Number(n.toFixed(6)) !== n)),
    )
    expect(tooFine.map((r) => r.id)).toEqual([])
  })
})

describe('what the atlas covers', () => {
  it('holds at least 300 entities, 200 of them with a place', () => {
    expect(entities.length).toBeGreaterThanOrEqual(300)
    expect(entities.filter((e) => e.geometry).length).toBeGreaterThanOrEqual(200)
  })

  it.each(DISTRICT_NAMES)('has projects in %s', (name) => {
    const inside = entities.filter((e) => e.districts.includes(name) && e.kind !== 'district')
    expect(inside.length).toBeGreaterThanOrEqual(10)
  })

  it.each(DOC_IDS)('draws on the document %s', (doc) => {
    expect(entities.filter((e) => e.docs.includes(doc)).length).toBeGreaterThanOrEqual(10)
  })

  it('gives every system members, save where its document gives only a number', () => {
    const others = [...data.policies, ...data.indicators].flatMap((x) => x.systems)
    const held = new Set([...others, ...data.systems.filter((s) => s.members.length).map((s) => s.id)])
    const isFull = (s: PlanSystem) => held.has(s.id) || s.parts?.every((part) => held.has(part))
    const empty = data.systems.filter((s) => s.stated.complete && !isFull(s))
    expect(empty.map((s) => s.id)).toEqual([])
  })
})

describe('the districts', () => {
  /** Shaoxing's land and water as the city publishes it. */
  const CITY_KM2 = 8279

  it('cover the published area of the city within three per cent', () => {
    const areas = DISTRICT_NAMES.map((name) => {
      const geometry = entities.find((e) => e.id === DISTRICTS[name].id)?.geometry ?? null
      return isArea(geometry) ? areaKm2(geometry) : Number.NaN
    })
    const sum = areas.reduce((a, b) => a + b, 0)
    expect(Math.abs(sum / CITY_KM2 - 1)).toBeLessThan(0.03)
  })
})

describe('derived values', () => {
  it('tell the lineage of 二环南路: begun in the plans of 2020, finished in 2023', () => {
    const road = entities.find((e) => e.aliases.includes('二环南路'))
    expect(road?.status).toBe('built')
    expect(road?.docs).toEqual(
      expect.arrayContaining(['report-2020', 'fyp-14', 'asian-games-2022', 'tasks-2023']),
    )
  })

  it('are there for every shape that can have them', () => {
    const without = entities.filter(
      (e) =>
        e.geometry &&
        (!e.anchor ||
          (e.geometry.type.endsWith('String') && !e.lengthKm) ||
          (isArea(e.geometry) && !e.areaKm2)),
    )
    expect(without.map((e) => e.id)).toEqual([])
  })
})
