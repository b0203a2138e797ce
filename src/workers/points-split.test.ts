import { describe, expect, it } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { packAreas } from '../core/analysis/packed-areas'
import { pointsInAreas } from '../core/analysis/points-in-areas'
import { pointsFunctions, splitFinder } from './points-split'
import type { WorkerLike } from './rpc'
import { serve } from './rpc'

const areas = packAreas([rectangle(0, 0, 1, 1), rectangle(0.5, 0.5, 2, 2)])
/** So many points along a diagonal, from inside the first area to beyond the second. */
const diagonal = (count: number) => Float64Array.from({ length: 2 * count }, (_, i) => (3 * (i >> 1)) / count)

/** A worker in this process that answers as the second worker does, or fails. */
function secondWorker(answers: ReturnType<typeof pointsFunctions> = pointsFunctions()) {
  const halves: number[] = []
  const find: typeof answers.find = (input) => {
    halves.push(input.points.length)
    return answers.find(input)
  }
  const make = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    serve({ find }, port2)
    port1.start()
    port2.start()
    return {
      postMessage: (message, transfer) => port1.postMessage(message, transfer),
      terminate: () => port1.close(),
      addEventListener: (type: string, listener: (event: never) => void) =>
        port1.addEventListener(type, listener as (event: Event) => void),
    }
  }
  return { make, halves }
}

describe('a count on two workers', () => {
  it('gives the second one half of many points, and none of few', async () => {
    const { make, halves } = secondWorker()
    const [few, many] = [diagonal(1000), diagonal(200_001)]
    expect(await splitFinder(make)(few, areas)).toEqual(pointsInAreas(few, areas))
    expect(halves).toEqual([])
    const whole = pointsInAreas(many, areas)
    expect(await splitFinder(make)(many, areas)).toEqual(whole)
    expect(halves).toEqual([200_002])
  })

  it('is done by one where the other fails, or there is none', async () => {
    const many = diagonal(200_000)
    const whole = pointsInAreas(many, areas)
    const { make } = secondWorker({
      find: () => {
        throw new Error('out of memory')
      },
    })
    expect(await splitFinder(make)(many, areas)).toEqual(whole)
    expect(await splitFinder(null)(many, areas)).toEqual(whole)
    expect(
      await splitFinder(() => {
        throw new Error('no workers here')
      })(many, areas),
    ).toEqual(whole)
  })
})
