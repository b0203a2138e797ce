import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEntity } from './entity-arbitraries'
import { plainSearchText, searchForm, searchWords } from './search-text'

describe('a text as it is searched', () => {
  it.each([
    ['２号线', '2号线'],
    ['ＡＢＣ', 'abc'],
    ['鏡湖', '镜湖'],
    ['紹興軌道交通', '绍兴轨道交通'],
    ['諸暨—富陽', '诸暨-富阳'],
    ['“千年古韵”历史古城', '千年古韵历史古城'],
    ['高教园（镜湖）', '高教园(镜湖)'],
    ["Xi'an", 'xian'],
  ])('%s is %s', (typed, form) => expect(searchForm(typed)).toBe(form))

  it('is the same when it is made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchForm(searchForm(text))).toBe(searchForm(text))
      }),
    )
  })

  it('parts words at any space, and has none where nothing is typed', () => {
    expect(searchWords(' 诸暨　Ｇ60 ')).toEqual(['诸暨', 'g60'])
    expect(searchWords(' “ ” ')).toEqual([])
  })

  it('holds every name of an entity, as anybody types it', () => {
    const text = plainSearchText(anEntity({ name: '“万亩千亿”平台', aliases: ['诸暨—富阳带'] }))
    for (const typed of ['「萬畝千億」平臺', '诸暨-富阳带', 'THING ONE']) {
      expect(searchWords(typed).every((word) => text.includes(word))).toBe(true)
    }
  })
})
