import { DOCUMENT, DOC_IDS } from './document'
import type { Mention, StatusStep } from './entity'
import type { Status } from './status'

/** The month a mention speaks of, as text that sorts: its own, else its document's. */
export const asOfOf = (mention: Mention): string => mention.asOf ?? DOCUMENT[mention.doc].asOf

/**
 * The statuses the documents give, in the order the documents appeared.
 * Repeats of one status within one document are one step; a disagreement within a document stays as two.
 */
export function statusHistory(mentions: readonly Mention[]): StatusStep[] {
  const steps: StatusStep[] = []
  for (const doc of DOC_IDS) {
    for (const m of mentions) {
      if (m.doc !== doc || !m.status) continue
      if (steps.some((s) => s.doc === doc && s.status === m.status)) continue
      steps.push({ doc, asOf: asOfOf(m), status: m.status })
    }
  }
  return steps
}

/**
 * The status by latest mention: the newest document decides. Within it a passage that reports progress counts
 * before one that states an aim, then the first, since the running text comes before the tables that summarise it.
 */
export function latestStatus(mentions: readonly Mention[]): Status {
  const stated = mentions.filter((m) => m.status)
  const newest = DOC_IDS.findLast((doc) => stated.some((m) => m.doc === doc))
  const passages = stated.filter((m) => m.doc === newest)
  return (passages.find((m) => m.progress) ?? passages[0])?.status ?? 'unknown'
}
