import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geosEngine } from '../../adapters/geos/engine'
import { facesOf } from '../../adapters/geos/faces'
import { rectangle } from '../../adapters/geos/shape-arbitraries'
import { anEntity } from '../domain/entity-arbitraries'
import type { AreaGeometry } from '../domain/geometry'
import { areaKm2 } from './area'
import { coveredKm2, withSharedGround } from './shared-ground'

const areas = (shapes: readonly AreaGeometry[]) =>
  withSharedGround(
    shapes.map((geometry, i) =>
      anEntity({ id: `area-${i}`, kind: 'zone', geometry, areaKm2: areaKm2(geometry) }),
    ),
    facesOf,
  )

/** Rectangles on a coarse grid: many touch, cover or equal one another. */
const cell = fc.integer({ min: 0, max: 6 })
const shapes = fc.array(
  fc
    .tuple(cell, cell, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([x, y, w, h]) => rectangle(120 + x / 20, 29.5 + y / 20, 120 + (x + w) / 20, 29.5 + (y + h) / 20)),
  { minLength: 1, maxLength: 8 },
)

describe('ground that several cover', () => {
  it('counts once: a list covers what its shapes cover when they are joined', async () => {
    const engine = await geosEngine()
    await fc.assert(
      fc.asyncProperty(shapes, fc.nat(), async (list, seed) => {
        const measured = await areas(list)
        // Of any part of what was measured together, too.
        const part = measured.filter((_, i) => (seed >> i) % 2 === 0)
        const joint = part.length ? await engine.union(part.map((e) => e.geometry as AreaGeometry)) : null
        expect(coveredKm2(part)).toBeCloseTo(joint ? areaKm2(joint) : 0, 3)
      }),
      { numRuns: 40 },
    )
  })

  it('is named by the pieces that areas have in common, and by nothing else', async () => {
    const [left, right, apart] = await areas([
      rectangle(120, 29.5, 120.2, 29.6),
      rectangle(120.1, 29.5, 120.3, 29.6),
      rectangle(121, 29.5, 121.1, 29.6),
    ])
    expect(left!.sharedGround).toEqual(right!.sharedGround)
    expect(left!.sharedGround).toHaveLength(1)
    expect(left!.sharedGround![0]!.km2).toBeCloseTo(left!.areaKm2! / 2, 3)
    expect(apart!.sharedGround).toBeUndefined()
  })

  it('sums areas as they are where nothing is known of it', () =>
    expect(coveredKm2([anEntity({ areaKm2: 3 }), anEntity({ areaKm2: 4 }), anEntity()])).toBe(7))
})
