import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, Comparison } from './change'
import { CHANGES, changeOf, comparisonOf } from './change'
import type { DocId } from './document'
import { DOC_IDS } from './document'
import type { Entity, StatusStep } from './entity'
import { entity } from './entity-arbitraries'
import type { Status } from './status'
import { STATUSES } from './status'

const PAIRS = DOC_IDS.flatMap((from, i) => DOC_IDS.slice(i + 1).map((to): Comparison => ({ from, to })))
const [OLD, BETWEEN, NEW] = ['fyp-14', 'tasks-2023', 'ronghang-2024'] as const satisfies DocId[]

const step = (doc: DocId, status: Status): StatusStep => ({ doc, asOf: '2024', status })
const between = (docs: DocId[], ...history: StatusStep[]) =>
  changeOf({ docs, history }, { from: OLD, to: NEW })
const fromTo = (before: Status, after: Status) => between([OLD, NEW], step(OLD, before), step(NEW, after))

/** The status known once a document had appeared, found by reading on from the first. */
function knownAfter(history: readonly StatusStep[], last: DocId): Status {
  let known: Status = 'unknown'
  for (const doc of DOC_IDS.slice(0, DOC_IDS.indexOf(last) + 1))
    known = history.find((s) => s.doc === doc)?.status ?? known
  return known
}

/** The rules said once more, one after the other. */
function readSlowly({ docs, history }: Entity, { from, to }: Comparison): Change | null {
  const namedBefore = DOC_IDS.slice(0, DOC_IDS.indexOf(from) + 1).some((doc) => docs.includes(doc))
  if (docs.includes(from) && !docs.includes(to)) return 'no-longer-named'
  if (!docs.includes(to)) return null
  if (!namedBefore) return 'new'
  const before = knownAfter(history, from)
  const after = knownAfter(history, to)
  if (before === 'unknown' || after === 'unknown' || before === after) return 'unchanged'
  if (after === 'cancelled') return 'cancelled'
  if (after === 'postponed') return 'postponed'
  if (after === 'built') return 'finished'
  const way: Status[] = ['envisaged', 'preparatory', 'planned', 'under-construction', 'built']
  // What had been given up or put off and is on its way again has advanced, wherever it is.
  return way.indexOf(after) > way.indexOf(before) ? 'advanced' : 'set-back'
}

describe('what became of a thing', () => {
  it('is what the rules say, for all pairs of documents', () => {
    const seen = new Set<Change | null>()
    fc.assert(
      fc.property(entity, fc.constantFrom(...PAIRS), (e, pair) => {
        const change = changeOf(e, pair)
        seen.add(change)
        expect(change).toBe(readSlowly(e, pair))
      }),
      { numRuns: 4000 },
    )
    expect([...seen].sort()).toEqual([...CHANGES, null].sort())
  })

  it('is nothing where it is named in neither, and one of the two where it is named in one', () => {
    expect(between([])).toBeNull()
    expect(between(['report-2020'])).toBeNull()
    expect(between([BETWEEN])).toBeNull()
    expect(between([NEW], step(NEW, 'built'))).toBe('new')
    expect(between([BETWEEN, NEW], step(BETWEEN, 'planned'))).toBe('new')
    expect(between([OLD], step(OLD, 'planned'))).toBe('no-longer-named')
    // Named first long ago, then again: it is not new.
    expect(between(['report-2020', NEW], step('report-2020', 'planned'), step(NEW, 'built'))).toBe('finished')
  })

  it.each<[Status, Status, Change]>([
    ['planned', 'under-construction', 'advanced'],
    ['envisaged', 'preparatory', 'advanced'],
    ['under-construction', 'built', 'finished'],
    ['envisaged', 'built', 'finished'],
    ['under-construction', 'planned', 'set-back'],
    ['built', 'under-construction', 'set-back'],
    ['planned', 'postponed', 'postponed'],
    ['under-construction', 'cancelled', 'cancelled'],
    ['postponed', 'preparatory', 'advanced'],
    ['built', 'built', 'unchanged'],
    ['planned', 'unknown', 'unchanged'],
  ])('is told by the status: %s, then %s is %s', (before, after, change) =>
    expect(fromTo(before, after)).toBe(change),
  )

  it('is unchanged where the older side tells no status: a city was not finished', () => {
    for (const after of STATUSES) expect(fromTo('unknown', after)).toBe('unchanged')
    expect(between([OLD, NEW], step(NEW, 'built'))).toBe('unchanged')
  })

  it('counts what a document between the two said, where the later one is silent', () => {
    expect(between([OLD, BETWEEN, NEW], step(OLD, 'planned'), step(BETWEEN, 'built'))).toBe('finished')
  })

  it('takes the deciding status of a document that disagrees with itself', () => {
    expect(between([OLD, NEW], step(OLD, 'planned'), step(NEW, 'built'), step(NEW, 'envisaged'))).toBe(
      'finished',
    )
  })
})

it('two documents make a comparison, the older first, whichever is named first', () => {
  for (const pair of PAIRS) {
    expect(comparisonOf(pair.from, pair.to)).toEqual(pair)
    expect(comparisonOf(pair.to, pair.from)).toEqual(pair)
  }
  for (const doc of DOC_IDS) expect(comparisonOf(doc, doc)).toBeNull()
})
