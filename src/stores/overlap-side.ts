/** One side of an overlap: a system of the plan, or the six districts. */
import { DISTRICTS, DISTRICT_NAMES } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import type { PlanSystem } from '../core/domain/system'
import type { BilingualText } from '../core/domain/text'
import type { GroupRequest } from '../workers/analysis-client'
import { both } from './both'

/** As much of the plan as a side needs. */
export interface SidePlan {
  readonly entities: readonly Entity[]
  readonly systemById: ReadonlyMap<string, PlanSystem>
}

/** The side that is no system. */
export const SIX_DISTRICTS = 'districts'

/** The groups of a side: its members one by one, or a system as one. Members without a place are left out. */
export function groupsOf(plan: SidePlan, side: string, apart: boolean): GroupRequest[] {
  const placed = membersOf(plan, side).filter((e) => e.geometry)
  if (apart || side === SIX_DISTRICTS) {
    return placed.map(({ id, name, nameEn }) => ({ id, title: { zh: name, en: nameEn }, ids: [id] }))
  }
  return [{ id: side, title: sideTitle(plan, side), ids: placed.map((e) => e.id) }]
}

const DISTRICT_IDS: readonly string[] = DISTRICT_NAMES.map((name) => DISTRICTS[name].id)

/** All entities of a side, with a place or without. */
export const membersOf = ({ entities }: SidePlan, side: string): Entity[] =>
  entities.filter((e) => (side === SIX_DISTRICTS ? DISTRICT_IDS.includes(e.id) : e.systems.includes(side)))

/** The name of a side. */
export function sideTitle(plan: SidePlan, side: string): BilingualText {
  if (side === SIX_DISTRICTS) return both((w) => w.ask.districts)
  const system = plan.systemById.get(side)
  return system ? { zh: system.name, en: system.nameEn } : { zh: side, en: side }
}
