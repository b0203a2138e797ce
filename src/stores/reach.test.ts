import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Assumption } from '../core/analysis/reach/assumptions'
import type { GainInputs } from '../core/analysis/reach/gain'
import type { ReachField } from '../core/analysis/reach/field'
import { gridOver } from '../core/analysis/reach/grid'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { Route } from '../core/analysis/reach/route'
import type { AnalysisResult } from '../core/analysis/result'
import type { LonLat } from '../core/domain/geometry'
import type { CallOptions } from '../workers/rpc'
import { useAnalysis } from './analysis'
import { useReach } from './reach'
import { cutAt, isBands, networkOf, OTHER_NETWORKS, otherNetwork, overNetwork } from './reach-result'
import { useSelection } from './selection'

const fake = vi.hoisted(() => ({
  fields: [] as unknown[],
  bands: [] as (readonly number[])[],
  refuse: null as Error | null,
  /** Resolves before bands are given. */
  gate: Promise.resolve(),
}))

const grid = gridOver([120, 30, 120.1, 30.1], 500, 1000)
const walking: Assumption = {
  id: 'walk-kmh',
  group: 'ends',
  title: { zh: '步行速度', en: 'Walking speed' },
  value: 4.8,
  unit: 'km/h',
  min: 2,
  max: 8,
  source: 'assumed',
}

vi.mock('./ask-clients', () => {
  let latest: ReachRequest
  const client = {
    assumptions: async () => [walking],
    gain: async (inputs: GainInputs): Promise<AnalysisResult<GainInputs>> => ({
      verb: 'reach',
      title: { zh: '变化', en: 'Change' },
      inputs,
      classes: [],
      shapes: { type: 'FeatureCollection', features: [] },
      tables: [],
      assumptions: [],
    }),
    field: async (request: ReachRequest, { signal }: CallOptions) => {
      fake.fields.push(request)
      await Promise.resolve()
      signal!.throwIfAborted()
      if (fake.refuse) throw fake.refuse
      latest = request
      const minutes = new Float32Array(grid.columns * grid.rows).fill(fake.fields.length)
      return { grid, minutes, request, values: {} } as unknown as ReachField
    },
    areaAtSpeeds: async ({ minutes, factor }: { minutes: number; factor: number }) => minutes * factor,
    route: async ({ request, to }: { request: ReachRequest; to: LonLat }): Promise<Route> => ({
      to,
      minutes: 40.2,
      origin: request.origins[0]!,
      legs: [
        { sort: 'walk', minutes: 4.4, lines: [] },
        { sort: 'rail', minutes: 30.4, from: '杭州东', to: '绍兴北', aboardMin: 19, lines: [] },
        { sort: 'taxi', minutes: 5.4, lines: [] },
      ],
    }),
    bands: async (thresholdsMin: readonly number[]): Promise<AnalysisResult> => {
      fake.bands.push(thresholdsMin)
      const request = latest
      await fake.gate
      return {
        verb: 'reach',
        title: { zh: '时间圈', en: 'Travel time' },
        inputs: { ...request, thresholdsMin },
        classes: [],
        shapes: { type: 'FeatureCollection', features: [] },
        tables: [],
        assumptions: [],
      }
    },
  }
  return { reachClient: async () => client }
})

beforeEach(() => {
  setActivePinia(createPinia())
  Object.assign(fake, { fields: [], bands: [], refuse: null, gate: Promise.resolve() })
})

const openThresholds = () => (useAnalysis().open!.result.inputs as { thresholdsMin: number[] }).thresholdsMin

