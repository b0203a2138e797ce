import type { DocId } from './document'
import { DOC_IDS } from './document'
import type { Entity, Evidence } from './entity'
import type { PlanSystem } from './system'

/** A member of systems that follow each other: what became of it in each, and under which name. */
export interface MemberOverYears {
  readonly entity: Entity
  /** By system, in the order of their documents. */
  readonly in: readonly MemberIn[]
}

export interface MemberIn {
  /** `left` only where the document lists all members: silence in an open list says nothing. */
  readonly change: 'first' | 'joined' | 'kept' | 'left' | 'not-named'
  /** The name that document uses, where it is not the entity's. */
  readonly name: string | null
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
        in: inOrder.map((s, i): MemberIn => {
          const before = members.slice(0, i).includes(true)
          if (!members[i]) return { change: before && s.stated.complete ? 'left' : 'not-named', name: null }
          const change = before ? 'kept' : i === 0 ? 'first' : 'joined'
          return { change, name: nameIn(evidence[entity.id], s.doc) }
        }),
      }
    })
}

const nameIn = (evidence: Evidence | undefined, doc: DocId): string | null =>
  evidence?.mentions.find((m) => m.doc === doc && m.name)?.name ?? null
