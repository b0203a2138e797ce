import { describe, expect, it } from 'vitest'
import type { DocId } from './document'
import { aMention, anEntity } from './entity-arbitraries'
import type { PlanSystem } from './system'
import { membersOverYears } from './system-years'

const system = (doc: DocId, complete: boolean, ...members: string[]) =>
  ({ id: doc, doc, members, stated: { count: null, complete } }) as unknown as PlanSystem
const byId = new Map(['park', 'town', 'port'].map((id) => [id, anEntity({ id })]))
const evidence = {
  park: {
    position: { method: 'sketch' },
    mentions: [aMention({ doc: 'fyp-14', name: '老园区' }), aMention({ doc: 'tasks-2023' })],
  },
} as const

describe('members over the years', () => {
  const systems = [
    system('ronghang-2024', true, 'park', 'port'),
    system('fyp-14', true, 'park', 'town'),
    system('tasks-2023', false, 'park', 'port', 'nobody'),
  ]
  const rows = membersOverYears(systems, byId, evidence)

  it('stand in the order of the documents, each with what changed', () =>
    expect(rows.map((row) => [row.entity.id, row.in.map((x) => x.change)])).toEqual([
      ['park', ['first', 'kept', 'kept']],
      ['town', ['first', 'not-named', 'left']],
      ['port', ['not-named', 'joined', 'kept']],
    ]))

  it('carry the name their document uses, where it is another', () =>
    expect(rows.map((row) => row.in.map((x) => x.name))).toEqual([
      ['老园区', null, null],
      [null, null, null],
      [null, null, null],
    ]))

  it('have left only where the document lists all members: silence in an open list says nothing', () => {
    const open = membersOverYears([system('fyp-14', true, 'town'), system('tasks-2023', false, 'park')], byId, {}) // prettier-ignore
    expect(open[0]!.in[1]!.change).toBe('not-named')
  })

  it('leave the systems in their order', () => expect(systems[0]!.doc).toBe('ronghang-2024'))
})
