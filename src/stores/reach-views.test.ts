import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { gridOver } from '../core/analysis/reach/grid'
import type { ReachRequest } from '../core/analysis/reach/request'
import { anEntity } from '../core/domain/entity-arbitraries'
import { useAnalysis } from './analysis'
import { usePlan } from './plan'
import { useReach } from './reach'
import { OTHER_NETWORKS } from './reach-result'

const fake = vi.hoisted(() => ({ surfaces: [] as unknown[] }))

const grid = gridOver([120, 30, 120.1, 30.1], 500, 1000)
const course = { type: 'LineString', coordinates: [[120, 30], [121, 30]] } as const // prettier-ignore
/** A road that is there, one that the plan adds, and one that the atlas has no course for. */
const linesOf = ({ scenario }: ReachRequest) =>
  ['old-road', ...(scenario === 'planned' ? ['new-road', 'sketch'] : [])].map((id) => {
    return { id, name: id, nameEn: id, kind: 'expressway', stops: [], geometry: course }
  })
const fieldOf = (request: ReachRequest) => {
  const minutes = new Float32Array(grid.columns * grid.rows).fill(request.scenario === 'built' ? 40 : 30)
  return { grid, minutes, request, values: {} }
}

vi.mock('./ask-clients', async () => {
  const { aReach, aSurface } = await import('../map/state-arbitraries')
  let latest: ReachRequest
  const bandsOf = (request: ReachRequest, thresholdsMin: readonly number[]) => ({
    ...aReach(thresholdsMin),
    inputs: { ...request, thresholdsMin },
  })
  const client = {
    field: async (request: ReachRequest) => fieldOf((latest = request)),
    bands: async (thresholdsMin: readonly number[]) => bandsOf(latest, thresholdsMin),
    gain: async (inputs: object) => ({ ...aReach([]), inputs }),
    areaAtSpeeds: async () => 1,
    surface: async (request: ReachRequest) => {
      fake.surfaces.push(request)
      return aSurface
    },
    side: async (request: ReachRequest, thresholdsMin: readonly number[]) => ({
      field: fieldOf(request),
      bands: bandsOf(request, thresholdsMin),
      lines: linesOf(request),
    }),
  }
  return { reachClient: async () => client }
})

beforeEach(() => {
  setActivePinia(createPinia())
  fake.surfaces = []
})

describe('a smooth surface', () => {
  it('takes the place of the bands while it is wanted, and follows the field', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    const id = analysis.openId!
    const isSmooth = () => analysis.results.find((r) => r.id === id)!.surface !== undefined
    analysis.setView(id, 'surface')
    await vi.waitFor(() => expect(isSmooth()).toBe(true))
    await reach.setMinutes({ id, minutes: 40 })
    expect(isSmooth()).toBe(true)
    expect(fake.surfaces).toHaveLength(2)
    analysis.setView(id, 'plain')
    await vi.waitFor(() => expect(isSmooth()).toBe(false))
  })

  it('comes back with an answer that is opened again', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    await reach.ask()
    const older = analysis.openId!
    reach.form.scenario = 'planned'
    await reach.ask()
    analysis.setView(older, 'surface')
    analysis.reopen(older)
    await vi.waitFor(() => expect(reach.live!.id).toBe(older))
    await vi.waitFor(() => expect(analysis.open!.surface).toBeDefined())
    expect(analysis.open!.shown).toBe(true)
  })
})

describe('two networks beside each other', () => {
  it('have their bands, the lines each has alone, and minutes for both; closing leaves the changes', async () => {
    const [reach, analysis, plan] = [useReach(), useAnalysis(), usePlan()]
    plan.entities = ['old-road', 'new-road'].map((id) =>
      anEntity({ id, kind: 'expressway', geometry: course as never }),
    )
    reach.form.scenario = 'planned'
    await reach.ask()
    await reach.compareWith({ id: analysis.openId!, minutes: 45 }, OTHER_NETWORKS[0]!)
    expect(analysis.split).toBeNull()
    analysis.setView(analysis.openId!, 'swipe')
    await vi.waitFor(() => expect(analysis.split).not.toBeNull())
    const { left, right, close } = analysis.split!
    expect([left.title.zh, right.title.zh]).toEqual(['现状', '含在建与计划'])
    expect(left.results[0]!.result.inputs).toMatchObject({ thresholdsMin: [15, 30, 45] })
    expect([left.own, left.common.map((e) => e.id)]).toEqual([[], ['old-road']])
    expect(right.own.map((e) => e.id)).toEqual(['new-road'])
    expect(right.ownContext.map((line) => line.properties.name)).toEqual(['sketch'])
    expect(analysis.readout!([120.05, 30.05])!.zh).toBe('现状 约 40 分钟；含在建与计划 约 30 分钟')
    close()
    await vi.waitFor(() => expect(analysis.split).toBeNull())
    expect(analysis.viewOf(analysis.openId!)).toBe('plain')
  })

  it('go with the answer they belong to', async () => {
    const [reach, analysis] = [useReach(), useAnalysis()]
    reach.form.scenario = 'planned'
    await reach.ask()
    await reach.compareWith({ id: analysis.openId!, minutes: 45 }, OTHER_NETWORKS[0]!)
    analysis.setView(analysis.openId!, 'side')
    await vi.waitFor(() => expect(analysis.split?.view).toBe('side'))
    analysis.remove(analysis.openId!)
    await vi.waitFor(() => expect(analysis.split).toBeNull())
  })
})
