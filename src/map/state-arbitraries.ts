/** Made-up states of the map for tests. */
import * as fc from 'fast-check'
import { zlibSync } from 'fflate'
import type { Geometry } from 'geojson'
import { line, rectangle, validArea } from '../adapters/geos/shape-arbitraries'
import { APPEARANCES } from '../catalogue/palette'
import { THEME_IDS } from '../catalogue/themes'
import type { FieldSurface } from '../core/analysis/reach/surface'
import type { AnalysisResult } from '../core/analysis/result'
import type { BaseFile } from '../core/domain/atlas'
import { aDistrict, anEntity, entities } from '../core/domain/entity-arbitraries'
import type { Bounds } from '../core/domain/geometry'
import { LANGUAGES } from '../core/domain/text'
import type { ContextLine, MapState, ResultLayer } from './map-state'

const NOTHING = { type: 'FeatureCollection', features: [] } as const

export const contextLineOf = (
  geometry: ContextLine['geometry'],
  kind: 'rail' | 'expressway',
): ContextLine => ({
  type: 'Feature',
  properties: {
    name: '某线',
    nameEn: 'Some line',
    kind,
    stops: [{ name: '某站', at: [120.6, 30], kind: 'station' }],
  },
  geometry,
})

export const aBase: BaseFile = {
  neighbours: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '杭州市', nameEn: 'Hangzhou', level: 'city', anchor: [119.5, 30.1] },
        geometry: rectangle(119, 29, 120, 31),
      },
    ],
  },
  sea: { ...NOTHING, features: [] },
  landUse: { ...NOTHING, features: [] },
  lakes: { ...NOTHING, features: [] },
  townships: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {
          name: '塔山街道',
          nameEn: 'Tashan Subdistrict',
          code: '330602001',
          district: '越城区',
          accuracyM: 600,
          source: '…',
        },
        geometry: { type: 'Point', coordinates: [120.5775, 29.9925] },
      },
    ],
  },
  contextLines: { type: 'FeatureCollection', features: [] },
}

/** A result of so many classes, a shape for each. */
export const aResult = (shapes: readonly Geometry[]): AnalysisResult => ({
  verb: 'buffer',
  title: { zh: '缓冲区', en: 'Buffer' },
  inputs: {},
  classes: shapes.map((_, i) => ({ id: `step-${i}`, title: { zh: `第 ${i} 级`, en: `Step ${i}` } })),
  shapes: {
    type: 'FeatureCollection',
    features: shapes.map((geometry, i) => ({
      type: 'Feature',
      properties: { classId: `step-${i}`, label: { zh: '…', en: '…' }, areaKm2: 1 },
      geometry,
    })),
  },
  tables: [],
  assumptions: [],
})

/** A surface of two pixels: 21 minutes, and a way of not knowing. */
export const aSurface: FieldSurface = {
  bounds: [120, 30, 121, 30.5],
  width: 2,
  height: 1,
  deflated: zlibSync(Uint8Array.of(0, 33, 2)) as Uint8Array<ArrayBuffer>,
  holds: { unreachable: true, notModelled: false },
  edge: [
    [120, 30],
    [121, 30],
    [121, 30.5],
    [120, 30],
  ],
}

/** Bands of travel time, one for each step of minutes. */
export function aReach(thresholdsMin: readonly number[]): AnalysisResult {
  const shapes = thresholdsMin.map((_, i) => rectangle(120.1 + i / 10, 29.9, 120.2 + i / 10, 30))
  return { ...aResult(shapes), verb: 'reach', inputs: { thresholdsMin } }
}

