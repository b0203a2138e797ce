import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMiddle, pageCamera } from '../../../core/report/page-camera'
import { MM_PER_PX } from '../../../core/report/scale'
import { fixedGround, pannedGround, zoomedGround } from './pan-ground'

const FRAME = { x: 10, y: 20, width: 214, height: 164 }
const MAGNIFY = 1.15
const ground = { center: [120.58, 29.99] as const, denominator: 250_000 }
const camera = pageCamera(FRAME, MAGNIFY, { ...ground, center: [...ground.center] })

describe('the ground under the frame', () => {
  it('is kept as it is', () => {
    const again = pageCamera(FRAME, MAGNIFY, fixedGround(camera))
    expect(again.center).toEqual(camera.center)
    expect(again.denominator).toBeCloseTo(250_000, 3)
  })

  it('moves with the picture, millimetre for millimetre, at the same scale', () => {
    const push = fc.double({ min: -80, max: 80, noNaN: true })
    fc.assert(
      fc.property(push, push, (dx, dy) => {
        const panned = pannedGround(camera, MAGNIFY, dx, dy)
        expect(panned.denominator).toBe(camera.denominator)
        // The old middle now lies where the picture was pushed to.
        const [px, py] = fromMiddle(camera.center, { center: panned.center, zoom: camera.zoom })
        expect(px * MM_PER_PX * MAGNIFY).toBeCloseTo(dx, 3)
        expect(py * MM_PER_PX * MAGNIFY).toBeCloseTo(dy, 3)
      }),
    )
  })

  it('is drawn larger around its middle, within what a page may have', () => {
    expect(zoomedGround(camera, 2)).toEqual({ center: [120.58, 29.99], denominator: camera.denominator / 2 })
    expect(zoomedGround(camera, 1e9).denominator).toBe(1000)
  })
})
