/** Where everything goes when nobody says otherwise: four arrangements, by sheet and by what is on the page. */
import type { Box } from './page-box'
import { putBand, putColumn, bandHeight } from './page-columns'
import type { PageDraft, PagePlan } from './page-draft'
import { newDraft } from './page-draft'
import { footnotes, longestFootnotes } from './page-footnotes'
import { orientationHeight, putOrientation } from './page-orientation'
import { heightOf, putTexts } from './page-set-text'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'
import { logo, present, setImprint, setSources, setSubtitle, setTitle } from './page-words'

const MOST_SOURCE_LINES = 4
/** Footnotes beneath the map take so much of the page's height at most. */
const MOST_FOOTNOTES = 0.13
const MOST_LOGO_SHARE = 0.3

/** How much wider than usual the column beside a map may become for a legend that is hard to read in it. */
const COLUMN_WIDTHS = [1, 1.15, 1.3]

/** Puts everything in its place and returns what is left for the map. */
export function arrange(draft: PageDraft, plan: PagePlan): Box {
  return arrangementOf(plan)(draft, withColumn(plan))
}

/**
 * The plan with a column in which the longest legend that the map could call for is read without strain, or as easily
 * as it may be: what the legend says here and now must not move the map.
 */
function withColumn(plan: PagePlan): PagePlan {
  const { sheet, content } = plan
  const arrangement = arrangementOf(plan)
  const isBeside = arrangement === sideBySide || arrangement === slide
  if (!isBeside || !content.legend || content.boxes?.legend) return plan
  const longest = { ...content, legend: content.legendRoom }
  let best = { plan, strain: Infinity }
  for (const factor of COLUMN_WIDTHS) {
    const wide = { ...plan, sheet: { ...sheet, column: sheet.column * factor } }
    const tried = newDraft()
    arrangement(tried, { ...wide, content: longest })
    if (tried.legendStrain < best.strain) best = { plan: wide, strain: tried.legendStrain }
    if (best.strain === 0) break
  }
  return best.plan
}

type Arrangement = (draft: PageDraft, plan: PagePlan) => Box

function arrangementOf({ sheet, content }: PagePlan): Arrangement {
  if (sheet.size === 'slide') return slide
  const { legend, notes, facts, assumptions, locator } = content
  if (!legend && !notes.trim() && !facts && !assumptions?.lines.length && !locator) return plain
  return sheet.orientation === 'landscape' ? sideBySide : stacked
}

/** The sheet without its margins. */
export const innerBox = ({ width, height, margin }: Sheet): Box => ({
  x: margin,
  y: margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
})

/** The map bleeds off three edges; all words stand in the column at its right. */
const slide: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const { width, height, margin, gap, column } = sheet
  const x = width - margin - column
  const top = putHead(draft, plan, { x, y: margin, width: column }, 3)
  const foot = [...setSources(plan, column, 6), ...setImprint(plan, column)]
  const footTop = height - margin - heightOf(foot)
  putTexts(draft, foot, x, footTop)
  draft.rules.push({ part: 'sources', x, y: footTop - gap * 0.4, width: column })
  const y = top > margin ? top + sheet.type.title[0]! * 0.25 : top
  putColumn(draft, plan, { x, y, width: column, height: footTop - gap * 0.8 - y }, true)
  return { x: 0, y: 0, width: x - gap, height }
}

/** Title above, the column at the right, footnotes and sources under the map, imprint under the column. */
const sideBySide: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const inner = innerBox(sheet)
  const mapWidth = inner.width - sheet.column - sheet.gap
  const x = inner.x + mapWidth + sheet.gap
  const body = putHeadAndFoot(draft, plan, mapWidth, { x, width: sheet.column })
  putColumn(draft, plan, { x, y: body.y, width: sheet.column, height: body.height }, false)
  const height = body.height - putFootnotes(draft, plan, { ...body, width: mapWidth })
  return { x: inner.x, y: body.y, width: mapWidth, height }
}

