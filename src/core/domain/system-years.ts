import type { DocId } from './document'
import { DOC_IDS } from './document'
import type { Entity, Evidence } from './entity'
import type { PlanSystem } from './system'

/** A member of systems that follow each other: where it stands in each, and under which name. */
export interface MemberOverYears {
  readonly entity: Entity
  /** By system, in the systems' order: null where it is not named there. */
  readonly in: readonly (MemberIn | null)[]
}

export interface MemberIn {
  /** The name that document uses, where it is not the entity's. */
  readonly name: string | null
  /** Against the system before: the first has nothing before it. */
  readonly change: 'joined' | 'kept' | null
}

/**
 * Set systems of several documents side by side: each thing that is a member of any, with where it stands. A
 * thing counts as named in a system where one of its passages stands in that system's document.
 */
export function membersOverYears(
  systems: readonly PlanSystem[],
  byId: ReadonlyMap<string, Entity>,
  evidence: Readonly<Record<string, Evidence>>,
): MemberOverYears[] {
  const inOrder = systems.toSorted((a, b) => DOC_IDS.indexOf(a.doc) - DOC_IDS.indexOf(b.doc))
  const ids = [...new Set(inOrder.flatMap((s) => s.members))]
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((entity) => {
      const members = inOrder.map((s) => s.members.includes(entity.id))
      return {
        entity,
        in: inOrder.map((s, i): MemberIn | null => {
          if (!members[i]) return null
          const change = i === 0 ? null : members[i - 1] ? 'kept' : 'joined'
          return { name: nameIn(evidence[entity.id], s.doc), change }
        }),
      }
    })
}

const nameIn = (evidence: Evidence | undefined, doc: DocId): string | null =>
  evidence?.mentions.find((m) => m.doc === doc && m.name)?.name ?? null
