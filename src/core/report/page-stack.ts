/** Parts one above the other: each has what it wants while there is room, then all give way in turn. */
import type { Box } from './page-box'
import type { PageDraft, PagePlan } from './page-draft'
import type { PartId } from './page-part'
import type { PartSetter } from './page-setter'

export interface StackItem {
  readonly id: PartId
  readonly setter: PartSetter
}

/** Which parts go first when there is no room even for the least of each. */
const GOES_FIRST: readonly PartId[] = ['footnotes', 'facts', 'assumptions', 'locator', 'notes', 'legend']
/** How parts that can be cut share what is left beyond their least. */
const WEIGHT: Partial<Record<PartId, number>> = { legend: 3, notes: 1.2 }

/** Set parts into a box from its top; what finds no room is told. Returns where the last one ends. */
export function putStack(draft: PageDraft, plan: PagePlan, items: readonly StackItem[], box: Box): number {
  const gap = plan.sheet.block
  const wanted = new Map(items.map((item) => [item, item.setter.wanted(plan, box.width, box.height)]))
  const asked = items.filter((item) => wanted.get(item)! > 0)
  const least = (item: StackItem) => Math.min(wanted.get(item)!, item.setter.least(plan, box.width))
  const kept = [...asked]
  const sumOfLeast = () => kept.reduce((sum, item) => sum + least(item), gap * (kept.length - 1))
  while (kept.length && sumOfLeast() > box.height + 1e-6) {
    const goes =
      GOES_FIRST.map((id) => kept.find((item) => item.id === id)).find((item) => item) ?? kept.at(-1)!
    kept.splice(kept.indexOf(goes), 1)
    omit(draft, plan, goes.id)
  }
  const heights = shares(kept, wanted, least, box.height - gap * (kept.length - 1))
  let y = box.y
  for (const item of kept) {
    const used = item.setter.put(draft, plan, { ...box, y, height: heights.get(item)! })
    if (used) y += used + gap
  }
  return kept.length ? y - gap : y
}

/** A part without room: its entries are missing too. */
export function omit(draft: PageDraft, { content }: PagePlan, id: PartId): void {
  draft.omittedParts.push(id)
  if (id === 'legend') {
    draft.omittedEntries = content.legend?.length ?? 0
    draft.legendStrain = Infinity
  }
  if (id === 'footnotes') draft.omittedFootnotes = content.footnotes?.entries.length ?? 0
}

/** Heights that sum to `room` at most: from the least upwards, by weight, and none more than it wants. */
function shares(
  items: readonly StackItem[],
  wanted: ReadonlyMap<StackItem, number>,
  least: (item: StackItem) => number,
  room: number,
): Map<StackItem, number> {
  const heights = new Map(items.map((item) => [item, least(item)]))
  let left = room - [...heights.values()].reduce((sum, h) => sum + h, 0)
  for (let open = [...items]; left > 1e-6 && open.length;) {
    const weight = (item: StackItem) => WEIGHT[item.id] ?? 1
    const whole = open.reduce((sum, item) => sum + weight(item), 0)
    const grants = open.map((item) =>
      Math.min((left * weight(item)) / whole, wanted.get(item)! - heights.get(item)!),
    )
    open.forEach((item, i) => heights.set(item, heights.get(item)! + grants[i]!))
    left -= grants.reduce((sum, g) => sum + g, 0)
    open = open.filter((item) => wanted.get(item)! - heights.get(item)! > 1e-6)
  }
  return heights
}
