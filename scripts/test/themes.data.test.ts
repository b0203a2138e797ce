import { describe, expect, it } from 'vitest'
import { drawnAs } from '../../src/catalogue/symbols'
import { THEME_IDS, inTheme, themeOf } from '../../src/catalogue/themes'
import { distanceM } from '../../src/core/analysis/measure'
import type { Entity } from '../../src/core/domain/entity'
import { NO_FILTER, matches } from '../../src/core/domain/filter'
import type { LonLat } from '../../src/core/domain/geometry'
import { boundsOf } from '../../src/core/domain/geometry'
import { deriveAtlas } from '../lib/build-atlas'
import { readSourceData } from '../lib/data-folder'
import { unformattedFiles } from '../lib/format-data'
import { searchTextWithPinyin } from '../lib/pinyin'

const data = readSourceData()
const entities = deriveAtlas(data)

it('data/ is in its agreed form: run `yuetu format`', () => {
  expect(unformattedFiles(data).map((file) => file.name)).toEqual([])
})

describe.each(THEME_IDS)('the theme %s', (id) => {
  const members = entities.filter((e) => inTheme(id, e))

  it('has members on the map', () => {
    expect(members.filter((e) => e.geometry).length).toBeGreaterThanOrEqual(10)
  })

  it('finds something for each of its rules', () => {
    const { kinds = [], systems = [], docs = [] } = themeOf(id).scope
    expect(kinds.filter((kind) => !members.some((e) => e.kind === kind))).toEqual([])
    expect(systems.filter((s) => !members.some((e) => e.systems.includes(s)))).toEqual([])
    expect(docs.filter((doc) => !members.some((e) => e.docs.includes(doc)))).toEqual([])
  })

  it('lets some of them speak', () => {
    const { speaks } = themeOf(id)
    const silent = (speaks?.systems ?? []).filter(
      (s) => !members.some((e) => e.geometry && e.systems.includes(s)),
    )
    expect(silent).toEqual([])
  })
})

/** Points of one name closer than this are most likely one thing entered twice. */
const TOO_CLOSE_M = 100
/** Pairs that are two things all the same, by their ids, each with the reason. */
const TWO_THINGS: readonly (readonly [a: string, b: string, reason: string])[] = []

describe('points', () => {
  const points = entities.filter((e) => drawnAs(e) === 'point')
  const known = new Set(TWO_THINGS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

  it('of one name do not lie in one place', () => {
    const doubles = points.flatMap((a, i) =>
      points
        .slice(i + 1)
        .filter((b) => a.name === b.name && distanceM(a.anchor!, b.anchor!) < TOO_CLOSE_M)
        .map((b) => `${a.id} ${b.id}`),
    )
    expect(doubles.filter((pair) => !known.has(pair))).toEqual([])
  })

  it('do not bear a name that another one there is also called by', () => {
    const isAlias = (a: Entity, b: Entity) => a.aliases.includes(b.name) || b.aliases.includes(a.name)
    const doubles = points.flatMap((a, i) =>
      points
        .slice(i + 1)
        .filter((b) => isAlias(a, b) && distanceM(a.anchor!, b.anchor!) < TOO_CLOSE_M)
        .map((b) => `${a.id} ${b.id}`),
    )
    expect(doubles.filter((pair) => !known.has(pair))).toEqual([])
  })
})

describe('every entity', () => {
  it('is found by its Chinese name, its English name and each of its other names', () => {
    const lost = entities.flatMap((e) => {
      const isFoundBy = (words: string) => matches({ ...NO_FILTER, words }, e, searchTextWithPinyin)
      return [e.name, e.nameEn, ...e.aliases].filter((name) => !isFoundBy(name))
    })
    expect(lost).toEqual([])
  })

  it('has a name in either language: Chinese or a road number, and English without Chinese', () => {
    const han = /\p{Script=Han}/u
    const roadNumber = /^[GS]\d+$/
    const unnamed = entities.filter((e) => !han.test(e.name) && !roadNumber.test(e.name))
    expect(unnamed.map((e) => e.id)).toEqual([])
    expect(entities.filter((e) => han.test(e.nameEn)).map((e) => `${e.id}: ${e.nameEn}`)).toEqual([])
  })

  it('with a place has its label within its bounds', () => {
    const outside = entities.filter((e) => {
      const bounds = boundsOf([e.geometry])
      if (!bounds || !e.anchor) return false
      const [west, south, east, north] = bounds
      const [x, y]: LonLat = e.anchor
      // The anchor is rounded to five decimals.
      return x < west - 1e-5 || x > east + 1e-5 || y < south - 1e-5 || y > north + 1e-5
    })
    expect(outside.map((e) => e.id)).toEqual([])
  })
})
