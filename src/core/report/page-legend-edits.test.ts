import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_EDITS, editedLegend, hideEntry, inEditedOrder, moveEntry, renameEntry } from './page-legend-edits'

const ENTRIES = ['rail', 'metro', 'road', 'hub'].map((id) => ({ id, title: id.toUpperCase() }))
const ids = (entries: readonly { id: string }[]) => entries.map((e) => e.id)

describe('legend edits', () => {
  it('leave a legend alone when there are none', () => {
    expect(editedLegend(ENTRIES, NO_EDITS)).toEqual(ENTRIES)
  })
  it('rename, hide, and take both back', () => {
    let edits = hideEntry(renameEntry(NO_EDITS, 'rail', '铁路'), 'metro', true)
    expect(editedLegend(ENTRIES, edits).map((e) => e.title)).toEqual(['铁路', 'ROAD', 'HUB'])
    edits = hideEntry(renameEntry(edits, 'rail', ' '), 'metro', false)
    expect(editedLegend(ENTRIES, edits)).toEqual(ENTRIES)
  })
  it('move an entry, and not past either end', () => {
    const edits = moveEntry(NO_EDITS, ids(ENTRIES), 'road', -1)
    expect(ids(inEditedOrder(ENTRIES, edits))).toEqual(['rail', 'road', 'metro', 'hub'])
    expect(moveEntry(edits, ids(ENTRIES), 'rail', -1)).toBe(edits)
    expect(moveEntry(edits, ids(ENTRIES), 'hub', 1)).toBe(edits)
  })
  it('put entries that come into view after the one before them', () => {
    const edits = { ...NO_EDITS, order: ['hub', 'metro'] }
    expect(ids(inEditedOrder(ENTRIES, edits))).toEqual(['rail', 'hub', 'metro', 'road'])
  })
  it('keep every entry once, whatever the order says', () => {
    const order = fc.uniqueArray(fc.constantFrom('rail', 'metro', 'road', 'hub', 'gone'))
    fc.assert(
      fc.property(order, (wanted) => {
        expect(ids(inEditedOrder(ENTRIES, { ...NO_EDITS, order: wanted })).sort()).toEqual(
          ids(ENTRIES).sort(),
        )
      }),
    )
  })
})
