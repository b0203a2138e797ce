import { describe, expect, it } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { turfEngine } from '../adapters/turf/engine'
import type { Countable } from '../core/analysis/tally-tables'
import { connectAnalysis } from './analysis-client'
import { analysisFunctions } from './analysis-functions'
import type { WorkerLike } from './rpc'
import { serve, Superseded } from './rpc'

const thing = (id: string, geometry: Countable['geometry']): Countable => ({
  id,
  name: id,
  nameEn: id,
  kind: 'project',
  status: 'planned',
  districts: [],
  geometry,
})

/** A client whose workers live in this process, on the Turf engine. */
function setUp() {
  let workers = 0
  const makeWorker = (): WorkerLike => {
    workers++
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
  }
  const client = connectAnalysis(makeWorker)
  client.hold('atlas', {
    entities: [
      thing('district-yuecheng', rectangle(120.4, 29.8, 120.7, 30.1)),
      thing('a', { type: 'Point', coordinates: [120.5, 30] }),
    ],
  })
  return { client, workers: () => workers }
}

const once = { distancesKm: [1], merged: true }

describe('the analysis worker', () => {
  it('answers all four verbs by id', async () => {
    const { client, workers } = setUp()
    expect(workers()).toBe(0)
    const buffer = await client.buffer({ ids: ['a'], ...once })
    expect(buffer.shapes.features[0]!.properties.areaKm2 / Math.PI).toBeCloseTo(1, 2)
    expect(buffer.tables[1]!.rows[0]!['district']).toBe('district-yuecheng')
    const group = (id: string) => ({ id, title: { zh: id, en: id }, ids: [id] })
    const overlap = await client.overlap({ left: [group('a')], right: [group('district-yuecheng')] })
    expect(overlap.tables[0]!.rows[0]!['amount']).toBe(1)
    const shape = rectangle(120.49, 29.9, 120.51, 30.1)
    const tally = await client.tally({
      ids: ['a'],
      shape,
      about: { id: 'x', title: { zh: '范围', en: 'Shape' } },
    })
    expect(tally.tables[0]!.rows.map((r) => r['entity'])).toEqual(['a'])
    const nearest = await client.nearest({ ids: ['a'], from: [120.5, 30], count: 1 })
    expect(nearest.tables[0]!.rows[0]!['distanceKm']).toBe(0)
    expect(workers()).toBe(1)
    client.close()
  })

  it('holds what comes later, in the running worker and in a fresh one', async () => {
    const { client, workers } = setUp()
    await client.buffer({ ids: ['a'], ...once })
    client.hold('drawn', { entities: [thing('b', { type: 'Point', coordinates: [120.6, 30] })] })
    expect((await client.buffer({ ids: ['b'], ...once })).inputs.ids).toEqual(['b'])
    client.close()
    expect((await client.buffer({ ids: ['a', 'b'], ...once })).inputs.ids).toEqual(['a', 'b'])
    expect(workers()).toBe(2)
    client.close()
  })

  it('says in words what it cannot find, and lets a newer question supersede an older one', async () => {
    const { client } = setUp()
    await expect(client.buffer({ ids: ['nobody'], ...once })).rejects.toMatchObject({
      name: 'QuestionError',
      say: { zh: '没有编号为 nobody 的对象。' },
    })
    const older = client.buffer({ ids: ['a'], ...once })
    const newer = client.buffer({ ids: ['a'], distancesKm: [2], merged: true })
    await expect(older).rejects.toBeInstanceOf(Superseded)
    expect((await newer).inputs.distancesKm).toEqual([2])
    client.close()
  })
})
