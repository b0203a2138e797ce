/** The arrangement of a comparison: three maps in a row, table, legend and notes beneath. Lengths in millimetres. */
import { innerBox } from './page-arrange'
import type { Box } from './page-box'
import type { PageContent, PageFacts, PageLayout } from './page-content'
import type { PageDraft, PagePlan } from './page-draft'
import { newDraft, partsOf } from './page-draft'
import { facts } from './page-facts'
import { bandLegend } from './page-legend'
import {
  logo,
  assumptions,
  notes,
  present,
  setImprint,
  setSources,
  setSubtitle,
  setTitle,
} from './page-words'
import { orientationHeight, putOrientation } from './page-orientation'
import { heightOf, putTexts, setHeading } from './page-set-text'
import type { PartSetter } from './page-setter'
import type { Sheet, SheetMeasure, SheetSize } from './page-sheet'
import { MM_PER_POINT, sheetOf } from './page-sheet'
import type { StackItem } from './page-stack'
import { putStack } from './page-stack'
import type { WidthOf } from './page-text'

/** Before, after, and what is different. */
export type Three<T> = readonly [before: T, after: T, difference: T]

export interface ComparisonContent extends Omit<PageContent, 'facts'> {
  readonly captions: Three<string>
  readonly facts: PageFacts
}

export interface ComparisonLayout {
  /** Its `frame` holds all three maps, from the first's left edge to the last's right. */
  readonly layout: PageLayout
  readonly frames: Three<Box>
}

/** Between two maps. */
const GUTTER_MM = 3
/** What stands beneath the maps takes so much of the room between head and foot at most. */
const MOST_BENEATH = 0.52
/** Legend and notes beside the table are no narrower than this, in columns of the sheet. */
const LEAST_BESIDE = 1.1
const MOST_SOURCE_LINES = 3

/** On a slide three maps and a table leave less room for words than one map does. */
const SLIDE_TYPE: Sheet['type'] = {
  title: [22, 20, 17],
  subtitle: [12, 10.5],
  heading: 10,
  legend: [8, 8, 7.5],
  notes: 9,
  ratio: 9,
  foot: 7.5,
}

/** A landscape sheet as a comparison uses it. */
export function comparisonSheet(size: SheetSize, custom?: SheetMeasure): Sheet {
  const sheet = sheetOf(size, 'landscape', custom)
  return size === 'slide' ? { ...sheet, type: SLIDE_TYPE, block: 4, column: 62, magnify: 1 } : sheet
}

/** Lay a comparison out on a landscape sheet. The frames depend neither on the scale nor on what the legend says. */
export function layoutComparison(
  sheet: Sheet,
  content: ComparisonContent,
  widthOf: WidthOf,
): ComparisonLayout {
  const plan: PagePlan = { sheet, content, widthOf }
  const draft = newDraft()
  const body = putHeadAndFoot(draft, plan)
  const width = (body.width - 2 * GUTTER_MM) / 3
  const captions = content.captions.map((text) => setHeading(plan, 'subtitle', text, width))
  const caption = Math.max(...captions.map((c) => c.height)) + sheet.gap * 0.15
  const beneath = heightBeneath(withRoom(plan), body)
  const height = body.height - caption - beneath - sheet.gap * 0.8
  const frameAt = (i: number): Box => ({
    x: body.x + i * (width + GUTTER_MM),
    y: body.y + caption,
    width,
    height,
  })
  const frames = [frameAt(0), frameAt(1), frameAt(2)] as const
  captions.forEach((text, i) => putTexts(draft, [text], frames[i]!.x, body.y))
  putBeneath(draft, plan, { ...body, y: body.y + body.height - beneath, height: beneath })
  const frame = { ...frames[0], width: body.width }
  return { layout: layoutOf(draft, plan, frame), frames }
}

/** Measured with the longest legend these maps could call for. */
const withRoom = (plan: PagePlan): PagePlan => ({
  ...plan,
  content: { ...plan.content, legend: plan.content.legend && plan.content.legendRoom },
})

/** The room beneath the maps: as much as the columns want, the maps keeping their share. */
function heightBeneath(plan: PagePlan, body: Box): number {
  const columns = columnsOf(plan, body)
  const wanted = columns.map(({ width, items }) => stackHeight(plan, items, width))
  // The table is what the sheet is for: it is whole, whatever else gives way.
  return Math.max(
    facts.wanted(plan, columns[0]!.width),
    Math.min(Math.max(...wanted), body.height * MOST_BENEATH),
  )
}

const orientation: PartSetter = {
  wanted: (plan) => orientationHeight(plan),
  least: (plan) => orientationHeight(plan),
  put: (draft, plan, box) => putOrientation(draft, plan, box),
}