describe('how far one gets', () => {
  it('is asked from the usual origin at the usual thresholds, and read off under the pointer', async () => {
    await useReach().ask()
    expect(fake.fields).toEqual([expect.objectContaining({ mode: 'best', scenario: 'built', cellM: 250 })])
    expect(openThresholds()).toEqual([15, 30, 45, 60])
    await nextTick()
    expect(useAnalysis().readout!([120.05, 30.05])!.zh).toBe('约 1 分钟')
    expect(useAnalysis().readout!([125, 35])!.zh).toBe('计算范围之外')
  })

  it('says nothing under the pointer once the answer is hidden or removed', async () => {
    const analysis = useAnalysis()
    await useReach().ask()
    analysis.show(analysis.openId!, false)
    await nextTick()
    expect(analysis.readout).toBeNull()
    analysis.remove(analysis.openId!)
    await nextTick()
    expect(useReach().live).toBeNull()
  })

  it('takes several origins, and points of the map among them', async () => {
    const reach = useReach()
    reach.toggleOrigin('airport')
    useAnalysis().pick('origin', [120.5, 30])
    await nextTick()
    await reach.ask()
    const { origins } = fake.fields[0] as ReachRequest
    expect(origins.map((o) => o.id)).toEqual(['hangzhou-east', 'airport', '120.5,30'])
    reach.clearOwnOrigins()
    expect(reach.form.originIds).toEqual(['hangzhou-east', 'airport'])
  })

  it('needs an origin and readable minutes, and loses nothing where they are missing', async () => {
    const reach = useReach()
    reach.form.thresholds = '15,半小时'
    await reach.ask()
    expect(reach.job.problem!.zh).toContain('“半小时”')
    reach.form.thresholds = '15'
    reach.form.originIds = []
    await reach.ask()
    expect(reach.job.problem!.zh).toBe('请先选一个出发地。')
    expect(fake.fields).toEqual([])
  })

  it('keeps another scenario as another answer and hides the one before', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    reach.form.scenario = 'planned'
    await reach.ask()
    expect(analysis.results.map((r) => r.shown)).toEqual([false, true])
    reach.form.thresholds = '20'
    await reach.ask()
    expect(analysis.results).toHaveLength(2)
    expect(openThresholds()).toEqual([20])
  })
})

describe('the way to a place', () => {
  it('is told once the pointer rests, in minutes that add up', async () => {
    await useReach().ask()
    await nextTick()
    const at: LonLat = [120.05, 30.05]
    useSelection().pointerAt = at
    expect(useAnalysis().readout!(at)!.zh).toBe('约 1 分钟')
    await vi.waitFor(() => expect(useReach().routes.toPointer).not.toBeNull())
    expect(useAnalysis().readout!(at)).toEqual({
      zh: '约 1 分钟：步行 4 分 → 杭州东 → 绍兴北 31 分 → 出租车 5 分',
      en: 'about 1 min: On foot 4 min → 杭州东 → 绍兴北 31 min → Taxi 5 min',
    })
    expect(useAnalysis().readout!([120.06, 30.05])!.zh).toBe('约 1 分钟')
  })

  it('leads to the point clicked last, and goes with the answer', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    await nextTick()
    expect(analysis.answerPick([120.07, 30.05])).toBe(false)
    await vi.waitFor(() => expect(reach.routes.route?.to).toEqual([120.07, 30.05]))
    expect(reach.routes.destination!.title.zh).toBe('点 120.0700, 30.0500')
    analysis.pick('destination', [120.08, 30.05])
    await vi.waitFor(() => expect(reach.routes.route?.to).toEqual([120.08, 30.05]))
    analysis.remove(analysis.openId!)
    await vi.waitFor(() => expect(reach.routes.route).toBeNull())
  })
})

describe('the area at other speeds', () => {
  it('comes after the answer and follows the slider once it rests', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    expect(reach.speeds.sensitivity).toBeNull()
    await vi.waitFor(() => expect(reach.speeds.sensitivity).toMatchObject({ slowerKm2: 48, fasterKm2: 72 }))
    await reach.setMinutes({ id: analysis.openId!, minutes: 30 })
    expect(reach.speeds.sensitivity).toBeNull()
    await vi.waitFor(() => expect(reach.speeds.sensitivity).toMatchObject({ slowerKm2: 24, fasterKm2: 36 }))
  })
})

describe('the slider', () => {
  it('cuts the field at hand without computing it again', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    await reach.setMinutes({ id: analysis.openId!, minutes: 40 })
    expect(openThresholds()).toEqual([15, 30, 40])
    await reach.setMinutes({ id: analysis.openId!, minutes: 75 })
    expect(openThresholds()).toEqual([15, 30, 45, 60, 75])
    expect(fake.fields).toHaveLength(1)
  })

  it('follows the latest wish while it moves, passing over those between', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    let open = () => {}
    fake.gate = new Promise<void>((resolve) => (open = resolve))
    const id = analysis.openId!
    const moves = [35, 36, 37, 38].map((minutes) => reach.setMinutes({ id, minutes }))
    await vi.waitFor(() => expect(fake.bands).toHaveLength(2))
    open()
    await Promise.all(moves)
    expect(fake.bands.slice(1).map((b) => b.at(-1))).toEqual([35, 38])
    expect(openThresholds().at(-1)).toBe(38)
  })

  it('computes the field of an older answer again before cutting it', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    const older = analysis.openId!
    reach.form.scenario = 'planned'
    await reach.ask()
    await reach.setMinutes({ id: older, minutes: 50 })
    expect(fake.fields.map((f) => (f as ReachRequest).scenario)).toEqual(['built', 'planned', 'built'])
    const result = analysis.results.find((r) => r.id === older)!.result
    expect(result.inputs).toMatchObject({ scenario: 'built', thresholdsMin: [15, 30, 45, 50] })
  })
})

