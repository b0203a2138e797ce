import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { AnalysisResult, ResultTable } from '../core/analysis/result'
import { anEntity } from '../core/domain/entity-arbitraries'
import type { PlanSystem } from '../core/domain/system'
import type { CallOptions } from '../workers/rpc'
import { useAnalysis } from './analysis'
import { useAsk } from './ask'
import { usePlan } from './plan'
import { useSelection } from './selection'

type Request = Record<string, unknown>

/** A client that answers when the test lets it, and takes down what it was asked. */
const fake = vi.hoisted(() => ({
  asked: [] as [verb: string, request: Request, options: CallOptions | undefined][],
  answer: (_verb: string, _request: Request): Promise<unknown> => Promise.reject(new Error('not set')),
}))
vi.mock('./ask-clients', () => {
  const verb = (name: string) => (request: Request, options?: CallOptions) => {
    fake.asked.push([name, request, options])
    return fake.answer(name, request)
  }
  const names = ['buffer', 'overlap', 'tally', 'nearest']
  return { analysisClient: async () => Object.fromEntries(names.map((name) => [name, verb(name)])) }
})

const table = (title: string, rows: ResultTable['rows'] = []): ResultTable => ({
  title: { zh: title, en: title },
  columns: [],
  rows,
})
const answered = (verb: string, inputs: unknown, tables = [table(verb)]): AnalysisResult => ({
  verb: verb as 'buffer',
  title: { zh: verb, en: verb },
  inputs,
  classes: [],
  shapes: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { classId: 'a', label: { zh: '', en: '' }, areaKm2: 1 },
        geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }, // prettier-ignore
      },
    ],
  },
  tables,
  assumptions: [],
})

const point = { type: 'Point' as const, coordinates: [120.5, 30] }
const system = (id: string, name: string): PlanSystem =>
  ({ id, name, nameEn: id, members: [], stated: { count: null, complete: true } }) as unknown as PlanSystem

beforeEach(() => {
  setActivePinia(createPinia())
  fake.asked = []
  fake.answer = async (verb, request) => answered(verb, request)
  const plan = usePlan()
  plan.lists.systems = [system('boards', '四大板块'), system('rail', '轨道网')]
  plan.entities = [
    anEntity({ id: 'district-keqiao', kind: 'district', name: '柯桥区' }),
    anEntity({ id: 'board', systems: ['boards'], geometry: point, anchor: [120.5, 30] }),
    anEntity({ id: 'line', systems: ['rail'], kind: 'rail', geometry: point }),
    anEntity({ id: 'words-only', systems: ['boards'], geometry: null }),
  ]
})

describe('a buffer', () => {
  it('is asked of the selected entity, and what lies inside is counted along', async () => {
    useSelection().selectedId = 'board'
    await useAsk().askBuffer()
    expect(fake.asked.map(([verb]) => verb)).toEqual(['buffer', 'tally'])
    expect(fake.asked[0]![1]).toEqual({ ids: ['board'], distancesKm: [2, 5], merged: true, landOnly: false })
    expect(fake.asked[1]![1]).toMatchObject({ ids: ['line'], shape: { type: 'MultiPolygon' } })
    expect(useAnalysis().open!.result.tables.map((t) => t.title.zh)).toEqual(['buffer', 'tally'])
  })

  it('of a system bears its name', async () => {
    const ask = useAsk()
    useAnalysis().bufferSource = 'system'
    ask.buffer.system = 'boards'
    ask.buffer.distances = '1、3 km'
    await ask.askBuffer()
    expect(fake.asked[0]![1]).toMatchObject({ ids: ['board', 'words-only'], distancesKm: [1, 3] })
    expect(useAnalysis().open!.result.title).toEqual({
      zh: '四大板块周边 1、3 公里',
      en: 'Within 1, 3 km of boards',
    })
  })

  it('of nothing, or of what is in words only, gets one sentence and asks nobody', async () => {
    const ask = useAsk()
    await ask.askBuffer()
    expect(ask.jobs.buffer.problem!.zh).toContain('没有可计算的对象')
    useSelection().selectedId = 'words-only'
    await ask.askBuffer()
    expect(ask.jobs.buffer.problem!.en).toContain('Nothing to calculate with')
    expect(fake.asked).toEqual([])
  })

  it('with a distance nobody can read says which, and keeps the form', async () => {
    const ask = useAsk()
    useSelection().selectedId = 'board'
    ask.buffer.distances = '2,很远'
    await ask.askBuffer()
    expect(ask.jobs.buffer.problem!.zh).toContain('“很远”')
    expect(ask.buffer.distances).toBe('2,很远')
    expect(useAnalysis().results).toEqual([])
  })

  it('keeps the newer of two answers, though the older comes last', async () => {
    const ask = useAsk()
    useSelection().selectedId = 'board'
    const late: (() => void)[] = []
    fake.answer = (verb, request) =>
      new Promise((resolve) => late.push(() => resolve(answered(verb, request))))
    ask.buffer.distances = '1'
    const older = ask.askBuffer()
    await vi.waitFor(() => expect(late).toHaveLength(1))
    ask.buffer.distances = '2'
    const newer = ask.askBuffer()
    await vi.waitFor(() => expect(late).toHaveLength(2))
    expect(fake.asked[0]![2]!.signal!.aborted).toBe(true)
    late[1]!()
    await vi.waitFor(() => expect(late).toHaveLength(3))
    late[2]!()
    expect(await newer).not.toBeNull()
    late[0]!()
    await vi.waitFor(() => expect(late).toHaveLength(4))
    late[3]!()
    expect(await older).toBeNull()
    expect(useAnalysis().results.map((r) => r.result.inputs)).toEqual([
      expect.objectContaining({ distancesKm: [2] }),
    ])
  })
})

