/** The arrangement of a page: title, map frame, legend, notes, scale, sources. Pure; lengths in millimetres. */
import type { Box } from './page-box'
import { bandHeight, putBand, putColumn } from './page-column'
import type { PageContent, PageLayout } from './page-content'
import type { PageDraft, PagePlan, SetText } from './page-parts'
import {
  heightOf,
  innerBox,
  newDraft,
  orientationHeight,
  partsOf,
  putOrientation,
  putTexts,
  setText,
} from './page-parts'
import type { Sheet } from './page-sheet'
import type { WidthOf } from './page-text'

const MOST_SOURCE_LINES = 4

/**
 * Lay a page out. The frame depends on the sheet, the texts, on which parts are wanted and how long the legend may
 * become, but neither on the scale nor on what the legend says: so what is in the frame can decide that.
 */
export function layoutPage(sheet: Sheet, content: PageContent, widthOf: WidthOf): PageLayout {
  const plan: PagePlan = { sheet, content, widthOf }
  const draft = newDraft()
  const frame = arrangementOf(plan)(draft, plan)
  const { texts, samples, rules, scaleBar, northArrow, omittedEntries, cutTexts } = draft
  const omitted = { legend: omittedEntries, texts: cutTexts }
  const parts = partsOf(draft, frame)
  return { sheet, frame, frames: [], parts, texts, samples, rules, scaleBar, northArrow, omitted }
}

/** Puts everything in its place and returns what is left for the map. */
type Arrangement = (draft: PageDraft, plan: PagePlan) => Box

function arrangementOf({ sheet, content }: PagePlan): Arrangement {
  if (sheet.size === 'slide') return slide
  if (!content.legend && !content.notes.trim()) return plain
  return sheet.orientation === 'landscape' ? sideBySide : stacked
}

/** The map bleeds off three edges; all words stand in the column at its right. */
const slide: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const { width, height, margin, gap, column, type } = sheet
  const x = width - margin - column
  const head = setHead(plan, column, 3, 3)
  const foot = [...setSources(plan, column, 6), ...setImprint(plan, column)]
  const headBottom = putTexts(draft, head, x, margin)
  const footTop = height - margin - heightOf(foot)
  putTexts(draft, foot, x, footTop)
  draft.rules.push({ x, y: footTop - gap * 0.4, width: column })
  const y = headBottom + (head.length ? type.title[0]! * 0.25 : 0)
  putColumn(draft, plan, { x, y, width: column, height: footTop - gap * 0.8 - y })
  return { x: 0, y: 0, width: x - gap, height }
}

/** Title above, the column at the right, sources under the map and imprint under the column. */
const sideBySide: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const inner = innerBox(sheet)
  const mapWidth = inner.width - sheet.column - sheet.gap
  const x = inner.x + mapWidth + sheet.gap
  const body = putHeadAndFoot(draft, plan, mapWidth, { x, width: sheet.column })
  putColumn(draft, plan, { x, y: body.y, width: sheet.column, height: body.height })
  return { x: inner.x, y: body.y, width: mapWidth, height: body.height }
}

/** Title above, the band beneath the map, sources and imprint at the foot. */
const stacked: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const inner = innerBox(sheet)
  const wide = inner.width - sheet.column - sheet.gap * 1.6
  const imprint = { x: inner.x + inner.width - sheet.column, width: sheet.column }
  const body = putHeadAndFoot(draft, plan, wide, imprint)
  const band = bandHeight(plan, inner.width)
  const height = body.height - band - sheet.gap
  putBand(draft, plan, { ...body, y: body.y + height + sheet.gap, height: band })
  return { ...body, height }
}

/** Neither legend nor notes: the map takes the page, scale and sources share a strip beneath it. */
const plain: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const inner = innerBox(sheet)
  const isScale = orientationHeight(plan) > 0
  const indent = isScale ? sheet.column + sheet.gap : 0
  const head = setHead(plan, inner.width)
  const foot = [
    ...setSources(plan, inner.width - indent, MOST_SOURCE_LINES),
    ...setImprint(plan, inner.width - indent),
  ]
  const stripHeight = Math.max(heightOf(foot), orientationHeight(plan))
  const stripTop = inner.y + inner.height - stripHeight
  putTexts(draft, foot, inner.x + indent, stripTop)
  if (isScale) putOrientation(draft, plan, inner.x, stripTop, sheet.column)
  const y = belowHead(plan, head, putTexts(draft, head, inner.x, inner.y))
  return { x: inner.x, y, width: inner.width, height: stripTop - sheet.gap * 0.8 - y }
}

/** Title and subtitle over the whole width, sources and imprint at the foot; returns the room between. */
function putHeadAndFoot(
  draft: PageDraft,
  plan: PagePlan,
  sourceWidth: number,
  imprintAt: { readonly x: number; readonly width: number },
): Box {
  const inner = innerBox(plan.sheet)
  const head = setHead(plan, inner.width)
  const sources = setSources(plan, sourceWidth, MOST_SOURCE_LINES)
  const imprint = setImprint(plan, imprintAt.width)
  const footTop = inner.y + inner.height - Math.max(heightOf(sources), heightOf(imprint))
  const y = belowHead(plan, head, putTexts(draft, head, inner.x, inner.y))
  putTexts(draft, sources, inner.x, footTop)
  putTexts(draft, imprint, imprintAt.x, footTop)
  return { x: inner.x, y, width: inner.width, height: footTop - plan.sheet.gap * 0.5 - y }
}

const belowHead = ({ sheet }: PagePlan, head: readonly SetText[], bottom: number): number =>
  bottom + (head.length ? sheet.gap * 0.7 : 0)

const present = (texts: readonly (SetText | null)[]): SetText[] => texts.filter((t) => t !== null)

function setHead(plan: PagePlan, width: number, titleLines = 2, subtitleLines = 2): SetText[] {
  const { type } = plan.sheet
  return present([
    setText(plan, 'title', plan.content.title, width, type.title, titleLines),
    setText(plan, 'subtitle', plan.content.subtitle, width, type.subtitle, subtitleLines),
  ])
}

function setSources(plan: PagePlan, width: number, most: number): SetText[] {
  const { content, sheet } = plan
  return present([
    setText(plan, 'sources', content.sources, width, [sheet.type.foot], most),
    ...content.credits.map((line) => setText(plan, 'credit', line, width, [sheet.type.foot])),
  ])
}

function setImprint(plan: PagePlan, width: number): SetText[] {
  const { content, sheet } = plan
  return present([
    setText(plan, 'review', content.reviewNumber, width, [sheet.type.foot], 2),
    setText(plan, 'date', content.date, width, [sheet.type.foot], 1),
  ])
}