/** A state with a bit of everything: an area, a course, a point, a sketch, an answer, a selection. */
export function aState(more: Partial<MapState> = {}): MapState {
  const area = anEntity({ id: 'a', kind: 'zone', geometry: rectangle(120.5, 29.9, 120.6, 30), areaKm2: 9 })
  const course = anEntity({
    id: 'b',
    kind: 'rail',
    status: 'under-construction',
    geometry: {
      type: 'LineString',
      coordinates: [
        [120.2, 30],
        [120.9, 29.9],
      ],
    },
    stops: [{ name: '绍兴北', at: [120.5, 30.05], kind: 'station' }],
  })
  const point = anEntity({ id: 'c', kind: 'hospital', status: 'built' })
  const sketch = anEntity({
    id: 'd',
    kind: 'ecology',
    method: 'sketch',
    geometry: rectangle(120.1, 29.5, 120.3, 29.7),
  })
  return {
    appearance: 'light',
    language: 'zh',
    theme: 'ronghang-boards',
    narrowed: false,
    comparison: null,
    base: aBase,
    districts: [aDistrict],
    waters: [anEntity({ id: 'w', kind: 'waterway', geometry: rectangle(120.7, 30, 120.8, 30.1) })],
    visible: [area, course, point, sketch],
    ground: [anEntity({ id: 'g', kind: 'expressway', geometry: course.geometry })],
    contextLines: [contextLineOf(course.geometry as ContextLine['geometry'], 'expressway')],
    chosenDistricts: ['越城区'],
    selected: area,
    hovered: point,
    results: [
      { id: 'buffer-1', result: aResult([area.geometry!, rectangle(120.4, 29.8, 120.7, 30.1)]), shown: true },
    ],
    fullMarks: true,
    ...more,
  }
}

const results: fc.Arbitrary<ResultLayer[]> = fc
  .array(
    fc.record({
      shapes: fc.array(fc.oneof(validArea, line), { minLength: 1, maxLength: 3 }),
      shown: fc.boolean(),
    }),
    {
      maxLength: 2,
    },
  )
  .map((list) => list.map(({ shapes, shown }, i) => ({ id: `buffer-${i}`, result: aResult(shapes), shown })))

const reaches: fc.Arbitrary<ResultLayer[]> = fc
  .array(
    fc.record({ steps: fc.constantFrom([15], [15, 30], [5, 60]), shown: fc.boolean(), smooth: fc.boolean() }),
    {
      maxLength: 2,
    },
  )
  .map((list) =>
    list.map(({ steps, shown, smooth }, i) => {
      const layer = { id: `reach-${i}`, result: aReach(steps), shown }
      return smooth ? { ...layer, surface: aSurface } : layer
    }),
  )

const contextLines = fc.array(
  fc
    .record({ course: line, kind: fc.constantFrom('rail', 'expressway') })
    .map(({ course, kind }) => contextLineOf(course, kind)),
  { maxLength: 2 },
)

export const mapState: fc.Arbitrary<MapState> = fc
  .record({
    appearance: fc.constantFrom(...APPEARANCES),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEME_IDS),
    narrowed: fc.boolean(),
    comparison: fc.constantFrom(null, {
      from: 'fyp-14',
      to: 'ronghang-2024',
      of: [],
    } as const),
    visible: entities(),
    contextLines,
    results: fc.oneof(results, reaches),
    chosenDistricts: fc.constantFrom([], ['越城区'] as const),
    selected: fc.option(fc.nat(20)),
    hovered: fc.option(fc.nat(20)),
    fullMarks: fc.boolean(),
  })
  .map(({ selected, hovered, ...rest }) => {
    const pick = (index: number | null) => (index === null ? null : (rest.visible[index] ?? null))
    const state: MapState = { ...aState(), ...rest, selected: pick(selected), hovered: pick(hovered) }
    return state
  })

/** A view of 2 to 100 km across, in or near Shaoxing. */
export const view: fc.Arbitrary<Bounds> = fc
  .record({
    west: fc.double({ min: 119.9, max: 121.1, noNaN: true }),
    south: fc.double({ min: 29.3, max: 30.2, noNaN: true }),
    size: fc.double({ min: 0.02, max: 1, noNaN: true }),
  })
  .map(({ west, south, size }) => [west, south, west + size, south + size * 0.6])
