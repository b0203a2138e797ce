import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord, record } from '../../src/core/domain/entity-arbitraries'
import type { Filter } from '../../src/core/domain/filter'
import { NO_FILTER, matches } from '../../src/core/domain/filter'
import { plainSearchText } from '../../src/core/domain/search-text'
import { anEntity } from '../../src/core/domain/entity-arbitraries'
import { searchTextWithPinyin } from './pinyin'

const textOf = (name: string, ...aliases: string[]) => searchTextWithPinyin(aRecord({ name, aliases }))
/** Does typing these words find a thing of this name? */
const finds = (words: string, name: string): boolean => {
  const filter: Filter = { ...NO_FILTER, words }
  return matches(filter, anEntity({ name }), () => textOf(name))
}

describe('the text an entity is found by', () => {
  it.each([
    ['绍兴市', 'sx'],
    ['绍兴市', 'shaoxing'],
    ['绍兴市', 'Shao'],
    ['绍兴市', '绍兴'],
    ['越城区', 'ycq'],
    ['诸暨市', 'zhuji'],
    ['嵊州市', 'shengzhou'],
    ['柯桥区', 'keqiao'],
    ['上虞区', 'shangyu'],
    ['新昌县', 'xinchang'],
    ['曹娥江', 'caoejiang'],
    ['五泄风景区', 'wuxie'],
    ['重点区块', 'zhongdian'],
    ['长三角', 'changsanjiao'],
    ['长乐镇', 'changle'],
    ['萧山国际机场', 'xsgjjc'],
    ['都市圈', 'dushiquan'],
    ['杭绍甬高速公路', 'hsygs'],
  ])('%s by %s', (name, words) => expect(finds(words, name)).toBe(true))

  it.each([
    ['会稽山', 'kuaiji', 'huiji'],
    ['剡溪创新带', 'shanxi', 'yanxi'],
    ['天姥山景区', 'tianmu', 'tianlao'],
    ['崧厦街道', 'songxia', 'songsha'],
  ])('%s as it is said here, %s, and as strangers read it', (name, here, elsewhere) => {
    expect(finds(here, name)).toBe(true)
    expect(finds(elsewhere, name)).toBe(true)
  })

  it('takes ü both ways it is typed', () => {
    for (const words of ['lvdao', 'ludao']) expect(finds(words, '曹娥江绿道')).toBe(true)
    expect(finds('wenlv', '文旅廊道')).toBe(true)
  })

  it('keeps figures and Latin letters with the sound of the rest', () => {
    expect(finds('g60kechuang', 'G60科创走廊')).toBe(true)
    expect(finds('2+6+n', '“2+6+N”产业平台')).toBe(true)
  })

  it('knows the other names too', () => {
    expect(textOf('杭绍台铁路', '杭台高铁')).toContain('hangtaigaotie')
    expect(textOf('杭绍台铁路', '杭台高铁')).toContain('htgt')
  })

  it('does not find what sounds otherwise', () => {
    expect(finds('keqiao', '诸暨市')).toBe(false)
    expect(finds('zhuji sx', '诸暨市')).toBe(false)
  })

  it('is lower case, and holds all that is found without sounds', () => {
    fc.assert(
      fc.property(record, (r) => {
        const text = searchTextWithPinyin(r)
        expect(text).toBe(text.toLowerCase())
        expect(text.startsWith(plainSearchText(r))).toBe(true)
      }),
    )
  })
})
