import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originAt, USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../core/analysis/reach/request'
import { anyQuestion } from './shared-question-arbitraries'
import { readQuestion, SHARED_VERBS, sharedReach, USUAL_QUESTION, writeQuestion } from './shared-question'

describe('a question in an address', () => {
  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(readQuestion(question.verb, writeQuestion(question))).toEqual(question)
      }),
      { numRuns: 400 },
    )
  })

  it('says only what is unusual, in words one can read', () => {
    for (const verb of SHARED_VERBS) {
      expect(writeQuestion(USUAL_QUESTION[verb])).toBe('usual')
      expect(readQuestion(verb, 'usual')).toEqual(USUAL_QUESTION[verb])
    }
    const request = {
      ...USUAL_REQUEST,
      origins: [...USUAL_REQUEST.origins, originAt([120.4912341, 30.1])],
      mode: 'transit',
      scenario: 'planned',
      changes: { 'walk-kmh': 5.5 },
    } as const
    const text = 'from:hangzhou-east,120.49123/30.1;by:transit;net:planned;within:30;set:walk-kmh/5.5'
    expect(writeQuestion(sharedReach(request, [30]))).toBe(text)
    const year = { ...USUAL_REQUEST, network: { year: 2027 } } as const
    expect(writeQuestion(sharedReach(year, USUAL_THRESHOLDS_MIN))).toBe('year:2027')
    const near = { near: { of: 'kind/platform', km: 2.5 }, view: 'surface' } as const
    expect(writeQuestion(sharedReach(USUAL_REQUEST, [30], near))).toBe(
      'within:30;near:kind/platform/2.5;view:surface',
    )
  })

  it.each([
    '',
    'by:boat',
    'from:',
    'from:1/2/3',
    'from:999/0',
    'year:1999',
    'within:0,300',
    'set:luck/7',
    'near:kind/castle/2',
    'near:kind/platform/0',
    'near:hub/2',
    'rank:maybe',
    'view:upside-down',
    'x:y;;',
  ])('passes over %s', (garbage) => {
    expect(readQuestion('reach', garbage)).toBeNull()
    expect(readQuestion('reach', `${garbage};by:car`)).toEqual({ ...USUAL_QUESTION.reach, mode: 'car' })
  })

  it('always lets one walk to the stop', () => {
    expect(readQuestion('reach', 'ends:taxi')).toMatchObject({ ends: ['walk', 'taxi'] })
  })
})
