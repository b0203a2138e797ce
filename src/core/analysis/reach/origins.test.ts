import { describe, expect, it } from 'vitest'
import { DISTRICT_NAMES } from '../../domain/district'
import { aDistrict, anEntity } from '../../domain/entity-arbitraries'
import { entitiesNamed, ORIGINS, originAtEntity, originNamed } from './origins'
import { USUAL_REQUEST } from './request'

describe('places to set out from', () => {
  it('begin with Hangzhou East and hold each district’s centre, every id once', () => {
    expect(ORIGINS[0]).toBe(USUAL_REQUEST.origins[0])
    expect(new Set(ORIGINS.map(({ id }) => id)).size).toBe(ORIGINS.length)
    for (const name of DISTRICT_NAMES) expect(ORIGINS).toContainEqual(originNamed(name))
  })
  it.each([
    ['wulin-square', 'wulin-square'],
    ['武林广场', 'wulin-square'],
    ['hangzhou east station', 'hangzhou-east'],
    ['诸暨市', 'zhuji'],
    [' 诸暨城区 ', 'zhuji'],
  ])('%s is %s', (typed, id) => expect(originNamed(typed)?.id).toBe(id))
  it('are not guessed', () => expect(originNamed('绍兴')).toBeUndefined())
})

describe('a thing of the atlas to set out from', () => {
  const zone = anEntity({ id: 'zone-b', name: '滨海新区', nameEn: 'Binhai New Area', aliases: ['滨海'] })
  it('stands at its anchor, and nowhere without a place', () => {
    const title = { zh: '滨海新区', en: 'Binhai New Area' }
    expect(originAtEntity(zone)).toEqual({ id: 'zone-b', title, at: zone.anchor })
    const { anchor: _, ...nowhere } = zone
    expect(originAtEntity(nowhere)).toBeUndefined()
  })
  it('is the seat of a district, whatever the middle of its shape', () => {
    const zhuji = { ...aDistrict, id: 'district-zhuji', name: '诸暨市' }
    expect(originAtEntity(zhuji)).toEqual(originNamed('诸暨市'))
    expect(originAtEntity({ ...aDistrict, id: 'district-shaoxing', name: '绍兴市' })?.id).toBe('yuecheng')
  })
  it('is found by its id, its whole name in either language, or an alias', () => {
    const twin = anEntity({ id: 'zone-c', name: '滨海新区', nameEn: 'Another', aliases: [] })
    for (const typed of ['zone-b', 'binhai new area', ' 滨海 ']) {
      expect(entitiesNamed(typed, [twin, zone])).toEqual([zone])
    }
    expect(entitiesNamed('滨海新区', [zone, twin])).toEqual([zone, twin])
    expect(entitiesNamed('滨', [zone, twin])).toEqual([])
  })
})
