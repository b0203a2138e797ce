import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PromiseAnswer, PromiseQuestion } from '../core/analysis/reach/promise'
import type { ReachRequest } from '../core/analysis/reach/request'
import { useAnalysis } from './analysis'
import { useReach } from './reach'
import { useReachPlan } from './reach-plan'

const fake = vi.hoisted(() => ({ asked: [] as unknown[], refuse: null as Error | null }))

vi.mock('./ask-clients', () => ({
  reachClient: async () => ({
    promises: async (question: PromiseQuestion): Promise<PromiseAnswer> => {
      if (fake.refuse) throw fake.refuse
      fake.asked.push(question)
      return { scenario: question.scenario, rows: [], summary: [], sentences: [] }
    },
    rank: async (request: ReachRequest, thresholdMin: number) => {
      fake.asked.push({ request, thresholdMin })
      const inputs = { ...request, thresholdMin }
      const title = { zh: '排列', en: 'Ranking' }
      const shapes = { type: 'FeatureCollection', features: [] }
      return { verb: 'reach', title, inputs, classes: [], shapes, tables: [], assumptions: [] }
    },
  }),
}))

beforeEach(() => {
  setActivePinia(createPinia())
  fake.asked = []
  fake.refuse = null
})

describe('the promises', () => {
  it('are asked for the chosen network with the changes of the table', async () => {
    const plan = useReachPlan()
    useReach().changes = { 'walk-kmh': 6 }
    useReach().form.scenario = 'planned'
    await plan.askPromises()
    expect(fake.asked).toEqual([{ scenario: 'planned', changes: { 'walk-kmh': 6 }, cellM: 250 }])
    expect(plan.promises?.scenario).toBe('planned')
  })

  it('are held against the network of a year or of chosen lines, too', async () => {
    const [plan, { form }] = [useReachPlan(), useReach()]
    Object.assign(form, { networkBy: 'year', year: 2035 })
    await plan.askPromises()
    Object.assign(form, { networkBy: 'lines', plus: ['line-b', 'line-a'] })
    expect(plan.networkAsked.zh).toBe('现状加自选 2 条线路')
    expect(plan.networkAnswered.zh).toBe('2035 年路网')
    await plan.askPromises()
    expect(fake.asked).toMatchObject([
      { scenario: 'built', network: { year: 2035 } },
      { scenario: 'built', network: { plus: ['line-a', 'line-b'] } },
    ])
  })

  it('come onto the map as an answer, one by one or all, and one again in its own place', async () => {
    const [plan, analysis] = [useReachPlan(), useAnalysis()]
    plan.showPromise('all')
    expect(analysis.results).toEqual([])
    await plan.askPromises()
    for (const promise of ['all', 'town-15', 'all'] as const) plan.showPromise(promise)
    expect(analysis.results.map(({ result }) => result.inputs)).toEqual([
      { scenario: 'built', changes: {}, cellM: 250, promise: 'all' },
      { scenario: 'built', changes: {}, cellM: 250, promise: 'town-15' },
    ])
    expect(plan.promiseAnswer('town-15')?.title.zh).toContain('乡镇 15 分钟上高速')
  })

  it('stay as they were where the question fails, and say why', async () => {
    const plan = useReachPlan()
    await plan.askPromises()
    fake.refuse = new Error('no data')
    await plan.askPromises()
    expect(plan.promises?.scenario).toBe('built')
    expect(plan.promisesJob.problem?.en).toContain('no data')
  })
})

describe('the ranking', () => {
  it('is asked with the form, at its longest minutes on the usual grid, and kept as an answer', async () => {
    const plan = useReachPlan()
    useReach().form.thresholds = '20,50,35'
    await plan.askRank()
    const [asked] = fake.asked as { request: ReachRequest; thresholdMin: number }[]
    expect(asked).toMatchObject({ thresholdMin: 50, request: { cellM: 250, mode: 'best' } })
    expect(useAnalysis().open?.result.title.en).toBe('Ranking')
    const question = { verb: 'reach', rank: true, within: [20, 35, 50] }
    expect(useAnalysis().askedAs[useAnalysis().openId!]).toMatchObject(question)
  })

  it('is asked on top of the network of a year', async () => {
    Object.assign(useReach().form, { networkBy: 'year', year: 2027 })
    await useReachPlan().askRank()
    expect(fake.asked).toMatchObject([{ request: { network: { year: 2027 } } }])
  })

  it('is not asked without an origin', async () => {
    const plan = useReachPlan()
    useReach().form.originIds = []
    await plan.askRank()
    expect(fake.asked).toEqual([])
    expect(plan.rankJob.problem).not.toBeNull()
  })
})
