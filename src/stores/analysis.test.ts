import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { AnalysisResult } from '../core/analysis/result'
import { useAnalysis } from './analysis'
import { useSelection } from './selection'
import { useView } from './view'

const answer = (inputs: unknown, title = '甲'): AnalysisResult => ({
  verb: 'buffer',
  title: { zh: title, en: title },
  inputs,
  classes: [],
  shapes: { type: 'FeatureCollection', features: [] },
  tables: [],
  assumptions: [],
})

beforeEach(() => setActivePinia(createPinia()))

describe('answers', () => {
  it('are kept in order, each opened as it comes', () => {
    const analysis = useAnalysis()
    const [a, b] = [analysis.keep(answer({ km: 1 })), analysis.keep(answer({ km: 2 }))]
    expect(analysis.results.map((r) => r.id)).toEqual([a, b])
    expect(analysis.open!.id).toBe(b)
    expect(analysis.results.map((r) => r.shown)).toEqual([false, true])
  })

  it('take the place of an earlier one to the same question', () => {
    const analysis = useAnalysis()
    const first = analysis.keep(answer({ km: 1 }))
    analysis.keep(answer({ km: 2 }))
    expect(analysis.keep(answer({ km: 1 }, '乙'))).toBe(first)
    expect(analysis.results.map((r) => r.result.title.zh)).toEqual(['乙', '甲'])
  })

  it('are shown, hidden and removed; the open one closes when it goes', () => {
    const analysis = useAnalysis()
    const id = analysis.keep(answer({}))
    analysis.show(id, false)
    expect(analysis.open!.shown).toBe(false)
    analysis.update(id, answer({}, '新'))
    expect(analysis.open).toMatchObject({ shown: false, result: { title: { zh: '新' } } })
    analysis.remove(id)
    expect([analysis.results.length, analysis.open]).toEqual([0, null])
    analysis.update(id, answer({}))
    expect(analysis.results).toHaveLength(0)
  })

  it('lie in front until an entity is opened after them', async () => {
    const analysis = useAnalysis()
    useSelection().selectedId = 'thing-one'
    await nextTick()
    const id = analysis.keep(answer({}))
    expect(analysis.inFront).toBe(true)
    useSelection().selectedId = 'thing-two'
    await nextTick()
    expect(analysis.inFront).toBe(false)
    analysis.openAnswer(id)
    expect(analysis.inFront).toBe(true)
  })
})

describe('a click on the map', () => {
  it('answers what is being picked, once', () => {
    const analysis = useAnalysis()
    expect(analysis.answerPick([120, 30])).toBe(false)
    analysis.picking = 'origin'
    expect(analysis.answerPick([120, 30])).toBe(true)
    expect(analysis.picked).toEqual({ for: 'origin', at: [120, 30] })
    expect(analysis.answerPick([121, 30])).toBe(false)
  })
})

describe('“buffer this”', () => {
  it('opens the form with the entity chosen', () => {
    const analysis = useAnalysis()
    analysis.question = 'reach'
    analysis.bufferSource = 'filtered'
    analysis.bufferThis('thing-one')
    expect([analysis.question, analysis.bufferSource]).toEqual(['buffer', 'selection'])
    expect(useSelection().selectedId).toBe('thing-one')
    expect(useView().panel).toBe('ask')
  })
})
