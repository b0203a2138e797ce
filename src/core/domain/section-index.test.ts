import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { DOC_IDS } from './document'
import { entities } from './entity-arbitraries'
import { conflict, indicator, policy, sectionName, system, task } from './list-arbitraries'
import type { Passage } from './passage'
import { liesIn, sectionKey } from './passage'
import type { Standing } from './section-index'
import { countOf, sectionIndex, standingIn } from './section-index'

const few = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 4 })
const standing: fc.Arbitrary<Standing> = fc.record({
  entities: entities(4),
  systems: few(system),
  policies: few(policy),
  indicators: few(indicator),
  tasks: few(task),
  conflicts: few(conflict),
})
const keys = fc.array(fc.record({ doc: fc.constantFrom(...DOC_IDS), section: sectionName }).map(sectionKey), {
  maxLength: 3,
})

/** All that stands in some sections, found by looking at every thing. */
function scan(all: Standing, wanted: readonly string[]): Standing {
  const inKeys = (own: readonly string[]) => own.some((key) => wanted.some((whole) => liesIn(key, whole)))
  const inAny = (passages: readonly Passage[]) => inKeys(passages.map(sectionKey))
  return {
    entities: all.entities.filter((e) => inKeys(e.sections)),
    systems: all.systems.filter((s) => inAny([s, ...(s.also ?? [])])),
    policies: all.policies.filter((p) => inAny(p.mentions)),
    indicators: all.indicators.filter((i) => inAny(i.points)),
    tasks: all.tasks.filter((t) => inKeys([`tasks-2023:${t.row}`])),
    conflicts: all.conflicts.filter((c) => inAny(c.evidence)),
  }
}

const FORMS = ['entities', 'systems', 'policies', 'indicators', 'tasks', 'conflicts'] as const

it('what stands in some sections is what a look at every thing finds, each once', () => {
  let found = 0
  fc.assert(
    fc.property(standing, keys, (all, wanted) => {
      const [fast, slow] = [standingIn(sectionIndex(all), wanted), scan(all, wanted)]
      for (const form of FORMS) {
        expect(fast[form]).toHaveLength(slow[form].length)
        expect(new Set<unknown>(fast[form])).toEqual(new Set<unknown>(slow[form]))
        found += slow[form].length
      }
      expect(countOf(fast)).toBe(FORMS.slice(0, -1).reduce((n, form) => n + slow[form].length, 0))
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(100)
})

it('nothing stands where nothing is asked for', () => {
  fc.assert(
    fc.property(standing, (all) => {
      expect(countOf(standingIn(sectionIndex(all), []))).toBe(0)
    }),
  )
})
