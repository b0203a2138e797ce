/** Legend, figures and notes: in a column one above the other, or in a band side by side. */
import type { Box } from './page-box'
import type { PageDraft, PagePlan } from './page-draft'
import { facts } from './page-facts'
import { footnotes } from './page-footnotes'
import { bandLegend, columnLegend, longestLegend } from './page-legend'
import { locator } from './page-locator'
import { orientationHeight, putOrientation } from './page-orientation'
import type { PartSetter } from './page-setter'
import type { StackItem } from './page-stack'
import { omit, putStack } from './page-stack'
import { assumptions, notes } from './page-words'

/** Between the columns of a band, in gaps of the sheet. */
const BAND_GAPS = 1.6
/** A band with more than legend, notes and scale may be so much higher. */
const FULL_BAND = 1.3

/** The first column of a band is no narrower than this, in columns of the sheet. */
const LEAST_FIRST = 0.7

/** What somebody has put elsewhere takes no room in a column. */
const inFlow = ({ content }: PagePlan, items: readonly StackItem[]): StackItem[] =>
  items.filter(({ id }) => !content.boxes?.[id])

/** Legend and words from the top; at the foot of the column the inset, north arrow and scale. */
export function putColumn(draft: PageDraft, plan: PagePlan, box: Box, withFootnotes: boolean): void {
  const items = inFlow(plan, [
    { id: 'legend', setter: columnLegend },
    { id: 'facts', setter: facts },
    { id: 'notes', setter: notes },
    { id: 'assumptions', setter: assumptions },
    ...(withFootnotes ? [{ id: 'footnotes', setter: footnotes } as const] : []),
  ])
  const room = box.height - putColumnFoot(draft, plan, box)
  const inset = insetHeight(plan, items, box.width, room)
  if (inset) locator.put(draft, plan, { ...box, y: box.y + room - inset, height: inset })
  else if (plan.content.locator && !plan.content.boxes?.locator) omit(draft, plan, 'locator')
  putStack(draft, plan, items, { ...box, height: room - (inset ? inset + plan.sheet.block : 0) })
}

/** North arrow and scale; returns the height they take with the gap above. */
function putColumnFoot(draft: PageDraft, plan: PagePlan, box: Box): number {
  const height = orientationHeight(plan)
  if (!height) return 0
  if (height > box.height) {
    if (plan.content.denominator !== null) omit(draft, plan, 'scaleBar')
    if (plan.content.northArrow) omit(draft, plan, 'northArrow')
    return 0
  }
  putOrientation(draft, plan, { ...box, y: box.y + box.height - height, height })
  return height + plan.sheet.block
}

/** Height of the inset: what it wants, or less where the other parts could not stand above it; 0 where it cannot be. */
function insetHeight(plan: PagePlan, items: readonly StackItem[], width: number, room: number): number {
  if (!plan.content.locator || plan.content.boxes?.locator) return 0
  const [wanted, least] = [locator.wanted(plan, width), locator.least(plan, width)]
  const above = items
    .map(({ setter }) => Math.min(setter.wanted(plan, width), setter.least(plan, width)))
    .filter((height) => height > 0)
  const left = room - above.reduce((sum, height) => sum + height + plan.sheet.block, 0)
  if (left < least) return 0
  const comfortable = items.reduce((sum, i) => sum + i.setter.wanted(plan, width, room), 0)
  return Math.max(least, Math.min(wanted, left, room - comfortable))
}

const orientation: PartSetter = {
  wanted: orientationHeight,
  least: orientationHeight,
  put: putOrientation,
}

/** The columns of a band from left to right, empty ones left out. */
function bandStacks(plan: PagePlan, width: number): StackItem[][] {
  const { content, sheet } = plan
  const words: StackItem[] = [
    { id: 'notes', setter: notes },
    { id: 'assumptions', setter: assumptions },
  ]
  const scale: StackItem[] = [
    { id: 'scaleBar', setter: orientation },
    { id: 'locator', setter: locator },
  ]
  const table: StackItem = { id: 'facts', setter: facts }
  if (!content.legend) return [words, [...scale, table]]
  const legend: StackItem[] = [{ id: 'legend', setter: bandLegend }]
  const all = [...scale, ...words, table]
  const isFull = stackHeight(plan, all, sheet.column, sheet.band[1]) > sheet.band[1]
  const isWide = width - 2 * (sheet.column + sheet.gap * BAND_GAPS) >= sheet.column * LEAST_FIRST
  return isFull && isWide ? [legend, [table, ...words.toReversed()], scale] : [legend, all]
}

/** What the parts of a column want, the legend `most` at most, with the gaps between them, mm. */
function stackHeight(plan: PagePlan, items: readonly StackItem[], width: number, most: number): number {
  const each = items
    .map(({ id, setter }) =>
      id === 'legend' ? longestLegend(plan, width, most) : setter.wanted(plan, width),
    )
    .filter((height) => height > 0)
  return each.reduce((sum, height) => sum + height, Math.max(0, each.length - 1) * plan.sheet.block)
}

/** Where each column of a band stands: the first takes what the others leave. */
function bandColumns(plan: PagePlan, width: number): { items: StackItem[]; x: number; width: number }[] {
  const { column, gap } = plan.sheet
  const stacks = bandStacks(plan, width)
  const step = column + gap * BAND_GAPS
  const first = width - step * (stacks.length - 1)
  return stacks.map((items, i) =>
    i ? { items, x: first + gap * BAND_GAPS + (i - 1) * step, width: column } : { items, x: 0, width: first },
  )
}

/** As high as the fullest column and the longest legend need, within what the sheet allows. */
export function bandHeight(plan: PagePlan, width: number): number {
  const { sheet, content } = plan
  const columns = bandColumns(plan, width)
  const isFull = columns.length > 2 || content.locator !== undefined
  const [least, most] = [sheet.band[0], sheet.band[1] * (isFull ? FULL_BAND : 1)]
  const heights = columns.map(({ items, width: wide }) => stackHeight(plan, items, wide, most))
  return Math.min(most, Math.max(least, ...heights))
}

/** Beneath an upright map: the legend in columns at the left; scale and words at the right. */
export function putBand(draft: PageDraft, plan: PagePlan, box: Box): void {
  for (const { items, x, width } of bandColumns(plan, box.width))
    putStack(draft, plan, inFlow(plan, items), { ...box, x: box.x + x, width })
}
