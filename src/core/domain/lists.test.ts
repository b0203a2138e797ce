import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConflicts } from './conflict'
import { LEDGER_FORMS, parseLedger } from './ledger'
import { conflict, policy } from './list-arbitraries'
import { QUOTE_LIMIT } from './passage'
import { parsePolicies } from './policy'

const at = { doc: 'fyp-14', section: '二', quote: '…' }

describe('reading the policies', () => {
  const one = { id: 'peg', name: '政策', nameEn: 'Policy', systems: [], mentions: [at] }

  it('brings back any good list', () => {
    fc.assert(
      fc.property(fc.array(policy), (list) => {
        expect(parsePolicies(list)).toEqual(list)
      }),
    )
  })

  it.each([
    [{ mentions: [] }, 'peg mentions: no mention'],
    [{ nameEn: ' ' }, 'peg nameEn: '],
    [{ mentions: [at, { ...at, doc: 'fyp-13' }] }, 'peg mentions.1.doc: '],
    [{ mentions: [{ ...at, quote: '字'.repeat(QUOTE_LIMIT + 1) }] }, 'peg mentions.0.quote: '],
    [{ districts: [] }, 'peg districts: '],
  ])('names the entry and the field of %j', (more, where) =>
    expect(() => parsePolicies([{ ...one, ...more }])).toThrow(`policies.json: ${where}`),
  )
})

describe('reading the conflicts', () => {
  const one = { id: 'c', about: [], kind: 'name', say: '两名。', sayEn: 'Two names.', evidence: [at] }

  it('brings back any good list', () => {
    fc.assert(
      fc.property(fc.array(conflict), (list) => {
        expect(parseConflicts(list)).toEqual(list)
      }),
    )
  })

  it.each([
    [{ evidence: [] }, 'c evidence: no evidence'],
    [{ kind: 'quarrel' }, 'c kind: '],
    [{ say: '' }, 'c say: '],
    [{ evidence: [{ ...at, status: 'built' }] }, 'c evidence.0.status: '],
  ])('names the entry and the field of %j', (more, where) =>
    expect(() => parseConflicts([{ ...one, ...more }])).toThrow(`conflicts.json: ${where}`),
  )
})

describe('reading the ledger', () => {
  const read = (entry: object) => parseLedger('ledger/a.json', [{ record: 'r1', ...entry }])

  it('takes every form with ids, and what was omitted with a reason', () => {
    for (const as of LEDGER_FORMS.filter((form) => form !== 'omitted'))
      expect(read({ as, ids: ['x', 'y'] })).toEqual([{ record: 'r1', as, ids: ['x', 'y'] }])
    expect(read({ as: 'omitted', reason: '重复' })).toHaveLength(1)
  })

  it.each([
    [{ as: 'entity' }, 'r1 : has ids exactly when'],
    [{ as: 'omitted', reason: '重复', ids: ['x'] }, 'r1 : has ids exactly when'],
    [{ as: 'omitted' }, 'r1 : is omitted without a reason'],
    [{ as: 'entity', ids: [] }, 'r1 ids: '],
    [{ as: 'place', ids: ['x'] }, 'r1 as: '],
  ])('refuses %j', (entry, message) => expect(() => read(entry)).toThrow(`ledger/a.json: ${message}`))
})
