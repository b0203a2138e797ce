/** The arrangement of a page: title, map frame, legend, notes, scale, sources. Pure; lengths in millimetres. */
import { arrange } from './page-arrange'
import type { Box } from './page-box'
import { boxesOverlap } from './page-box'
import { placeByHand } from './page-by-hand'
import { fromMiddle } from './page-camera'
import type { NumberMark, PageContent, PageLayout } from './page-content'
import type { PageDraft, PagePlan } from './page-draft'
import { newDraft, partsOf } from './page-draft'
import { gridBand, layoutGrid } from './page-grid'
import type { PartId } from './page-part'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'
import { omit } from './page-stack'
import type { WidthOf } from './page-text'

/** A map smaller than this, in parts of the sheet either way, is no map: other parts go. */
const LEAST_MAP_SHARE = 0.3

/** What goes first from a sheet that is too small, one after the other. */
const GOES_FIRST: readonly { readonly id: PartId; readonly without: Partial<PageContent> }[] = [
  { id: 'footnotes', without: { footnotes: undefined } },
  { id: 'facts', without: { facts: undefined } },
  { id: 'assumptions', without: { assumptions: undefined } },
  { id: 'locator', without: { locator: undefined } },
  { id: 'notes', without: { notes: '' } },
  { id: 'logo', without: { logo: undefined } },
  { id: 'subtitle', without: { subtitle: '' } },
  { id: 'legend', without: { legend: null } },
  { id: 'northArrow', without: { northArrow: false } },
  { id: 'scaleBar', without: { denominator: null } },
  { id: 'imprint', without: { makers: [], date: '', reviewNumber: '' } },
  { id: 'title', without: { title: '' } },
]

/**
 * Lay a page out. The frame depends on the sheet, the texts, on which parts are wanted and how long legend and
 * footnotes may become, but neither on the scale nor on what the legend says: so what is in the frame can decide that.
 */
export function layoutPage(sheet: Sheet, content: PageContent, widthOf: WidthOf): PageLayout {
  const { draft, plan, map: auto } = arranged({ sheet, content, widthOf })
  const { map, grounds, boxes, clashes } = placeByHand(draft, plan, auto)
  const band = content.grid ? gridBand(gridPoints(sheet)) : 0
  const frame = insideBand(map, band, sheet)
  const { texts, samples, rules, scaleBar, northArrow, locator, facts, logo } = draft
  const parts = partsOf(draft, map).map(({ id, box }) => ({ id, box: boxes.get(id) ?? box }))
  return {
    sheet,
    frame,
    frames: [],
    parts,
    texts,
    samples,
    rules,
    scaleBar,
    northArrow,
    locator,
    facts,
    logo,
    grid: content.grid && content.view ? layoutGrid(frame, content.view, gridPoints(sheet), widthOf) : null,
    marks: [...draft.marks, ...marksOnMap(draft, plan, frame, grounds)],
    grounds,
    omitted: {
      legend: draft.omittedEntries,
      texts: [...new Set(draft.cut.map(({ role }) => role))],
      footnotes: draft.omittedFootnotes,
      parts: [...new Set(draft.omittedParts)],
      clashes,
    },
  }
}

/** The page by itself; parts go, one after the other, until the map has room. */
function arranged(plan: PagePlan, whole = plan, gone: readonly PartId[] = [], next = 0): Arranged {
  const draft = newDraft()
  const map = arrange(draft, plan)
  const goes = GOES_FIRST[next]
  if (isRoomy(map, plan) || !goes) {
    for (const id of gone) omit(draft, whole, id)
    return { draft, plan, map }
  }
  const { id, without } = goes
  const wasOn = Object.keys(without).some((key) => isOn(plan.content[key as keyof PageContent]))
  const content = { ...plan.content, ...without }
  return arranged({ ...plan, content }, whole, wasOn ? [...gone, id] : gone, next + 1)
}

interface Arranged {
  readonly draft: PageDraft
  readonly plan: PagePlan
  readonly map: Box
}

const isOn = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined && value !== null && value !== false

function isRoomy(map: Box, { sheet, content }: PagePlan): boolean {
  const band = content.grid ? 2 * gridBand(gridPoints(sheet)) : 0
  return (
    map.width - band >= sheet.width * LEAST_MAP_SHARE && map.height - band >= sheet.height * LEAST_MAP_SHARE
  )
}

const gridPoints = ({ type }: Sheet): number => type.foot

/** The frame within its band of degrees; a map that runs off the page comes in from the edge first. */
function insideBand(map: Box, band: number, sheet: Sheet): Box {
  if (!band) return map
  const edge = (isAtEdge: boolean) => band + (isAtEdge ? sheet.margin / 3 : 0)
  const [left, top] = [edge(map.x <= 0), edge(map.y <= 0)]
  const [right, bottom] = [edge(map.x + map.width >= sheet.width), edge(map.y + map.height >= sheet.height)]
  return {
    x: map.x + left,
    y: map.y + top,
    width: Math.max(1, map.width - left - right),
    height: Math.max(1, map.height - top - bottom),
  }
}

/** Where a number may stand beside what it belongs to, in its own radii right and down. */
const MARK_PLACES = [
  [1.5, -1.5],
  [-1.5, -1.5],
  [1.5, 1.5],
  [-1.5, 1.5],
  [3.8, -1.5],
  [-3.8, -1.5],
] as const

/** The numbers of the footnotes on the map, beside what they speak of, each free of the others. */
function marksOnMap(
  { footnotes }: PageDraft,
  { sheet, content }: PagePlan,
  frame: Box,
  grounds: readonly Box[],
): NumberMark[] {
  const { view, footnotes: notes } = content
  if (!view || !notes) return []
  const points = sheet.type.foot * 0.9
  const radius = points * MM_PER_POINT * 0.75
  const scale = frame.width / view.width
  const marks: NumberMark[] = []
  notes.entries.slice(0, footnotes).forEach(({ at }, i) => {
    if (!at) return
    const [dx, dy] = fromMiddle(at, view)
    const [x, y] = [frame.x + frame.width / 2 + dx * scale, frame.y + frame.height / 2 + dy * scale]
    const found = MARK_PLACES.map(([right, down]) => ({
      x: x + right * radius,
      y: y + down * radius,
      radius,
      points,
      number: i + 1,
      of: 'map' as const,
    })).find((mark) => isFree(mark, frame, marks, grounds))
    if (found) marks.push(found)
  })
  return marks
}

function isFree(
  { x, y, radius }: NumberMark,
  frame: Box,
  others: readonly NumberMark[],
  grounds: readonly Box[],
): boolean {
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
  const isInside =
    box.x >= frame.x &&
    box.y >= frame.y &&
    x + radius <= frame.x + frame.width &&
    y + radius <= frame.y + frame.height
  return (
    isInside &&
    !grounds.some((g) => boxesOverlap(g, box)) &&
    !others.some((o) => Math.hypot(o.x - x, o.y - y) < o.radius + radius + 0.2)
  )
}
