/** Legend and notes: in a column one above the other, or in a band side by side. */
import type { LegendSetting } from './legend-block'
import { layoutLegend } from './legend-block'
import type { Box } from './page-box'
import type { PageDraft, PagePlan, SetText } from './page-parts'
import { heightOf, orientationHeight, putOrientation, putTexts, setText } from './page-parts'
import { MM_PER_POINT } from './page-sheet'
import { MM_PER_PX } from './scale'

/** The share of a column that notes may take from a long legend. */
const NOTES_SHARE = 0.3
/** Three columns of a legend are no narrower than this. */
const LEAST_COLUMN_MM = 26

/** Legend, under it the notes, and at the foot of the column north arrow and scale. */
export function putColumn(draft: PageDraft, plan: PagePlan, box: Box): void {
  const { sheet, content } = plan
  const block = sheet.block
  const foot = orientationHeight(plan)
  if (foot) putOrientation(draft, plan, box.x, box.y + box.height - foot, box.width)
  const room = box.height - (foot ? foot + block : 0)
  const notes = setNotes(plan, box.width, room)
  const wanted = heightOf(notes)
  const isLegend = Boolean(content.legend?.length)
  const needed = isLegend ? legendHeight(plan, { ...box, height: room }, columnSettings(plan)) : 0
  const fits = !isLegend || !wanted || needed + block + wanted <= room
  const kept = fits ? notes : setNotes(plan, box.width, Math.min(wanted, room * NOTES_SHARE))
  let y = box.y
  if (isLegend) {
    const height = room - (wanted ? heightOf(kept) + block : 0)
    y = putLegend(draft, plan, { ...box, height }, columnSettings(plan)) + block
  }
  putTexts(draft, kept, box.x, y)
}

const bandSplit = ({ sheet }: PagePlan, width: number) => ({
  left: width - sheet.column - sheet.gap * 1.6,
  right: sheet.column,
})

/** As high as notes and the longest legend need, within what the sheet allows. */
export function bandHeight(plan: PagePlan, width: number): number {
  const { sheet, content } = plan
  const { left, right } = bandSplit(plan, width)
  const [least, most] = sheet.band
  const room = { x: 0, y: 0, width: left, height: most }
  const full = { ...plan, content: { ...content, legend: content.legendRoom } }
  const legend = content.legend ? legendHeight(full, room, bandSettings(plan, left)) : 0
  const notes = heightOf(setNotes(plan, content.legend ? right : left, Infinity))
  const scale = orientationHeight(plan)
  const beside = content.legend ? scale + (scale && notes ? sheet.gap : 0) + notes : Math.max(scale, notes)
  return Math.min(most, Math.max(least, legend, beside))
}

/** Beneath an upright map: the legend in columns at the left; scale and notes at the right. */
export function putBand(draft: PageDraft, plan: PagePlan, box: Box): void {
  const { sheet, content } = plan
  const split = bandSplit(plan, box.width)
  const left: Box = { ...box, width: split.left }
  const right: Box = { ...box, x: box.x + box.width - split.right, width: split.right }
  const top = orientationHeight(plan)
  if (top) putOrientation(draft, plan, right.x, right.y, right.width)
  if (content.legend) {
    if (content.legend.length) putLegend(draft, plan, left, bandSettings(plan, left.width))
    const y = right.y + (top ? top + sheet.gap : 0)
    putTexts(draft, setNotes(plan, right.width, right.y + right.height - y), right.x, y)
  } else {
    putTexts(draft, setNotes(plan, left.width, left.height), left.x, left.y)
  }
}

/** Heading and notes in no more than `height` mm; the text is cut where it is longer. */
function setNotes(plan: PagePlan, width: number, height: number): (SetText | null)[] {
  const { sheet, content } = plan
  const heading = setText(plan, 'heading', content.notes.trim() && content.words.notes, width, [
    sheet.type.heading,
  ])
  if (!heading) return []
  const line = sheet.type.notes * MM_PER_POINT * 1.4
  const most = Math.max(1, Math.floor((height - heading.height + 1e-6) / line))
  return [
    { ...heading, part: 'notes' },
    setText(plan, 'notes', content.notes, width, [sheet.type.notes], most),
  ]
}

const headingOf = (plan: PagePlan, width: number): SetText =>
  setText(plan, 'heading', plan.content.words.legend, width, [plan.sheet.type.heading])!

const afterHeading = (plan: PagePlan): number => plan.sheet.type.heading * MM_PER_POINT * 0.35

function legendBox(plan: PagePlan, box: Box): Box {
  const above = headingOf(plan, box.width).height + afterHeading(plan)
  return { ...box, y: box.y + above, height: Math.max(0, box.height - above) }
}

function layOut(plan: PagePlan, box: Box, settings: readonly LegendSetting[]) {
  const { content, widthOf } = plan
  return layoutLegend(content.legend!, legendBox(plan, box), settings, content.words.more, widthOf)
}

/** Height the legend takes in the largest of the settings that fits, mm. */
function legendHeight(plan: PagePlan, box: Box, settings: readonly LegendSetting[]): number {
  return box.height - legendBox(plan, box).height + layOut(plan, box, settings).height
}

/** Heading and entries; returns where they end. */
function putLegend(draft: PageDraft, plan: PagePlan, box: Box, settings: readonly LegendSetting[]): number {
  const block = layOut(plan, box, settings)
  putTexts(draft, [headingOf(plan, box.width)], box.x, box.y)
  draft.texts.push(...block.texts)
  draft.samples.push(...block.samples)
  draft.omittedEntries = block.omitted
  if (block.cut) draft.cutTexts.push('legend')
  return legendBox(plan, box).y + block.height
}

/** Samples are as large as the map draws the thing itself; in small type a little smaller. */
function settingOf({ sheet, content }: PagePlan, columns: number, points: number): LegendSetting {
  const scale = MM_PER_PX * sheet.magnify * Math.min(1, 0.25 + (0.75 * points) / sheet.type.legend[0]!)
  const { width, height } = content.sampleBox
  return { columns, points, sample: { width: width * scale, height: height * scale } }
}

/** One column as long as it holds everything, then two; three only where the sheet is wide. */
function columnSettings(plan: PagePlan): LegendSetting[] {
  const [large, middle, small] = plan.sheet.type.legend
  return [
    settingOf(plan, 1, large),
    settingOf(plan, 1, middle),
    settingOf(plan, 2, middle),
    settingOf(plan, 2, small),
    ...(plan.sheet.column > 3 * LEAST_COLUMN_MM ? [settingOf(plan, 3, small)] : []),
  ]
}

function bandSettings(plan: PagePlan, width: number): LegendSetting[] {
  const [large, middle, small] = plan.sheet.type.legend
  const columns = Math.max(1, Math.floor(width / (large * MM_PER_POINT * 13)))
  return [
    settingOf(plan, columns, large),
    settingOf(plan, columns, middle),
    settingOf(plan, Math.max(1, columns - 1), large),
    settingOf(plan, Math.max(1, columns - 1), middle),
    settingOf(plan, columns, small),
    settingOf(plan, columns + 1, middle),
    settingOf(plan, columns + 1, small),
  ]
}
