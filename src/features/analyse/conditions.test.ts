import { describe, expect, it } from 'vitest'
import { en } from '../../catalogue/messages/en'
import { zh } from '../../catalogue/messages/zh'
import { ORIGINS } from '../../core/analysis/reach/origins'
import { USUAL_REQUEST } from '../../core/analysis/reach/request'
import type { AnalysisResult, Verb } from '../../core/analysis/result'
import type { Language } from '../../core/domain/text'
import { conditionsOf } from './conditions'

const written = (verb: Verb, inputs: unknown, language: Language = 'zh'): Record<string, string> => {
  const result = { verb, inputs } as AnalysisResult
  const conditions = conditionsOf(result, {
    words: { zh, en }[language],
    say: (text) => text[language],
    nameOf: (id) => `[${id}]`,
    comma: language === 'zh' ? '、' : ', ',
  })
  return Object.fromEntries(conditions.map((c) => [c.title, c.value]))
}

describe('the conditions of an answer', () => {
  it('name what a buffer is around, and merge only where there is something to merge', () => {
    const one = { ids: ['a'], distancesKm: [2, 5], merged: true, landOnly: false }
    expect(written('buffer', one)).toEqual({ 对象: '[a]', 距离: '2、5 km', 扣除海域: '否' })
    expect(written('buffer', { ...one, ids: ['a', 'b'] })).toMatchObject({ 对象: '[a]、[b]', 合并: '是' })
  })

  it('count names rather than list them all', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(written('overlap', { left: ids, right: ['x'] })).toEqual({
      甲: '[a]、[b]、[c]、[d]等 6 项',
      乙: '[x]',
    })
  })

  it('name the promise that is shown, and the network it is held against', () => {
    const inputs = { scenario: 'planned', changes: {}, cellM: 250, promise: 'town-15' }
    expect(written('reach', inputs)).toEqual({
      对象: '乡镇 15 分钟上高速',
      情景: '含在建与计划',
      网格: '250 m',
    })
    expect(written('reach', { ...inputs, promise: 'all' }, 'en')).toMatchObject({ Of: 'All promises' })
  })

  it('say how a journey is made, in either language', () => {
    const inputs = { ...USUAL_REQUEST, origins: ORIGINS.slice(0, 2), thresholdsMin: [15, 30] }
    expect(written('reach', inputs, 'en')).toMatchObject({
      From: 'Hangzhou East Station, Qianjiang New City',
      Thresholds: '15, 30 min',
      Grid: '250 m',
    })
    expect(written('reach', { ...inputs, mode: 'car' })).not.toHaveProperty('接驳')
  })

  it('give both scenarios of a comparison', () => {
    const before = { ...USUAL_REQUEST, origins: ORIGINS.slice(0, 1) }
    const gain = { before, after: { ...before, scenario: 'planned' }, thresholdMin: 60 }
    expect(written('reach', gain)).toMatchObject({ 情景: '现状 → 含在建与计划', 时间界限: '60 分钟' })
  })

  it('give the one threshold of a ranking', () => {
    const rank = { ...USUAL_REQUEST, origins: ORIGINS.slice(0, 1), thresholdMin: 45 }
    expect(written('reach', rank)).toMatchObject({ 情景: '现状', 时间界限: '45 分钟' })
  })

  it('give the place and kinds of what is nearest', () => {
    expect(written('nearest', { from: [120.5, 30], kinds: ['rail'], count: 3 })).toEqual({
      地点: '120.5000, 30.0000',
      类型: '铁路',
      数量: '3',
    })
    expect(written('nearest', { from: [120.5, 30], kinds: [], count: 3 })).toMatchObject({ 类型: '全部' })
  })

  it('are left out for an answer nobody asked in a form', () => {
    expect(written('tally', { ids: [] })).toEqual({})
  })
})
