import type { Geometry } from 'geojson'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { turfEngine } from '../adapters/turf/engine'
import type { ReachInputs } from '../core/analysis/reach/bands'
import { USUAL_REQUEST } from '../core/analysis/reach/request'
import type { AnalysisResult } from '../core/analysis/result'
import type { Entity } from '../core/domain/entity'
import type { AnalysisClient } from '../workers/analysis-client'
import { connectAnalysis } from '../workers/analysis-client'
import { analysisFunctions } from '../workers/analysis-functions'
import type { WorkerLike } from '../workers/rpc'
import { serve } from '../workers/rpc'
import { useAnalysis } from './analysis'
import { usePlan } from './plan'
import { isNear, useReachNear } from './reach-near'

const fake = vi.hoisted(() => ({ stations: [] as unknown[], client: null as unknown }))

vi.mock('./ask-clients', () => ({
  reachClient: async () => ({ stations: async () => fake.stations }),
  analysisClient: async () => fake.client,
}))

/** The analysis worker in this process, on the engine that needs no WebAssembly. */
function connect(): AnalysisClient {
  return connectAnalysis((): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    serve(
      analysisFunctions(async () => turfEngine()),
      port2,
    )
    port1.start()
    port2.start()
    return {
      postMessage: (message, transfer) => port1.postMessage(message, transfer),
      terminate: () => port1.close(),
      addEventListener: (type: string, listener: (event: never) => void) =>
        port1.addEventListener(type, listener as (event: Event) => void),
    }
  })
}

const platform = (id: string, geometry: Geometry | null): Entity =>
  ({
    id,
    name: id,
    nameEn: id,
    kind: 'platform',
    status: 'built',
    districts: [],
    systems: ['s'],
    geometry,
  }) as never
const point = (lon: number): Geometry => ({ type: 'Point', coordinates: [lon, 30] })

/** Within 30 minutes: everything west of 120.5°. */
const bands: AnalysisResult<ReachInputs> = {
  verb: 'reach',
  title: { zh: '时间圈', en: 'Travel time' },
  inputs: { ...USUAL_REQUEST, thresholdsMin: [30] },
  classes: [],
  shapes: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { classId: '0-30', label: { zh: '', en: '' }, areaKm2: 1 },
        geometry: rectangle(120.3, 29.9, 120.5, 30.1),
      },
    ],
  },
  tables: [
    { title: { zh: '', en: '' }, columns: [], rows: [] },
    { title: { zh: '', en: '' }, columns: [], rows: [{ entity: 'near', minutes: 21.5 }] },
  ],
  assumptions: [{ zh: '平均时间。', en: 'Average times.' }],
}

let client: AnalysisClient
beforeEach(() => {
  setActivePinia(createPinia())
  const entities = [
    platform('near', point(120.41)),
    platform('far-from-stations', point(120.45)),
    platform('late', point(120.52)),
    platform('partly', rectangle(120.38, 29.99, 120.4, 30.01)),
    platform('nowhere', null),
    { ...platform('lab', point(120.41)), kind: 'lab' } as Entity,
  ]
  usePlan().entities = entities
  client = connect()
  client.hold('atlas', { entities: entities.filter((e) => e.geometry) })
  fake.client = client
  fake.stations = [120.4, 120.52].map((lon, i) => ({
    name: ['西站', '东站'][i]!,
    mode: 'rail',
    at: [lon, 30],
    minutes: i ? null : 15,
  }))
})
afterEach(() => client.close())

describe('what is near a station and within the minutes', () => {
  it('is both, of the kind looked for, with its station and its minutes', async () => {
    await useReachNear().ask(bands)
    const { result } = useAnalysis().open!
    expect(result.title.zh).toContain('距车站 2 公里且 30 分钟内')
    expect(result.tables[0]!.rows).toEqual([
      expect.objectContaining({
        entity: 'near',
        station: { zh: '西站', en: '西站' },
        minutes: 21.5,
        stationKm: 0.96,
      }),
      expect.objectContaining({
        entity: 'partly',
        station: { zh: '西站', en: '西站' },
        minutes: null,
        stationKm: 0,
      }),
    ])
    expect(isNear(result.inputs)).toBe(true)
    expect(result.shapes.features).toHaveLength(1)
    expect(result.assumptions.map((a) => a.zh)).toContain('平均时间。')
  })

  it('may be of a system, and goes as far from the station as one says', async () => {
    Object.assign(useReachNear().form, { of: 'system/s', km: '6' })
    await useReachNear().ask(bands)
    const rows = useAnalysis().open!.result.tables[0]!.rows
    expect(rows.map((row) => row['entity']).sort()).toEqual(['far-from-stations', 'lab', 'near', 'partly'])
  })

  it('says where nothing is within the minutes, or nothing of it near a station', async () => {
    const near = useReachNear()
    await near.ask({ ...bands, shapes: { type: 'FeatureCollection', features: [] } })
    expect(near.job.problem!.zh).toBe('30 分钟内到不了市域任何一处，请把时间放宽。')
    fake.stations = [{ name: '远站', at: [122, 31], minutes: 5 }]
    await near.ask(bands)
    expect(near.job.problem!.zh).toContain('离车站都超出所设距离')
  })

  it('says where there is no station or no readable distance', async () => {
    const near = useReachNear()
    near.form.km = '二'
    await near.ask(bands)
    expect(near.job.problem!.zh).toContain('“二”')
    near.form.km = '2'
    fake.stations = []
    await near.ask(bands)
    expect(near.job.problem!.zh).toBe('这一情景的路网里没有车站。')
  })
})
