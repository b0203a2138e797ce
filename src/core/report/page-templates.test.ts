import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aWish } from './page-arbitraries'
import { readSnapshotSettings } from './page-settings'
import { PAGE_TEMPLATES, TEMPLATE_IDS, withTemplate } from './page-templates'

describe.each(TEMPLATE_IDS)('the template %s', (id) => {
  it('gives its sheet and parts, and leaves the words alone', () => {
    fc.assert(
      fc.property(aWish, (wish) => {
        const before = readSnapshotSettings(wish)
        const after = withTemplate(before, id)
        expect(after).toMatchObject(PAGE_TEMPLATES[id].wish)
        for (const key of ['title', 'subtitle', 'notes', 'sources', 'unit', 'author', 'legendEdits'] as const)
          expect(after[key]).toEqual(before[key])
        expect(after.boxes).toEqual({})
      }),
    )
  })
  it('is the same however often it is chosen', () => {
    fc.assert(
      fc.property(aWish, (wish) => {
        const once = withTemplate(readSnapshotSettings(wish), id)
        expect(withTemplate(once, id)).toEqual(once)
      }),
    )
  })
})
