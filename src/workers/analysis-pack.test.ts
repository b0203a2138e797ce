import * as fc from 'fast-check'
import type { Geometry } from 'geojson'
import { expect, it } from 'vitest'
import { line, position, validArea } from '../adapters/geos/shape-arbitraries'
import type { AnalysisResult } from '../core/analysis/result'
import { packResult, unpackResult } from './analysis-pack'
import { transferList } from './rpc-protocol'

const anyGeometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc.array(position).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  line,
  fc
    .array(line)
    .map((l): Geometry => ({ type: 'MultiLineString', coordinates: l.map((g) => g.coordinates) })),
  validArea,
  fc
    .array(validArea)
    .map((a): Geometry => ({ type: 'MultiPolygon', coordinates: a.map((g) => g.coordinates) })),
)

const resultOf = (geometries: Geometry[]): AnalysisResult => ({
  verb: 'buffer',
  title: { zh: '题', en: 'Title' },
  inputs: { ids: ['a'] },
  classes: [],
  shapes: {
    type: 'FeatureCollection',
    features: geometries.map((geometry, i) => ({
      type: 'Feature',
      properties: { classId: `${i}`, label: { zh: '名', en: 'Name' }, areaKm2: i },
      geometry,
    })),
  },
  tables: [],
  assumptions: [],
})

it('what is packed, handed over and unpacked is what it was', () => {
  fc.assert(
    fc.property(fc.array(anyGeometry), (geometries) => {
      const result = resultOf(geometries)
      const packed = packResult(result)
      const arrived = structuredClone(packed, { transfer: transferList(packed) })
      expect(packed.shapes.xy.byteLength).toBe(0)
      expect(unpackResult(arrived)).toEqual(result)
    }),
  )
})
