import * as fc from 'fast-check'
import type { Geometry, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { rectangle, validArea } from '../../adapters/geos/shape-arbitraries'
import { areaKm2 } from '../analysis/area'
import type { AnalysisResult } from '../analysis/result'
import type { Entity } from '../domain/entity'
import { entitiesToGeoJson, resultToGeoJson } from './geojson'

const entity = (geometry: Geometry | null): Entity => ({
  id: 'one',
  name: '一',
  nameEn: 'One',
  aliases: [],
  kind: 'project',
  systems: ['s'],
  districts: ['越城区'],
  geometry,
  method: geometry ? 'sketch' : 'text-only',
  status: 'planned',
  history: [],
  docs: ['fyp-14'],
  sections: ['fyp-14:二'],
})

/** Twice the signed area in degrees: above 0 is counter-clockwise. */
const turn = (ring: Position[]): number =>
  ring.slice(1).reduce((s, b, i) => s + ring[i]![0]! * b[1]! - b[0]! * ring[i]![1]!, 0)

describe('entities as GeoJSON', () => {
  it('winds rings by the right-hand rule and changes no area', () => {
    fc.assert(
      fc.property(validArea, fc.boolean(), (area, backwards) => {
        const given: Polygon = backwards
          ? { ...area, coordinates: area.coordinates.map((r) => r.toReversed()) }
          : area
        const [feature] = entitiesToGeoJson([entity(given)]).features
        const { coordinates } = feature!.geometry as Polygon
        expect(coordinates.map((ring) => turn(ring) > 0)).toEqual(coordinates.map((_, i) => i === 0))
        expect(areaKm2({ type: 'Polygon', coordinates }) / areaKm2(area)).toBeCloseTo(1, 4)
        expect(coordinates.flat(2).every((n) => n === Number(n.toFixed(6)))).toBe(true)
      }),
    )
  })

  it('keeps the id outside, all properties inside, null where there is no place', () => {
    const { geometry: _, id, ...properties } = entity(null)
    expect(entitiesToGeoJson([entity(null)])).toEqual({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id, properties, geometry: null }],
    })
  })

  it('adds mentions and position where evidence is given', () => {
    const evidence = {
      position: { method: 'sketch' as const, accuracyM: 500 },
      mentions: [{ doc: 'fyp-14' as const, section: '专栏9', quote: '原文' }],
    }
    const [feature] = entitiesToGeoJson([entity(null)], (id) =>
      id === 'one' ? evidence : undefined,
    ).features
    expect(feature!.properties).toMatchObject(evidence)
  })
})

it('an answer as GeoJSON carries what made it', () => {
  const result: AnalysisResult = {
    verb: 'buffer',
    title: { zh: '题', en: 'Title' },
    inputs: { ids: ['one'] },
    classes: [],
    shapes: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { classId: '0-2', label: { zh: '名', en: 'Name' }, areaKm2: 1 },
          geometry: rectangle(120, 30, 120.1, 30.1),
        },
      ],
    },
    tables: [],
    assumptions: [{ zh: '假设', en: 'Assumption' }],
  }
  const { features, ...beside } = resultToGeoJson(result)
  expect(features).toEqual(result.shapes.features)
  expect(beside).toEqual({
    type: 'FeatureCollection',
    verb: 'buffer',
    title: result.title,
    inputs: result.inputs,
    assumptions: result.assumptions,
  })
})
