import * as fc from 'fast-check'
import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { line, position, rectangle, validArea } from '../../adapters/geos/shape-arbitraries'
import { smoothLine } from '../domain/curve'
import type { DistrictName } from '../domain/district'
import { aMention, aRecord } from '../domain/entity-arbitraries'
import type { AreaGeometry, LonLat } from '../domain/geometry'
import { areaContains } from '../domain/geometry'
import { anchorOf, deriveEntity, districtsOf } from './derive'
import { areaKm2 } from './area'
import { distanceM, lengthKm } from './measure'
import { nearestPoint } from './nearest'

/** Two made-up districts side by side, and one apart in the south. */
const shapes = new Map<DistrictName, AreaGeometry>([
  ['柯桥区', rectangle(120, 29.8, 120.5, 30.2)],
  ['越城区', rectangle(120.5, 29.8, 121, 30.2)],
  ['新昌县', rectangle(120, 29.3, 121, 29.5)],
])
const lineAt = (...coordinates: LonLat[]): Geometry => ({ type: 'LineString', coordinates })

describe('the districts of a shape', () => {
  it('are the one that holds a point, and none outside all', () => {
    fc.assert(
      fc.property(position, (at) => {
        const holding = [...shapes].filter(([, shape]) => areaContains(shape, at)).map(([name]) => name)
        expect(districtsOf({ type: 'Point', coordinates: at }, shapes)).toEqual(holding)
      }),
    )
  })

  it('are all that a line passes through, in the usual order', () => {
    expect(districtsOf(lineAt([120.2, 30], [120.8, 30]), shapes)).toEqual(['越城区', '柯桥区'])
    expect(districtsOf(lineAt([120.2, 29.4], [120.2, 30]), shapes)).toEqual(['柯桥区', '新昌县'])
  })

  it('are not those that a shape only touches', () => {
    const share = (percent: number) => rectangle(120.5 - percent / 1000, 29.9, 120.6 - percent / 1000, 30)
    expect(districtsOf(share(1), shapes)).toEqual(['越城区'])
    expect(districtsOf(share(10), shapes)).toEqual(['越城区', '柯桥区'])
    expect(districtsOf(lineAt([120.495, 30], [120.9, 30]), shapes)).toEqual(['越城区'])
  })

  it('count every point of several', () => {
    const several: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [120.1, 30],
        [120.6, 30],
        [122, 30],
      ],
    }
    expect(districtsOf(several, shapes)).toEqual(['越城区', '柯桥区'])
  })
})

describe('the anchor', () => {
  it('of a point is the point', () => {
    expect(anchorOf({ type: 'Point', coordinates: [120.123456, 30] })).toEqual([120.123456, 30])
  })

  it('of an area lies inside it', () => {
    fc.assert(
      fc.property(validArea, (area) => {
        expect(areaContains(area, anchorOf(area))).toBe(true)
      }),
    )
  })

  it('of a line lies on it', () => {
    fc.assert(
      fc.property(line, (course) => {
        expect(nearestPoint(course, anchorOf(course)).metres).toBeLessThan(5)
      }),
    )
  })

  it('of a line stands in its middle', () => {
    const [x, y] = anchorOf(lineAt([120, 30], [120.01, 30], [121, 30]))
    expect(x).toBeCloseTo(120.5, 2)
    expect(y).toBe(30)
  })

  it('of several lines stands on the longest, however many points the others have', () => {
    const short: LonLat[] = [0, 1, 2, 3, 4, 5, 6].map((i) => [120 + i / 1000, 29.5])
    const long: LonLat[] = [
      [120, 30],
      [121, 30],
    ]
    expect(anchorOf({ type: 'MultiLineString', coordinates: [short, long] })[1]).toBe(30)
  })

  it('of an area with a hole is not in the hole', () => {
    const ring = (half: number) =>
      rectangle(120.5 - half, 29.5 - half, 120.5 + half, 29.5 + half).coordinates[0]!
    const area: AreaGeometry = { type: 'Polygon', coordinates: [ring(0.4), ring(0.3)] }
    expect(areaContains(area, anchorOf(area))).toBe(true)
  })
})

describe('an entity', () => {
  it('of a line gets its drawn course, length, anchor and districts', () => {
    const geometry: Geometry = lineAt([120.2, 30], [120.5, 30.1], [120.8, 30])
    const entity = deriveEntity(aRecord({ kind: 'rail', geometry, districts: ['新昌县'] }), shapes)
    const course = smoothLine(geometry as never)
    expect(entity.geometry).toEqual(course)
    expect(entity.lengthKm).toBeCloseTo(lengthKm(course), 2)
    expect(entity.districts).toEqual(['越城区', '柯桥区'])
    expect(distanceM(entity.anchor!, [120.5, 30.1])).toBeLessThan(1000)
    expect(entity).not.toHaveProperty('areaKm2')
  })

  it('of an area gets its size', () => {
    const geometry = rectangle(120.5, 29.8, 120.6, 29.9)
    const entity = deriveEntity(aRecord({ kind: 'zone', geometry }), shapes)
    expect(entity.areaKm2).toBeCloseTo(areaKm2(geometry), 3)
    expect(entity).not.toHaveProperty('lengthKm')
  })

  it('without a place keeps the districts its documents give', () => {
    const record = aRecord({
      geometry: null,
      position: { method: 'text-only', reason: '…' },
      districts: ['诸暨市'],
    })
    const entity = deriveEntity(record, shapes)
    expect(entity.districts).toEqual(['诸暨市'])
    expect(entity.geometry).toBeNull()
    for (const key of ['anchor', 'lengthKm', 'areaKm2', 'accuracyM']) expect(entity).not.toHaveProperty(key)
  })

  it('without a place carries the sort of reason, where the record gives one', () => {
    const record = (more: object) =>
      aRecord({ geometry: null, position: { method: 'text-only', reason: '…', ...more } })
    expect(deriveEntity(record({ unplaced: 'digital' }), shapes).unplaced).toBe('digital')
    expect(deriveEntity(record({}), shapes)).not.toHaveProperty('unplaced')
  })

  it('takes status, history and documents from its mentions', () => {
    const mentions = [
      aMention({ doc: 'tasks-2023', status: 'built' }),
      aMention({ doc: 'report-2020', status: 'under-construction' }),
      aMention({ doc: 'tasks-2023' }),
    ]
    const entity = deriveEntity(aRecord({ mentions }), shapes)
    expect(entity.status).toBe('built')
    expect(entity.history.map((step) => step.status)).toEqual(['under-construction', 'built'])
    expect(entity.docs).toEqual(['report-2020', 'tasks-2023'])
    expect(entity.sections).toEqual(['tasks-2023:二（一）1', 'report-2020:二（一）1'])
  })

  it('leaves the evidence to a file of its own', () => {
    const entity = deriveEntity(aRecord({ note: 'for those who edit' }), shapes)
    for (const key of ['mentions', 'position', 'note']) expect(entity).not.toHaveProperty(key)
    expect([entity.method, entity.accuracyM]).toEqual(['control-points', 500])
  })
})