/** Title above, the band beneath the map, then footnotes, sources and imprint at the foot. */
const stacked: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const inner = innerBox(sheet)
  const wide = inner.width - sheet.column - sheet.gap * 1.6
  const imprint = { x: inner.x + inner.width - sheet.column, width: sheet.column }
  const body = putHeadAndFoot(draft, plan, wide, imprint)
  const rest = body.height - putFootnotes(draft, plan, body)
  const band = bandHeight(plan, inner.width)
  const height = rest - band - sheet.gap
  putBand(draft, plan, { ...body, y: body.y + height + sheet.gap, height: band })
  return { ...body, height }
}

/** Neither legend nor other columns: the map takes the page, scale and sources share a strip beneath it. */
const plain: Arrangement = (draft, plan) => {
  const { sheet } = plan
  const inner = innerBox(sheet)
  const isScale = orientationHeight(plan) > 0
  const indent = isScale ? sheet.column + sheet.gap : 0
  const width = inner.width - indent
  const foot = [...setSources(plan, width, MOST_SOURCE_LINES), ...setImprint(plan, width)]
  const stripHeight = Math.max(heightOf(foot), orientationHeight(plan))
  const stripTop = inner.y + inner.height - stripHeight
  putTexts(draft, foot, inner.x + indent, stripTop)
  if (isScale)
    putOrientation(draft, plan, { x: inner.x, y: stripTop, width: sheet.column, height: stripHeight })
  const y = belowHead(plan, putHead(draft, plan, inner))
  const body = { x: inner.x, y, width: inner.width, height: stripTop - sheet.gap * 0.8 - y }
  return { ...body, height: body.height - putFootnotes(draft, plan, body) }
}

/** Title and subtitle over the whole width, sources and imprint at the foot; returns the room between. */
function putHeadAndFoot(
  draft: PageDraft,
  plan: PagePlan,
  sourceWidth: number,
  imprintAt: { readonly x: number; readonly width: number },
): Box {
  const inner = innerBox(plan.sheet)
  const sources = setSources(plan, sourceWidth, MOST_SOURCE_LINES)
  const imprint = setImprint(plan, imprintAt.width)
  const footTop = inner.y + inner.height - Math.max(heightOf(sources), heightOf(imprint))
  const y = belowHead(plan, putHead(draft, plan, inner))
  putTexts(draft, sources, inner.x, footTop)
  putTexts(draft, imprint, imprintAt.x, footTop)
  return { x: inner.x, y, width: inner.width, height: footTop - plan.sheet.gap * 0.5 - y }
}

const belowHead = ({ sheet }: PagePlan, bottom: number): number =>
  bottom > sheet.margin ? bottom + sheet.gap * 0.7 : bottom

/** Title and subtitle, the logo at their right; returns where they end. */
function putHead(draft: PageDraft, plan: PagePlan, at: Omit<Box, 'height'>, titleLines = 2): number {
  const { sheet } = plan
  const mark = logoSize(plan, at.width)
  const width = at.width - (mark ? mark.width + sheet.gap : 0)
  const texts = present([setTitle(plan, width, titleLines), setSubtitle(plan, width, titleLines)])
  if (mark) logo.put(draft, plan, { x: at.x + at.width - mark.width, y: at.y, ...mark })
  return Math.max(putTexts(draft, texts, at.x, at.y), at.y + (mark?.height ?? 0))
}

/** As high as title and subtitle, unless it would grow too wide. */
function logoSize({ sheet, content }: PagePlan, width: number): { width: number; height: number } | null {
  if (!content.logo) return null
  const { aspect } = content.logo
  const high = (sheet.type.title[0]! * 1.22 + sheet.type.subtitle[0]! * 1.4) * MM_PER_POINT
  const wide = Math.min(high * aspect, width * MOST_LOGO_SHARE)
  return { width: wide, height: wide / aspect }
}

/** Footnotes at the foot of a box; returns how much of its height they take, with the gap above them. */
function putFootnotes(draft: PageDraft, plan: PagePlan, body: Box): number {
  const { sheet } = plan
  const wanted = longestFootnotes(plan, body.width)
  if (!wanted) return 0
  const most = Math.max(sheet.height * MOST_FOOTNOTES, footnotes.least(plan, body.width))
  const height = Math.min(wanted, most)
  if (!plan.content.boxes?.footnotes)
    footnotes.put(draft, plan, { ...body, y: body.y + body.height - height, height })
  return height + sheet.gap * 0.8
}
