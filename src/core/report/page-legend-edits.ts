/** What the reader changed in a legend: kept by entry id, so that it outlives a move of the map. */
export interface LegendEdits {
  readonly titles: Readonly<Record<string, string>>
  readonly hidden: readonly string[]
  /** Ids in the wanted order; entries it does not name stay where they were, after the one before them. */
  readonly order: readonly string[]
}

export const NO_EDITS: LegendEdits = { titles: {}, hidden: [], order: [] }

/** All entries in the reader's order, hidden ones included. */
export function inEditedOrder<T extends { readonly id: string }>(
  entries: readonly T[],
  edits: LegendEdits,
): T[] {
  const byId = new Map(entries.map((e) => [e.id, e]))
  const ordered = edits.order.flatMap((id) => byId.get(id) ?? [])
  entries.forEach((entry, i) => {
    if (edits.order.includes(entry.id)) return
    const before = entries[i - 1]
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, entry)
  })
  return ordered
}

/** The entries to print: in the reader's order, without the hidden ones, under the reader's titles. */
export function editedLegend<T extends { readonly id: string; readonly title: string }>(
  entries: readonly T[],
  edits: LegendEdits,
): T[] {
  return inEditedOrder(entries, edits)
    .filter((e) => !edits.hidden.includes(e.id))
    .map((e) => ({ ...e, title: edits.titles[e.id]?.trim() || e.title }))
}

/** Edits after moving an entry one place up (-1) or down (1) among `ids`, the order as it is now. */
export function moveEntry(edits: LegendEdits, ids: readonly string[], id: string, by: -1 | 1): LegendEdits {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return edits
  const order = [...ids]
  order.splice(to, 0, ...order.splice(from, 1))
  return { ...edits, order }
}

export function hideEntry(edits: LegendEdits, id: string, hidden: boolean): LegendEdits {
  const others = edits.hidden.filter((h) => h !== id)
  return { ...edits, hidden: hidden ? [...others, id] : others }
}

export const renameEntry = (edits: LegendEdits, id: string, title: string): LegendEdits => ({
  ...edits,
  titles: { ...edits.titles, [id]: title },
})
