import { afterEach, describe, expect, it } from 'vitest'
import { computeReach } from '../core/analysis/reach/compute'
import { EAST_TOWN, madeUpData, madeUpModel, ORIGIN } from '../core/analysis/reach/made-up-region'
import type { ReachRequest } from '../core/analysis/reach/request'
import { originAt, USUAL_REQUEST } from '../core/analysis/reach/request'
import { connectReach } from './reach-client'
import { reachFunctions } from './reach-functions'
import type { WorkerLike } from './rpc'
import { serve } from './rpc'

const request: ReachRequest = { ...USUAL_REQUEST, origins: [ORIGIN], cellM: 500 }

function setUp() {
  let made = 0
  let terminated = 0
  const makeWorker = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    made++
    serve(reachFunctions(), {
      postMessage: (message, transfer) => port2.postMessage(message, transfer),
      addEventListener: (type, listener) => port2.addEventListener(type, listener),
    })
    port1.start()
    port2.start()
    return {
      postMessage: (message, transfer) => port1.postMessage(message, transfer),
      terminate: () => {
        terminated++
        port1.close()
      },
      addEventListener: (type: string, listener: (event: never) => void) =>
        type === 'message' && port1.addEventListener('message', listener as (event: MessageEvent) => void),
    }
  }
  const client = connectReach(madeUpData(), makeWorker)
  close = client.close
  return { client, workers: () => ({ made, terminated }) }
}

let close = (): void => {}
afterEach(() => close())

describe('the travel-time worker', () => {
  it('answers with the field the core computes, and keeps one to cut bands from', async () => {
    const { client } = setUp()
    const field = await client.field(request)
    expect(field.minutes).toEqual(computeReach(madeUpModel(), request).minutes)
    const [first, second] = [await client.bands([15, 30]), await client.bands([20])]
    expect(first.inputs.thresholdsMin).toEqual([15, 30])
    expect(second.inputs).toEqual({ ...request, thresholdsMin: [20] })
  })

  it('says what a scenario gains', async () => {
    const { client } = setUp()
    const gain = await client.gain({
      before: request,
      after: { ...request, scenario: 'construction' },
      thresholdMin: 60,
    })
    const city = gain.tables[0]!.footer![0]!
    expect(city['gainedKm2']).toBeGreaterThan(0)
    expect(city['lostKm2']).toBe(0)
  })

  it('tells the way to a place, also after another field was asked for', async () => {
    const { client } = setUp()
    const rail = { ...request, mode: 'transit', scenario: 'construction' } as const
    await client.field(rail)
    await client.field(request)
    const route = (await client.route({ request: rail, to: EAST_TOWN }))!
    expect(route.origin).toEqual(ORIGIN)
    expect(route.legs.map((leg) => leg.sort)).toContain('rail')
  })

  it('ranks the lines of the plan and holds the network against the promises', async () => {
    const { client } = setUp()
    const rank = await client.rank(request, 60)
    expect(rank.tables[0]!.rows.map((row) => row['line']).sort()).toEqual(['expressway', 'railway'])
    const promises = await client.promises({ scenario: 'planned', changes: {}, cellM: 500 })
    expect(promises.scenario).toBe('planned')
    expect(promises.rows.length).toBeGreaterThan(promises.summary.length)
  })

  it('says how far one gets at other speeds', async () => {
    const { client } = setUp()
    const area = (factor: 0.8 | 1.2) => client.areaAtSpeeds({ request, minutes: 45, factor })
    expect(await area(0.8)).toBeLessThan(await area(1.2))
  })

  it('stops counting at other speeds when it is aborted, and lets everything else go first', async () => {
    const { client, workers } = setUp()
    const control = new AbortController()
    const question = { request: { ...request, cellM: 250 }, minutes: 45, factor: 0.8 } as const
    const aborted = client.areaAtSpeeds(question, { signal: control.signal })
    control.abort()
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
    const done: string[] = []
    const note = (word: string) => () => void done.push(word)
    await Promise.all([
      client.areaAtSpeeds(question).then(note('speeds')),
      client.field(request).then(note('field')),
      client.bands([30]).then(note('bands')),
    ])
    expect(done).toEqual(['field', 'bands', 'speeds'])
    expect(workers()).toEqual({ made: 1, terminated: 0 })
  })

  it('gives two networks for the same journey, each with its lines', async () => {
    const { client } = setUp()
    const [a, b] = [
      await client.side(request, [30]),
      await client.side({ ...request, scenario: 'construction' }, [30]),
    ]
    expect(a.field.minutes).not.toEqual(b.field.minutes)
    expect(a.bands.inputs).toMatchObject({ scenario: 'built', thresholdsMin: [30] })
    expect(a.lines.map((l) => l.id)).toEqual(['bridge-road'])
    expect(b.lines.map((l) => l.id).sort()).toEqual(['bridge-road', 'railway'])
    const byRail = await client.side({ ...request, mode: 'transit', network: { plus: ['railway'] } }, [30])
    expect(byRail.lines.map((l) => l.id)).toEqual(['railway'])
  })

  it('gives a field as a picture', async () => {
    const { client } = setUp()
    const { width, height, deflated } = await client.surface(request)
    expect(width * height).toBeGreaterThan(5000)
    expect(deflated.byteLength).toBeLessThan(width * height)
  })

  it('holds the network of a year against the promises', async () => {
    const { client } = setUp()
    const met = async (year: 2020 | 2035) => {
      const question = { scenario: 'built', network: { year }, changes: {}, cellM: 500 } as const
      return (await client.promises(question)).rows.map((row) => row.minutes)
    }
    const [before, after] = [await met(2020), await met(2035)]
    expect(after).toHaveLength(before.length)
    expect(after).not.toEqual(before)
  })

  it('computes the network of a year and of chosen lines', async () => {
    const { client } = setUp()
    const ids = (await client.lines()).map((l) => l.id)
    expect(ids).toContain('railway')
    const today = await client.field(request)
    const same = await client.field({ ...request, network: { plus: [] } })
    expect(same.minutes).toEqual(today.minutes)
    const more = await client.field({ ...request, network: { plus: ['railway'] } })
    expect(more.minutes).not.toEqual(today.minutes)
    expect((await client.bands([30])).title.zh).toContain('现状加自选 1 条线路')
  })

  it('lists the assumptions', async () => {
    const { client } = setUp()
    expect((await client.assumptions()).find((row) => row.id === 'walk-kmh')!.unit).toBe('km/h')
  })

  it('lets a newer request take the place of an older one', async () => {
    const { client } = setUp()
    const older = client.field(request)
    const newer = client.field({ ...request, origins: [originAt(EAST_TOWN)] })
    await expect(older).rejects.toMatchObject({ name: 'Superseded' })
    expect((await newer).request.origins[0]!.at).toEqual(EAST_TOWN)
  })

  it('goes on with the same worker after an aborted request', async () => {
    const { client, workers } = setUp()
    await client.assumptions()
    const control = new AbortController()
    const aborted = client.field(request, { signal: control.signal })
    control.abort()
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
    expect((await client.bands([30])).inputs.mode).toBe('best')
    expect(workers()).toEqual({ made: 1, terminated: 0 })
  })

  it('brings words for the user where a question cannot be asked', async () => {
    const { client } = setUp()
    await expect(client.bands([30])).rejects.toMatchObject({ say: { zh: '请先计算出行时间。' } })
    const far = { ...request, origins: [originAt([121.47, 31.23])] }
    await expect(client.field(far)).rejects.toMatchObject({
      name: 'ReachInputError',
      say: { en: expect.stringContaining('beyond the modelled area') },
    })
  })
})
