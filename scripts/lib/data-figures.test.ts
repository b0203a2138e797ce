import { expect, it } from 'vitest'
import { aMention, aRecord } from '../../src/core/domain/entity-arbitraries'
import { aSystem, makeProject } from '../test/made-up-project'
import { dataFigures } from './data-figures'
import { readSourceData } from './data-folder'

const at = { doc: 'fyp-14', section: '二', quote: '…' }
const unplaced = (id: string, sort?: 'digital' | 'umbrella') =>
  aRecord({
    id,
    geometry: null,
    position: { method: 'text-only', reason: '…', ...(sort ? { unplaced: sort } : {}) },
  })

it('the figures count everything by its sort', () => {
  const project = makeProject(
    {
      'a.geojson': [
        aRecord({ mentions: [aMention(), aMention({ doc: 'fyp-14' })] }),
        aRecord({ id: 'whole', geometry: null, position: { method: 'derived', from: ['thing-one'] } }),
        unplaced('app', 'digital'),
        unplaced('portal', 'digital'),
        unplaced('all-parks', 'umbrella'),
        unplaced('somewhere'),
      ],
    },
    [aSystem({ stated: { count: 4, complete: true } }), aSystem({ id: 'open' })],
  )
  const conflict = { about: [], say: '一', sayEn: 'One', evidence: [at] }
  project.write('data/policies.json', [{ id: 'p', name: '一', nameEn: 'One', systems: [], mentions: [at] }])
  project.write('data/conflicts.json', [
    { id: 'a', kind: 'name', ...conflict },
    { id: 'b', kind: 'markup', ...conflict },
    { id: 'c', kind: 'markup', ...conflict },
  ])
  project.write('data/ledger/first.json', [
    { record: 'r1', as: 'entity', ids: ['app'] },
    { record: 'r2', as: 'omitted', reason: '…' },
    { record: 'r3', as: 'entity', ids: ['portal'] },
  ])
  const data = readSourceData(project.root)
  project.remove()
  expect(data.problems).toEqual([])
  expect(dataFigures(data).split('\n')).toEqual([
    'entities: 6, placed 2 (official 0, derived 1, control-points 1, sketch 0, text-only 4)',
    'mentions: 7 (report-2020 0, fyp-14 1, asian-games-2022 0, tasks-2023 0, ronghang-2024 6)',
    'unplaced: 4 (digital 2, not classified 1, umbrella 1)',
    'systems: 2, list complete 1, not given in full 1',
    'policies: 1, tasks: 0',
    'conflicts: 3 (markup 2, name 1)',
    'indicators: 0 series, 0 figures',
    'ledger first: 3 (entity 2, omitted 1)',
  ])
})
