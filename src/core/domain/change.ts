import type { DocId } from './document'
import { DOC_IDS } from './document'
import type { Entity } from './entity'
import type { Status } from './status'
import { statusAt } from './status-history'
import type { BilingualText } from './text'

/** What can have become of a thing between two documents. */
export const CHANGE = {
  new: { zh: '新提及', en: 'Newly named' },
  advanced: { zh: '推进', en: 'Advanced' },
  finished: { zh: '建成', en: 'Finished' },
  'set-back': { zh: '状态后退', en: 'Stepped back' },
  postponed: { zh: '推迟', en: 'Postponed' },
  cancelled: { zh: '取消', en: 'Cancelled' },
  unchanged: { zh: '未变', en: 'Unchanged' },
  'no-longer-named': { zh: '不再提及', en: 'No longer named' },
} as const satisfies Record<string, BilingualText>

export type Change = keyof typeof CHANGE
export const CHANGES = Object.keys(CHANGE) as Change[]

/** Two documents, the older first. */
export interface Comparison {
  readonly from: DocId
  readonly to: DocId
}

/** Two documents as a comparison, put in their order; null where they are one. */
export function comparisonOf(a: DocId, b: DocId): Comparison | null {
  if (a === b) return null
  return DOC_IDS.indexOf(a) < DOC_IDS.indexOf(b) ? { from: a, to: b } : { from: b, to: a }
}

/** How far along a status is; those that are no step of the way have no place on it. */
const STEP: Partial<Record<Status, number>> = {
  envisaged: 0,
  preparatory: 1,
  planned: 2,
  'under-construction': 3,
  built: 4,
}

/**
 * What became of an entity from one document to a later one. Each side is all that was known once its document
 * had appeared, so what a document between the two said counts. Where the older side tells no status, nothing
 * can be said to have changed: a city that was always there was not finished. Null where the entity stands in
 * neither: it was first named later, or was named earlier and in neither of the two.
 */
export function changeOf(
  { docs, history }: Pick<Entity, 'docs' | 'history'>,
  { from, to }: Comparison,
): Change | null {
  const known = docs.some((d) => DOC_IDS.indexOf(d) <= DOC_IDS.indexOf(from))
  if (!docs.includes(to)) return docs.includes(from) ? 'no-longer-named' : null
  if (!known) return 'new'
  const [before, after] = [statusAt(history, from), statusAt(history, to)]
  if (after === before || before === 'unknown') return 'unchanged'
  if (after === 'postponed' || after === 'cancelled') return after
  if (after === 'built') return 'finished'
  const [was, is] = [STEP[before], STEP[after]]
  if (was === undefined || is === undefined) return is === undefined ? 'unchanged' : 'advanced'
  return is > was ? 'advanced' : 'set-back'
}

/**
 * The newest document that names a thing, and the last one before it that does, else the one that came before.
 * Null where there was none before.
 */
export function latestComparison({ docs }: Pick<Entity, 'docs'>): Comparison | null {
  const to = docs.at(-1)
  const from = docs.at(-2) ?? (to && DOC_IDS[DOC_IDS.indexOf(to) - 1])
  return from && to ? { from, to } : null
}
