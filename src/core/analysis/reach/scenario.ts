import { DOC_IDS, DOCUMENT } from '../../domain/document'
import type { Status } from '../../domain/status'
import type { BilingualText } from '../../domain/text'

/** How far into the plan the network is taken to be finished; each includes the ones before it. */
export const SCENARIOS = ['built', 'construction', 'planned', 'envisaged'] as const
export type ScenarioId = (typeof SCENARIOS)[number]

export const SCENARIO_TITLE: Record<ScenarioId, BilingualText> = {
  built: { zh: '现状', en: 'As built' },
  construction: { zh: '含在建', en: 'With what is under construction' },
  planned: { zh: '含在建与计划', en: 'With what is planned' },
  envisaged: { zh: '含前期与谋划', en: 'With early-stage ideas too' },
}

/** The month that counts as "today": that of the newest document. */
export const TODAY = DOCUMENT[DOC_IDS.at(-1)!].asOf

/**
 * The step of the plan at which a line exists: 0 built, 1 under construction, 2 planned, 3 preparatory
 * or envisaged. Null where it never does (cancelled) or nobody says (unknown, postponed).
 */
export type Rank = 0 | 1 | 2 | 3

const RANK: Record<Status, Rank | null> = {
  built: 0,
  'under-construction': 1,
  planned: 2,
  preparatory: 3,
  envisaged: 3,
  postponed: null,
  cancelled: null,
  unknown: null,
}

export const RANKS: readonly Rank[] = [0, 1, 2, 3]

/** Had it opened by today? Of a bare year its last month counts. */
export const isOpen = (opened: number | string): boolean => {
  const month = String(opened)
  return (month.length > 4 ? month : `${month}-12`) <= TODAY
}

/** Rank of a line by its status; having opened by `TODAY` outweighs an older document's status. */
export function rankOf(status: Status, opened?: number | string | null): Rank | null {
  return opened && isOpen(opened) ? 0 : RANK[status]
}

/** The highest rank that a scenario lets through. */
export const rankLimit = (scenario: ScenarioId): Rank => SCENARIOS.indexOf(scenario) as Rank

/** How one travels. `best` takes the quicker of the two, place by place. */
export const REACH_MODES = ['best', 'car', 'transit'] as const
export type ReachMode = (typeof REACH_MODES)[number]

export const REACH_MODE_TITLE: Record<ReachMode, BilingualText> = {
  best: { zh: '最快方式', en: 'Quickest way' },
  car: { zh: '小汽车', en: 'Car' },
  transit: { zh: '轨道交通', en: 'Rail and metro' },
}

/** How one gets to the first stop and from the last. */
export const END_MODES = ['walk', 'bike', 'taxi'] as const
export type EndMode = (typeof END_MODES)[number]

export const END_MODE_TITLE: Record<EndMode, BilingualText> = {
  walk: { zh: '步行', en: 'on foot' },
  bike: { zh: '骑行', en: 'by bike' },
  taxi: { zh: '出租车', en: 'by taxi' },
}
