import type { Geometry } from 'geojson'
import { expect, it } from 'vitest'
import type { EntityRecord } from '../../src/core/domain/entity'
import { checkShapes } from './check-shapes'
import type { SourceData } from './data-folder'

const record = (id: string, geometry: Geometry | null) => ({ id, geometry }) as EntityRecord

it('refuses shapes that cross themselves, naming file, entity and place', async () => {
  const bowtie: Geometry = { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30.1], [120.1, 30], [120, 30.1], [120, 30]]] } // prettier-ignore
  const square: Geometry = { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30], [120.1, 30.1], [120, 30.1], [120, 30]]] } // prettier-ignore
  const data = {
    records: [record('good', square), record('bad', bowtie), record('unplaced', null)],
    fileOf: new Map([['bad', 'zones.geojson']]),
  } as unknown as SourceData
  expect(await checkShapes(data)).toEqual([
    {
      file: 'zones.geojson',
      id: 'bad',
      path: 'geometry',
      reason: 'is invalid: Self-intersection at 120.05 30.05',
    },
  ])
})
