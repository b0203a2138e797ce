/** The small table of figures. */
import type { PageFacts } from './page-content'
import type { PagePlan } from './page-draft'
import { putTexts, setHeading } from './page-set-text'
import type { PartSetter } from './page-setter'
import { MM_PER_POINT } from './page-sheet'

const ROW_EMS = 1.55
/** Between columns, in ems. */
const GAP_EMS = 0.9
/** A table of few columns is no wider than it needs to be, in ems of words beyond its own. */
const SLACK_EMS = 6
const SMALLEST_POINTS = 6.5

export const facts: PartSetter = {
  wanted: (plan) => (plan.content.facts ? heightOfFacts(plan, plan.content.facts) : 0),
  least: (plan) => (plan.content.facts ? heightOfFacts(plan, plan.content.facts) : 0),
  put(draft, plan, box) {
    const table = plan.content.facts
    if (!table) return 0
    const height = heightOfFacts(plan, table)
    const points = pointsFor(plan, table, box.width)
    if (height > box.height + 0.01 || points === null) {
      draft.omittedParts.push('facts')
      return 0
    }
    const heading = setHeading(plan, 'facts', table.heading, box.width)
    const y = putTexts(draft, [heading], box.x, box.y) + afterHeading(plan)
    const widths = widthsOf(plan, table, points)
    const width = Math.min(box.width, sumOf(widths) + SLACK_EMS * points * MM_PER_POINT)
    const [, ...figures] = widths
    draft.facts = {
      box: { x: box.x, y, width, height: box.y + height - y },
      widths: [width - sumOf(figures), ...figures],
      rowHeight: rowHeight(plan),
      points,
      header: table.columns,
      rows: table.rows,
      total: table.total,
    }
    return height
  },
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, w) => sum + w, 0)
const usualPoints = ({ sheet }: PagePlan): number => Math.max(7, sheet.type.notes - 0.5)
const rowHeight = (plan: PagePlan): number => usualPoints(plan) * MM_PER_POINT * ROW_EMS
const afterHeading = ({ sheet }: PagePlan): number => sheet.type.heading * MM_PER_POINT * 0.2

/** The first size that fits the width; null where even the smallest is too wide. */
const pointsFor = (plan: PagePlan, table: PageFacts, width: number): number | null =>
  [usualPoints(plan), SMALLEST_POINTS].find((points) => sumOf(widthsOf(plan, table, points)) <= width) ?? null

function heightOfFacts(plan: PagePlan, { heading, rows, total }: PageFacts): number {
  const count = 1 + rows.length + (total ? 1 : 0)
  return setHeading(plan, 'facts', heading, 1e4).height + afterHeading(plan) + count * rowHeight(plan)
}

/** What each column needs, its gap included; the first has its gap at its right, the others at their left. */
function widthsOf(plan: PagePlan, { columns, rows, total }: PageFacts, points: number): number[] {
  const lines = [...rows, ...(total ? [total] : [])]
  return columns.map((title, i) => {
    const cells = [title, ...lines.map((line) => line[i] ?? '')]
    const widest = Math.max(...cells.map((cell) => plan.widthOf(cell, points, 'bold')))
    return widest + (i ? GAP_EMS * points * MM_PER_POINT : 0)
  })
}
