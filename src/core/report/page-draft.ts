/** A page while it is being filled, and what everything that fills it needs to know. */
import type { Box } from './page-box'
import { boxAround } from './page-box'
import type { NumberMark, PageContent, PageLayout, SampleBlock, TextBlock, TextRole } from './page-content'
import type { PartId, PlacedPart } from './page-part'
import type { Sheet } from './page-sheet'
import type { WidthOf } from './page-text'

export interface PagePlan {
  readonly sheet: Sheet
  readonly content: PageContent
  readonly widthOf: WidthOf
}

export interface PageDraft {
  texts: TextBlock[]
  samples: SampleBlock[]
  rules: PageLayout['rules'][number][]
  scaleBar: PageLayout['scaleBar']
  northArrow: PageLayout['northArrow']
  locator: PageLayout['locator']
  facts: PageLayout['facts']
  logo: PageLayout['logo']
  marks: NumberMark[]
  /** How many footnotes are printed. */
  footnotes: number
  omittedEntries: number
  /** See `LegendBlock`. */
  legendStrain: number
  omittedFootnotes: number
  omittedParts: PartId[]
  cut: { part: PartId; role: TextRole }[]
}

export const newDraft = (): PageDraft => ({
  texts: [],
  samples: [],
  rules: [],
  scaleBar: null,
  northArrow: null,
  locator: null,
  facts: null,
  logo: null,
  marks: [],
  footnotes: 0,
  omittedEntries: 0,
  legendStrain: 0,
  omittedFootnotes: 0,
  omittedParts: [],
  cut: [],
})

/** Take a part off the page again, with all that was told about it. */
export function removePart(draft: PageDraft, id: PartId): void {
  const isOther = ({ part }: { readonly part?: PartId | undefined }) => part !== id
  draft.texts = draft.texts.filter(isOther)
  draft.cut = draft.cut.filter(isOther)
  draft.rules = draft.rules.filter(isOther)
  draft.omittedParts = draft.omittedParts.filter((part) => part !== id)
  if (id === 'legend') Object.assign(draft, { samples: [], omittedEntries: 0 })
  if (id === 'footnotes') Object.assign(draft, { marks: [], footnotes: 0, omittedFootnotes: 0 })
  if (id === 'scaleBar' || id === 'northArrow' || id === 'locator' || id === 'facts' || id === 'logo')
    draft[id] = null
}

/** Where each part stands: the smallest box around all that belongs to it, the map first. */
export function partsOf(draft: PageDraft, map: Box): PlacedPart[] {
  const around = new Map<PartId, Box>([['map', map]])
  const add = (id: PartId, box: Box | undefined) => {
    if (box) around.set(id, around.has(id) ? boxAround(around.get(id)!, box) : box)
  }
  for (const { part, box } of draft.texts) add(part, box)
  for (const { box } of draft.samples) add('legend', box)
  for (const { x, y, radius } of draft.marks)
    add('footnotes', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
  for (const id of ['scaleBar', 'northArrow', 'locator', 'facts', 'logo'] as const) add(id, draft[id]?.box)
  return [...around].map(([id, box]) => ({ id, box }))
}