const TABLE: StackItem = { id: 'facts', setter: facts }
const SCALE: StackItem = { id: 'scaleBar', setter: orientation }
const LEGEND: StackItem = { id: 'legend', setter: bandLegend }
const WORDS: readonly StackItem[] = [
  { id: 'notes', setter: notes },
  { id: 'assumptions', setter: assumptions },
]

interface Column {
  readonly x: number
  readonly width: number
  readonly items: readonly StackItem[]
}

/**
 * The table with the scale below it, the legend at its right, the words where they make the sheet less high; on a
 * narrow sheet all in one column.
 */
function columnsOf(plan: PagePlan, { x, width }: Pick<Box, 'x' | 'width'>): Column[] {
  const { sheet } = plan
  const table = Math.min(width, tableWidth(plan))
  const gap = sheet.gap * 1.5
  const beside = width - table - gap
  if (beside < sheet.column * LEAST_BESIDE) return [{ x, width, items: [TABLE, LEGEND, SCALE, ...WORDS] }]
  const columns = (left: readonly StackItem[], right: readonly StackItem[]): Column[] => [
    { x, width: table, items: [TABLE, SCALE, ...left] },
    { x: x + table + gap, width: beside, items: [LEGEND, ...right] },
  ]
  const room = withRoom(plan)
  const height = (of: readonly Column[]) =>
    Math.max(...of.map(({ width: w, items }) => stackHeight(room, items, w)))
  const [under, across] = [columns(WORDS, []), columns([], WORDS)]
  return height(under) <= height(across) ? under : across
}

/** A table as wide as its words, with air between the columns. */
function tableWidth({ content, sheet, widthOf }: PagePlan): number {
  const { columns, rows, total } = content.facts!
  const points = sheet.type.notes
  const lines = [columns, ...rows, ...(total ? [total] : [])]
  const widest = (i: number) => Math.max(...lines.map((line) => widthOf(line[i] ?? '', points, 'bold')))
  return columns.reduce((sum, _, i) => sum + widest(i) + 1.6 * points * MM_PER_POINT, 0)
}

function stackHeight(plan: PagePlan, items: readonly StackItem[], width: number): number {
  const heights = items.map(({ setter }) => setter.wanted(plan, width)).filter((h) => h > 0)
  return heights.reduce((sum, h) => sum + h, 0) + plan.sheet.block * Math.max(0, heights.length - 1)
}

function putBeneath(draft: PageDraft, plan: PagePlan, box: Box): void {
  for (const { items, ...column } of columnsOf(plan, box)) {
    const room = { ...box, ...column }
    const used = items.includes(TABLE) ? facts.put(draft, plan, room) + plan.sheet.block : 0
    const rest = items.filter((item) => item !== TABLE)
    putStack(draft, plan, rest, { ...room, y: room.y + used, height: room.height - used })
  }
}

/** Title, subtitle and logo over the whole width, sources and imprint at the foot; returns the room between. */
function putHeadAndFoot(draft: PageDraft, plan: PagePlan): Box {
  const { sheet, content } = plan
  const inner = innerBox(sheet)
  const mark = content.logo ? sheet.type.title[0]! * MM_PER_POINT * 2.2 : 0
  const markWidth = content.logo ? Math.min(mark * content.logo.aspect, inner.width * 0.2) : 0
  if (mark)
    logo.put(draft, plan, {
      x: inner.x + inner.width - markWidth,
      y: inner.y,
      width: markWidth,
      height: mark,
    })
  const width = inner.width - (markWidth ? markWidth + sheet.gap : 0)
  const head = present([setTitle(plan, width, 1), setSubtitle(plan, width, 1)])
  const bottom = Math.max(putTexts(draft, head, inner.x, inner.y), inner.y + mark)
  const sources = setSources(plan, inner.width - sheet.column - sheet.gap, MOST_SOURCE_LINES)
  const imprint = setImprint(plan, sheet.column)
  const footTop = inner.y + inner.height - Math.max(heightOf(sources), heightOf(imprint))
  putTexts(draft, sources, inner.x, footTop)
  putTexts(draft, imprint, inner.x + inner.width - sheet.column, footTop)
  const y = bottom > inner.y ? bottom + sheet.gap * 0.6 : inner.y
  return { x: inner.x, y, width: inner.width, height: footTop - sheet.gap * 0.6 - y }
}

function layoutOf(draft: PageDraft, { sheet }: PagePlan, frame: Box): PageLayout {
  const { texts, samples, rules, scaleBar, northArrow, locator, logo: mark } = draft
  return {
    sheet,
    frame,
    frames: [],
    parts: partsOf(draft, frame),
    texts,
    samples,
    rules,
    scaleBar,
    northArrow,
    locator,
    facts: draft.facts,
    logo: mark,
    grid: null,
    marks: [],
    grounds: [],
    omitted: {
      legend: draft.omittedEntries,
      texts: [...new Set(draft.cut.map(({ role }) => role))],
      footnotes: 0,
      parts: [...new Set(draft.omittedParts)],
      clashes: [],
    },
  }
}
