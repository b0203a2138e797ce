import type { DocId } from './document'
import { DOCUMENT, DOC_IDS } from './document'
import type { Mention, StatusStep } from './entity'
import type { Status } from './status'

/** The month a mention speaks of, as text that sorts: its own, else its document's. */
export const asOfOf = (mention: Mention): string => mention.asOf ?? DOCUMENT[mention.doc].asOf

/**
 * The statuses the documents give, in the order the documents appeared.
 * Repeats of one status within one document are one step; a disagreement within a document stays as two, the
 * deciding one first: a passage that reports progress counts before one that states an aim, then the first,
 * since the running text comes before the tables that summarise it.
 */
export function statusHistory(mentions: readonly Mention[]): StatusStep[] {
  return DOC_IDS.flatMap((doc) => {
    const passages = mentions.filter((m) => m.doc === doc && m.status)
    const deciding = passages.toSorted((a, b) => Number(Boolean(b.progress)) - Number(Boolean(a.progress)))
    const statuses = [...new Set(deciding.map((m) => m.status!))]
    return statuses.map((status) => {
      const first = deciding.find((m) => m.status === status)!
      return { doc, asOf: asOfOf(first), status }
    })
  })
}

/** The status as known once a document had appeared: the newest one that says anything of it decides. */
export function statusAt(history: readonly StatusStep[], doc: DocId): Status {
  const known = history.filter((step) => DOC_IDS.indexOf(step.doc) <= DOC_IDS.indexOf(doc))
  const newest = known.at(-1)?.doc
  return known.find((step) => step.doc === newest)?.status ?? 'unknown'
}

/** The status by latest mention. */
export const latestStatus = (mentions: readonly Mention[]): Status =>
  statusAt(statusHistory(mentions), DOC_IDS.at(-1)!)