describe('an overlap', () => {
  it('sets members against districts, those without a place left out', async () => {
    const ask = useAsk()
    Object.assign(ask.overlap, { left: 'boards', right: 'districts' })
    await ask.askOverlap()
    const request = fake.asked[0]![1] as { left: { id: string }[]; right: { id: string }[] }
    expect(request.left.map((g) => g.id)).toEqual(['board'])
    expect(request.right.map((g) => g.id)).toEqual(['district-keqiao'])
    expect(useAnalysis().open!.result.title.zh).toBe('四大板块 × 六区县')
  })

  it('takes a system as one when its members are not set apart', async () => {
    const ask = useAsk()
    Object.assign(ask.overlap, { left: 'boards', right: 'rail', apart: false })
    await ask.askOverlap()
    expect(fake.asked[0]![1]['left']).toEqual([
      { id: 'boards', title: { zh: '四大板块', en: 'boards' }, ids: ['board'] },
    ])
  })

  it('of a system with itself is turned down', async () => {
    const ask = useAsk()
    Object.assign(ask.overlap, { left: 'rail', right: 'rail' })
    await ask.askOverlap()
    expect(ask.jobs.overlap.problem!.zh).toContain('同一个体系')
  })
})

describe('what is nearest', () => {
  const rows = [
    { entity: 'a', kind: { zh: '铁路', en: 'Railway' }, distanceKm: 1 },
    { entity: 'b', kind: { zh: '铁路', en: 'Railway' }, distanceKm: 2 },
    { entity: 'c', kind: { zh: '医院', en: 'Hospital' }, distanceKm: 3 },
  ]

  it('is measured from a point taken on the map, and the first of each kind is listed', async () => {
    const ask = useAsk()
    fake.answer = async (verb, request) => answered(verb, request, [table(verb, rows)])
    useAnalysis().picking = 'place'
    useAnalysis().answerPick([120.1, 30.2])
    await nextTick()
    ask.nearest.kinds = ['rail']
    await ask.askNearest()
    expect(fake.asked[0]![1]).toEqual({
      ids: ['board', 'line'],
      from: [120.1, 30.2],
      kinds: ['rail'],
      count: 10,
    })
    const { tables, title } = useAnalysis().open!.result
    expect(title.zh).toBe('距点 120.1000, 30.2000最近的 3 项')
    expect(tables[1]!.rows.map((r) => r['entity'])).toEqual(['a', 'c'])
  })

  it('does not list the entity it is measured from', async () => {
    useSelection().selectedId = 'board'
    await useAsk().askNearest()
    expect(fake.asked[0]![1]).toMatchObject({ ids: ['line'], from: [120.5, 30] })
  })

  it('asks for a place first', async () => {
    const ask = useAsk()
    await ask.askNearest()
    expect(ask.jobs.nearest.problem!.zh).toBe('请先选中一个对象，或在图上取一个点。')
  })
})