describe('a comparison with today', () => {
  it('is an answer of its own, and the bands step back for it', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    reach.form.scenario = 'planned'
    await reach.ask()
    await reach.compareWith({ id: analysis.openId!, minutes: 45 }, OTHER_NETWORKS[0]!)
    expect(analysis.open!.result.inputs).toMatchObject({
      before: { scenario: 'built' },
      after: { scenario: 'planned' },
      thresholdMin: 45,
    })
    expect(analysis.results.map((r) => [isBands(r.result), r.shown])).toEqual([
      [true, false],
      [false, true],
    ])
    await reach.ask()
    expect(analysis.results.map((r) => r.shown)).toEqual([true, false])
  })
})

describe('a comparison of any two networks', () => {
  it('keeps the journey and takes the other network', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    reach.form.networkBy = 'year'
    reach.form.thresholds = '20,60'
    await reach.ask()
    const other = OTHER_NETWORKS.find(({ id }) => id === '2020')!
    await reach.compareWith({ id: analysis.openId!, minutes: 45 }, other)
    expect(analysis.open!.result.inputs).toMatchObject({
      before: { scenario: 'built', network: { year: 2020 } },
      after: { scenario: 'built', network: { year: 2027 } },
      bandsMin: [20, 45],
    })
  })

  it('names each network and takes it off again', () => {
    for (const other of OTHER_NETWORKS) {
      expect(networkOf(overNetwork(useReach().request, other))).toEqual(other)
    }
    const chosen = { scenario: 'built', network: { plus: ['line-a', 'line-b'] } } as const
    expect(networkOf({ ...useReach().request, ...chosen })).toEqual({ id: 'line-a,line-b', of: chosen })
    expect(otherNetwork('line-b,line-a,line-b')).toEqual(networkOf(chosen))
    expect(otherNetwork('none')!.of).toEqual({ scenario: 'built', network: { plus: [] } })
    expect([otherNetwork('2030'), otherNetwork(''), otherNetwork(',')]).toEqual([null, null, null])
  })
})

describe('assumptions', () => {
  it('are followed by the answer at hand, in its place and where the slider stands', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.needAssumptions()
    await reach.ask()
    await reach.setMinutes({ id: analysis.openId!, minutes: 20 })
    await reach.change('walk-kmh', 5)
    expect(fake.fields.at(-1)).toMatchObject({ changes: { 'walk-kmh': 5 } })
    expect(analysis.results).toHaveLength(1)
    expect(openThresholds()).toEqual([15, 20])
    await reach.change('walk-kmh', 4.8)
    expect(reach.changedIds).toEqual([])
    expect(fake.fields.at(-1)).toMatchObject({ changes: {} })
  })

  it('out of range leave the answer as it was and say why', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    const before = analysis.open
    const say = { zh: '步行速度须在 2–8 km/h 之间，而不是 50。', en: 'too fast' }
    fake.refuse = Object.assign(new Error('too fast'), { say })
    await reach.change('walk-kmh', 50)
    expect(reach.tableJob.problem).toEqual(say)
    expect(analysis.open).toEqual(before)
    fake.refuse = null
    await reach.resetChanges()
    expect([reach.changes, reach.tableJob.problem]).toEqual([{}, null])
  })
})

describe('cutting', () => {
  it('keeps the thresholds below the slider and ends at it', () => {
    expect(cutAt([15, 30, 45], 5)).toEqual([5])
    expect(cutAt([15, 30, 45], 30)).toEqual([15, 30])
    expect(cutAt([15, 30, 45], 90)).toEqual([15, 30, 45, 90])
  })
})
