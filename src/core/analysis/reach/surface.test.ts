import * as fc from 'fast-check'
import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { computeInStages, computeReach } from './compute'
import type { ReachField } from './field'
import { minutesAt } from './field'
import { ISLET, madeUpModel, MID_RIVER, ORIGIN } from './made-up-region'
import { newMemory } from './memory'
import type { ReachRequest } from './request'
import { USUAL_REQUEST } from './request'
import type { FieldSurface } from './surface'
import { surfaceOf } from './surface'
import { LEVEL, levelOf, minutesOfLevel } from './surface-levels'

const request: ReachRequest = { ...USUAL_REQUEST, origins: [ORIGIN], mode: 'car', cellM: 250 }
const model = madeUpModel()
const field = computeReach(model, request)
const surface = surfaceOf(field)

/** Levels of all pixels, the filter of each row undone. */
function levelsOf({ width, height, deflated }: FieldSurface): Uint8Array {
  const rows = unzlibSync(deflated)
  const out = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const left = column ? out[row * width + column - 1]! : 0
      out[row * width + column] = rows[row * (width + 1) + column + 1]! + left
    }
  }
  return out
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

/** Pixel that holds a position, found without the surface's own projection. */
function pixelAt({ bounds, width, height }: FieldSurface, [lon, lat]: [number, number]): number {
  const [w, s, e, n] = bounds
  const column = Math.floor(((lon - w) / (e - w)) * width)
  const row = Math.floor(((mercator(n) - mercator(lat)) / (mercator(n) - mercator(s))) * height)
  return row * width + column
}

describe('the surface of a field', () => {
  const levels = levelsOf(surface)

  it('says everywhere what the field says there, to a pixel', () => {
    const [w, s, e, n] = surface.bounds
    const place = fc.tuple(
      fc.double({ min: w + 0.005, max: e - 0.005, noNaN: true }),
      fc.double({ min: s + 0.005, max: n - 0.005, noNaN: true }),
    )
    /** What the field says a cell around: as a pixel's middle is up to half a pixel away. */
    const around = (at: [number, number]) =>
      [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].map((dy) => levelOf(minutesAt(field, [at[0] + dx * 0.0014, at[1] + dy * 0.0012]))),
      )
    fc.assert(
      fc.property(place, (at) => {
        const level = levels[pixelAt(surface, at)]!
        const near = around(at)
        const times = near.filter((l) => minutesOfLevel(l) !== null)
        const [least, most] = [Math.min(...times) - 1, Math.max(...times) + 1]
        const fits = minutesOfLevel(level) === null ? near.includes(level) : level >= least && level <= most
        expect(fits, `${level} among ${near.join()}`).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps unreachable, not modelled and beyond the grid apart', () => {
    expect(levels[pixelAt(surface, ISLET)]).toBe(LEVEL.unreachable)
    expect(levels[pixelAt(surface, MID_RIVER)]).toBe(LEVEL['not-modelled'])
    expect(levelOf(minutesAt(field, [121.47, 31.23]))).toBe(LEVEL['beyond-grid'])
    expect(minutesOfLevel(levels[pixelAt(surface, ORIGIN.at)]!)!).toBeLessThan(10)
    expect(surface.holds).toEqual({ unreachable: true, notModelled: true })
    const dry: ReachField = { ...field, minutes: new Float32Array(field.minutes.length).fill(5) }
    expect(surfaceOf(dry).holds).toEqual({ unreachable: false, notModelled: false })
  })

  it('has an edge beyond which nothing is said, and within which something is', () => {
    const [lon, lat] = surface.edge[0] as [number, number]
    expect(minutesAt(field, [lon - 0.0005, lat - 0.0005]).state).toBe('beyond-grid')
    expect(minutesAt(field, [lon + 0.0005, lat + 0.0005]).state).not.toBe('beyond-grid')
    expect(surface.edge.at(-1)).toEqual(surface.edge[0])
  })

  it('keeps minutes to half a step, and all beyond three hours as one', () => {
    const said = (minutes: number) => minutesOfLevel(levelOf({ state: 'reached', minutes }))!
    fc.assert(
      fc.property(fc.double({ min: 0, max: 180, noNaN: true }), (minutes) => {
        expect(Math.abs(said(minutes) - minutes)).toBeLessThan(0.36)
      }),
    )
    expect(said(500)).toBe(said(180))
  })
})

describe('a computation in stages', () => {
  it.each(['best', 'car', 'transit'] as const)('gives the same minutes by %s', async (mode) => {
    const asked = { ...request, mode, cellM: 500 }
    let pauses = 0
    const pause = async () => void pauses++
    const { minutes } = await computeInStages(model, asked, newMemory(), pause)
    expect(minutes).toEqual(computeReach(model, asked).minutes)
    expect(pauses).toBeGreaterThan(2)
  })

  it('stops where its pause rejects, and goes on from there with the same memory', async () => {
    const memory = newMemory()
    let pauses = 0
    const stop = async () => {
      if (++pauses === 3) throw new Error('called off')
    }
    await expect(computeInStages(model, request, memory, stop)).rejects.toThrow('called off')
    expect([...memory.keys()]).toEqual(['streets', 'roads'])
    const done = memory.get('roads')
    await computeInStages(model, request, memory, async () => {})
    expect(memory.get('roads')).toBe(done)
  })
})
