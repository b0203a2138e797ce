/** The legend of a page: in a column, in a band, or in a box of its own. */
import type { LegendSetting } from './legend-block'
import { layoutLegend } from './legend-block'
import type { Box } from './page-box'
import type { PageDraft, PagePlan } from './page-draft'
import { heightOf, putTexts, setHeading } from './page-set-text'
import type { PartSetter } from './page-setter'
import { MM_PER_POINT } from './page-sheet'
import { MM_PER_PX } from './scale'

/** Three columns of a legend are no narrower than this. */
const LEAST_COLUMN_MM = 24
/** A column of a wide legend, in ems of its type. */
const USUAL_COLUMN_EMS = 13
/** A legend worth printing has room for so many lines. */
const LEAST_LINES = 3

/** Higher than any page. */
const UNBOUNDED_MM = 5000

/** Which settings are tried, the best first. */
type Settings = (plan: PagePlan, width: number) => readonly LegendSetting[]

const setter = (settings: Settings): PartSetter => ({
  wanted: (plan, width, room = UNBOUNDED_MM) =>
    plan.content.legend?.length ? heightIn(plan, { width, height: room }, settings) : 0,
  least: ({ sheet }) => (sheet.type.heading * 1.75 + LEAST_LINES * sheet.type.legend[2] * 1.6) * MM_PER_POINT,
  put: (draft, plan, box) => (plan.content.legend?.length ? putLegend(draft, plan, box, settings) : 0),
})

/** In a column beside the map: one above the other as long as that holds everything. */
export const columnLegend: PartSetter = setter(columnSettings)
/** Beneath a map: as many columns as the width takes. */
export const bandLegend: PartSetter = setter(bandSettings)
/** In a box somebody drew: large type before many columns. */
export const boxLegend: PartSetter = setter(boxSettings)

/** Height of the longest legend that the map could call for, in a band at most so high. */
export function longestLegend(plan: PagePlan, width: number, most: number): number {
  const full = { ...plan, content: { ...plan.content, legend: plan.content.legendRoom } }
  return heightIn(full, { width, height: most }, bandSettings)
}

function heightIn(plan: PagePlan, room: Pick<Box, 'width' | 'height'>, settings: Settings): number {
  const box = { x: 0, y: 0, ...room }
  const inner = legendBox(plan, box)
  return inner.y + layOut(plan, inner, settings(plan, room.width)).height
}

function putLegend(draft: PageDraft, plan: PagePlan, box: Box, settings: Settings): number {
  const inner = legendBox(plan, box)
  const block = layOut(plan, inner, settings(plan, box.width))
  putTexts(draft, [setHeading(plan, 'legend', plan.content.words.legend, box.width)], box.x, box.y)
  draft.texts.push(...block.texts)
  draft.samples.push(...block.samples)
  draft.omittedEntries = block.omitted
  draft.legendStrain = block.strain
  if (block.cut) draft.cut.push({ part: 'legend', role: 'legend' })
  return inner.y + block.height - box.y
}

/** The box without the heading and the room below it. */
function legendBox(plan: PagePlan, box: Box): Box {
  const heading = setHeading(plan, 'legend', plan.content.words.legend, box.width)
  const above = heightOf([heading]) + plan.sheet.type.heading * MM_PER_POINT * 0.35
  return { ...box, y: box.y + above, height: Math.max(0, box.height - above) }
}

const layOut = ({ content, widthOf }: PagePlan, box: Box, settings: readonly LegendSetting[]) =>
  layoutLegend(content.legend!, box, settings, content.words.more, widthOf)

/** Samples are as large as the map draws the thing itself; in small type a little smaller. */
function settingOf({ sheet, content }: PagePlan, columns: number, points: number): LegendSetting {
  const scale = MM_PER_PX * sheet.magnify * Math.min(1, 0.25 + (0.75 * points) / sheet.type.legend[0])
  const { width, height } = content.sampleBox
  return { columns, points, sample: { width: width * scale, height: height * scale } }
}

function columnSettings(plan: PagePlan, width: number): LegendSetting[] {
  const [large, middle, small] = plan.sheet.type.legend
  const narrowest = Array.from({ length: width >= 3 * LEAST_COLUMN_MM ? 2 : 1 }, (_, i) =>
    settingOf(plan, i + 2, small),
  )
  return [
    settingOf(plan, 1, large),
    settingOf(plan, 1, middle),
    settingOf(plan, 2, middle),
    settingOf(plan, 1, small),
    ...narrowest,
    ...narrowest.map((setting) => ({ ...setting, tight: true })),
  ]
}

const columnsIn = (width: number, points: number): number =>
  Math.max(1, Math.floor(width / (points * MM_PER_POINT * USUAL_COLUMN_EMS)))

function bandSettings(plan: PagePlan, width: number): LegendSetting[] {
  const [large, middle, small] = plan.sheet.type.legend
  const columns = columnsIn(width, large)
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

function boxSettings(plan: PagePlan, width: number): LegendSetting[] {
  return plan.sheet.type.legend.flatMap((points, i) =>
    Array.from({ length: columnsIn(width, points) + (i ? 1 : 0) }, (_, columns) =>
      settingOf(plan, columns + 1, points),
    ),
  )
}
