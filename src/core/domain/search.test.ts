import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from './entity'
import { anEntity, entities } from './entity-arbitraries'
import { NO_FILTER, matches } from './filter'
import { distanceFrom, find } from './search'
import { plainSearchText } from './search-text'

const named = (name: string, ...aliases: string[]): Entity =>
  anEntity({ id: name, name, nameEn: `English of ${name}`, aliases })
const metro = named('绍兴轨道交通2号线一期', '绍兴地铁二期')
const landscape = named('轨道交通2号线一期各站点道路景观恢复')
const hospital = named('浙大二院柯桥院区', '浙大二院柯桥医院院区')
const station = named('绍兴北站枢纽', '绍兴北站')
const road = named('绍兴北站、上虞南站与萧山机场快速通道')
const all = [landscape, road, hospital, metro, station]

const found = (words: string) => find({ ...NO_FILTER, words }, all, plainSearchText)
const nearest = (words: string): string[] =>
  found(words)
    .entities.toSorted(
      (a, b) => distanceFrom(words, a, plainSearchText) - distanceFrom(words, b, plainSearchText),
    )
    .map((e) => e.id)

describe('finding', () => {
  it('is the filter, where something has the words', () => {
    fc.assert(
      fc.property(entities(12), fc.constantFrom('', ' ', '甲', 'one', 'thing one'), (list, words) => {
        const filter = { ...NO_FILTER, words }
        const wanted = list.filter((e) => matches(filter, e, plainSearchText))
        fc.pre(wanted.length > 0 || !words.trim())
        expect(find(filter, list, plainSearchText)).toEqual({ entities: wanted, inParts: false })
      }),
    )
  })

  it.each([
    ['地铁2号线', [metro]],
    ['轨道2号', [landscape, metro]],
    ['北站快速通道', [road]],
    ['绍兴 地铁2号线', [metro]],
  ])('takes %s apart where nothing has it whole', (words, wanted) =>
    expect(found(words)).toEqual({ entities: wanted, inParts: true }),
  )

  it('takes nothing apart where something has it whole', () => {
    expect(found('柯桥医院')).toEqual({ entities: [hospital], inParts: false })
  })

  it('finds nothing by single characters, nor in parts of Latin words', () => {
    for (const words of ['柯院', '柯桥路', 'englishof'])
      expect(found(words)).toEqual({ entities: [], inParts: false })
  })

  it('keeps to the other conditions while it takes words apart', () => {
    const filter = { ...NO_FILTER, words: '地铁2号线', kinds: ['rail' as const] }
    expect(find(filter, all, plainSearchText).entities).toEqual([])
  })
})

describe('how far something is from words', () => {
  it('is nothing for what bears the very name, however it is typed', () => {
    expect(distanceFrom('紹興北站', station, plainSearchText)).toBe(0)
    expect(nearest('绍兴北站')).toEqual([station.id, road.id])
  })

  it('is less for a name that begins with them than for one that holds them', () => {
    expect(nearest('轨道交通')).toEqual([landscape.id, metro.id])
    expect(nearest('北站')).toHaveLength(2)
  })

  it('is less for what the name says it is than for what it only mentions', () => {
    const [airport, road] = [named('萧山国际机场'), named('进机场通道')]
    expect(distanceFrom('机场', airport, plainSearchText)).toBeLessThan(
      distanceFrom('机场', road, plainSearchText),
    )
  })

  it('is less where a sound or a name begins than amid it', () => {
    const sounds = (e: Entity): string => ({ [metro.id]: 'sxgdjt', [hospital.id]: 'kqsx' })[e.id] ?? ''
    expect(distanceFrom('sx', metro, sounds)).toBeLessThan(distanceFrom('sx', hospital, sounds))
  })
})
