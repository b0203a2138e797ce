import { expect, it } from 'vitest'
import { rectangle } from '../../adapters/geos/shape-arbitraries'
import type { AnalysisResult } from '../analysis/result'
import { resultLayer } from './result-layer'

const properties = (classId: string, more: object) => ({ classId, label: { zh: '名', en: 'Name' }, areaKm2: 2.5, ...more }) // prettier-ignore
const result = {
  verb: 'buffer',
  title: { zh: '题', en: 'Title' },
  inputs: {},
  classes: [{ id: '0-2', title: { zh: '0–2 公里', en: '0–2 km' } }],
  shapes: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: properties('0-2', { aLongNameA: 1, aLongNameB: '乙' }),
        geometry: rectangle(120, 30, 121, 31),
      },
      {
        type: 'Feature',
        properties: properties('other', {}),
        geometry: { type: 'Point', coordinates: [120, 30] },
      },
    ],
  },
  tables: [],
  assumptions: [],
} as unknown as AnalysisResult

it('an answer as shapes has the classes as folders and every property as a field', () => {
  const { fields, rows, styles } = resultLayer(result, 'zh', ['#7b1f53'])
  expect(fields.map((f) => f.key)).toEqual(['name', 'class_id', 'area_km2', 'a_long_nam', 'a_long_na2'])
  expect(rows.map((row) => [row.folder, ...row.values])).toEqual([
    ['0–2 公里', '名', '0–2 公里', 2.5, 1, '乙'],
    ['other', '名', 'other', null, null, null],
  ])
  expect(rows[0]!.about).toEqual(['面积（km²）：2.5', 'aLongNameA：1'])
  expect(Object.keys(styles)).toEqual(['0-2', 'other'])
  expect(styles['0-2']!.colour).toBe('#7b1f53')
})
