import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Entity } from '../core/domain/entity'
import type { ReachRequest } from '../core/analysis/reach/request'
import { askAgain } from './ask-again'
import { useAnalysis } from './analysis'
import { useAsk } from './ask'
import { usePlan } from './plan'
import { useReach } from './reach'
import { useSelection } from './selection'
import type { SharedQuestion } from './shared-question'
import { USUAL_QUESTION } from './shared-question'
import { currentView } from './url-sync'

vi.mock('./ask-clients', async () => {
  const { aSurface } = await import('../map/state-arbitraries')
  const { rectangle } = await import('../adapters/geos/shape-arbitraries')
  const area = { type: 'Feature', properties: {}, geometry: rectangle(120.4, 29.9, 120.6, 30.1) }
  const plain = { classes: [], shapes: { type: 'FeatureCollection', features: [area] }, assumptions: [] }
  const answer = (verb: string) => async (inputs: object) => {
    const title = { zh: verb, en: verb }
    return { ...plain, verb, title, inputs, tables: [{ title, columns: [], rows: [] }] }
  }
  let latest: ReachRequest
  const reach = {
    field: async (request: ReachRequest) => ((latest = request), { request, minutes: new Float32Array() }),
    bands: async (thresholdsMin: readonly number[]) => answer('reach')({ ...latest, thresholdsMin }),
    gain: answer('reach'),
    rank: async (request: ReachRequest, thresholdMin: number) =>
      answer('reach')({ ...request, thresholdMin }),
    side: async () => new Promise(() => {}),
    surface: async () => aSurface,
    areaAtSpeeds: async () => 1,
    stations: async () => [{ name: '绍兴北', mode: 'rail', at: [120.5, 30], minutes: 30 }],
    route: async () => null,
  }
  const shapes = {
    ...Object.fromEntries(['buffer', 'overlap', 'tally', 'nearest'].map((v) => [v, answer(v)])),
    hold: () => {},
  }
  return { reachClient: async () => reach, analysisClient: async () => shapes }
})

const entity = (id: string): Entity =>
  ({
    id,
    name: id,
    nameEn: id,
    kind: 'hub',
    systems: ['ronghang-boards'],
    geometry: { type: 'Point', coordinates: [120.5, 30] },
    anchor: [120.5, 30],
  }) as unknown as Entity

beforeEach(() => {
  setActivePinia(createPinia())
  const plan = usePlan()
  plan.entities = [entity('hub-north'), entity('lab')]
  plan.lists.systems = [{ id: 'ronghang-boards', name: '板块', nameEn: 'Boards' }] as never
})

const questions: [string, SharedQuestion][] = [
  [
    'travel time from three sorts of places',
    {
      ...USUAL_QUESTION.reach,
      from: ['airport', 'hub-north', [120.4, 30.1]],
      mode: 'transit',
      ends: ['walk'],
      scenario: 'planned',
      within: [20, 40],
      changes: { 'walk-kmh': 5 },
    },
  ],
  ['the network of a year', { ...USUAL_QUESTION.reach, network: { year: 2035 } }],
  [
    'a comparison of two networks',
    { ...USUAL_QUESTION.reach, network: { year: 2035 }, versus: '2020', within: [45] },
  ],
  [
    'a comparison with chosen lines',
    { ...USUAL_QUESTION.reach, scenario: 'planned', versus: 'line-a,line-b', within: [45] },
  ],
  [
    'two networks beside each other',
    { ...USUAL_QUESTION.reach, scenario: 'planned', versus: 'built', within: [60], view: 'swipe' },
  ],
  ['a smooth surface', { ...USUAL_QUESTION.reach, mode: 'car', view: 'surface' }],
  ['a ranking of lines', { ...USUAL_QUESTION.reach, network: { plus: ['line-a'] }, rank: true }],
  [
    'what is near a station',
    { ...USUAL_QUESTION.reach, within: [30], near: { of: 'system/ronghang-boards', km: 2.5 } },
  ],
  ['chosen lines', { ...USUAL_QUESTION.reach, network: { plus: ['line-a', 'line-b'] } }],
  ['a buffer of a system', { ...USUAL_QUESTION.buffer, of: { system: 'ronghang-boards' }, km: [3] }],
  ['a buffer of an entity', { ...USUAL_QUESTION.buffer, of: { entity: 'lab' }, landOnly: true }],
  ['an overlap', { ...USUAL_QUESTION.overlap, apart: false }],
  ['what is nearest to a point', { ...USUAL_QUESTION.nearest, from: [120.4, 30.1], kinds: ['hub'] }],
  ['what is nearest to an entity', { ...USUAL_QUESTION.nearest, from: 'lab', count: 3 }],
]

describe('asking again', () => {
  it.each(questions)('opens the answer the address stands for: %s', async (_, question) => {
    await askAgain(question)
    const isTally = question.verb === 'reach' && question.near
    expect(useAnalysis().open?.result.verb).toBe(isTally ? 'tally' : question.verb)
    expect(useAnalysis().question).toBe(question.verb)
    expect(currentView().question).toEqual(question)
  })

  it('waits for the atlas', async () => {
    const plan = usePlan()
    const { systems } = plan.lists
    plan.lists.systems = []
    const asked = askAgain(USUAL_QUESTION.reach)
    await nextTick()
    expect(useAnalysis().results).toEqual([])
    plan.lists.systems = systems
    await asked
    expect(useAnalysis().results).toHaveLength(1)
  })

  it('leaves out places that nobody knows, and then says what is missing', async () => {
    await askAgain({ ...USUAL_QUESTION.reach, from: ['atlantis', 'hub-north'] })
    expect(useReach().form.originIds).toEqual(['hub-north'])
    await askAgain({ ...USUAL_QUESTION.nearest, from: 'atlantis' })
    expect(useSelection().selected).toBeNull()
    expect(useAsk().jobs.nearest.problem!.zh).toContain('请先选中一个对象')
  })
})
