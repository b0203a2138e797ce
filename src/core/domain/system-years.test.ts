import { expect, it } from 'vitest'
import type { DocId } from './document'
import { aMention, anEntity } from './entity-arbitraries'
import type { PlanSystem } from './system'
import { membersOverYears } from './system-years'

const system = (doc: DocId, ...members: string[]) => ({ id: doc, doc, members }) as unknown as PlanSystem
const byId = new Map(['park', 'town', 'port'].map((id) => [id, anEntity({ id })]))
const evidence = {
  park: {
    position: { method: 'sketch' },
    mentions: [aMention({ doc: 'fyp-14', name: '老园区' }), aMention({ doc: 'tasks-2023' })],
  },
} as const

it('members stand side by side in the order of the documents, with their names and what changed', () => {
  const systems = [
    system('ronghang-2024', 'park', 'port'),
    system('fyp-14', 'park', 'town'),
    system('tasks-2023', 'park', 'port', 'nobody'),
  ]
  const rows = membersOverYears(systems, byId, evidence)
  expect(rows.map((row) => [row.entity.id, row.in])).toEqual([
    [
      'park',
      [
        { name: '老园区', change: null },
        { name: null, change: 'kept' },
        { name: null, change: 'kept' },
      ],
    ],
    ['town', [{ name: null, change: null }, null, null]],
    ['port', [null, { name: null, change: 'joined' }, { name: null, change: 'kept' }]],
  ])
  expect(systems[0]!.id).toBe('ronghang-2024')
})
