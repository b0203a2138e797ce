import { describe, expect, it } from 'vitest'
import { DISTRICT_NAMES } from '../../domain/district'
import { ORIGINS, originNamed } from './origins'
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
