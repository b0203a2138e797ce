import type { Conflict } from './conflict'
import type { Entity } from './entity'
import type { Indicator } from './indicator'
import { liesIn, sectionKey } from './passage'
import type { Policy } from './policy'
import type { PlanSystem } from './system'
import type { Task } from './task'

/** Everything of the atlas that stands in documents. */
export interface Standing {
  readonly entities: readonly Entity[]
  readonly systems: readonly PlanSystem[]
  readonly policies: readonly Policy[]
  readonly indicators: readonly Indicator[]
  readonly tasks: readonly Task[]
  readonly conflicts: readonly Conflict[]
}

/** What stands in each section, by section key. */
export type SectionIndex = ReadonlyMap<string, Standing>

const NOTHING: Standing = {
  entities: [],
  systems: [],
  policies: [],
  indicators: [],
  tasks: [],
  conflicts: [],
}
const FORMS = Object.keys(NOTHING) as (keyof Standing)[]

/** Put everything under each section that speaks of it, once. */
export function sectionIndex(all: Standing): SectionIndex {
  const index = new Map<string, Standing>()
  const put = <F extends keyof Standing>(form: F, thing: Standing[F][number], keys: readonly string[]) => {
    for (const key of new Set(keys)) {
      const at = index.get(key) ?? NOTHING
      index.set(key, { ...at, [form]: [...at[form], thing] })
    }
  }
  for (const e of all.entities) put('entities', e, e.sections)
  for (const s of all.systems) put('systems', s, [s, ...(s.also ?? [])].map(sectionKey))
  for (const p of all.policies) put('policies', p, p.mentions.map(sectionKey))
  for (const i of all.indicators) put('indicators', i, i.points.map(sectionKey))
  for (const t of all.tasks) put('tasks', t, [sectionKey({ doc: 'tasks-2023', section: String(t.row) })])
  for (const c of all.conflicts) put('conflicts', c, c.evidence.map(sectionKey))
  return index
}

/** All that stands in some sections or below them, each thing once. */
export function standingIn(index: SectionIndex, wanted: readonly string[]): Standing {
  const parts = [...index].filter(([key]) => wanted.some((whole) => liesIn(key, whole))).map(([, at]) => at)
  if (!parts.length) return NOTHING
  const once = FORMS.map((form) => [
    form,
    [...new Set(parts.flatMap((part): readonly unknown[] => part[form]))],
  ])
  return Object.fromEntries(once) as unknown as Standing
}

/** How many things a standing holds. */
export const countOf = ({ entities, systems, policies, indicators, tasks }: Standing): number =>
  entities.length + systems.length + policies.length + indicators.length + tasks.length
