/** Numbered footnotes: the passages behind what is on the map, in columns. */
import type { Box } from './page-box'
import type { PageFootnote } from './page-content'
import type { PageDraft, PagePlan } from './page-draft'
import type { SetText } from './page-set-text'
import { leadingOf, putTexts, setHeading, setText } from './page-set-text'
import type { PartSetter } from './page-setter'
import { MM_PER_POINT } from './page-sheet'

/** A column of small type, in ems. */
const COLUMN_EMS = 34
/** Between columns; before the words, for the ring with the number; between notes: in ems. */
const EMS = { gap: 2.4, indent: 1.9, between: 0.35, ring: 0.66 }

const pointsOf = ({ sheet }: PagePlan): number => sheet.type.foot
const em = (plan: PagePlan): number => pointsOf(plan) * MM_PER_POINT

export const footnotes: PartSetter = {
  wanted: (plan, width) => heightOfAll(plan, plan.content.footnotes?.entries ?? [], width),
  least: (plan) => headingHeight(plan) + 2 * leadingOf('footnote', pointsOf(plan)),
  put(draft, plan, box) {
    const notes = plan.content.footnotes
    if (!notes?.entries.length) return 0
    const top = headingHeight(plan)
    const room = { ...box, y: box.y + top, height: box.height - top }
    const kept = mostThatFit(plan, notes.entries, room)
    const left = notes.entries.length - kept
    putTexts(draft, [setHeading(plan, 'footnotes', notes.heading, box.width)], box.x, box.y)
    draft.footnotes = kept
    draft.omittedFootnotes = left
    return (
      place(draft, plan, rowsOf(plan, notes.entries.slice(0, kept), left, columnIn(plan, room)), room) - box.y
    )
  },
}

/** Height of all the notes that the map could call for. */
export const longestFootnotes = (plan: PagePlan, width: number): number =>
  heightOfAll(plan, plan.content.footnotes?.room ?? [], width)

const headingHeight = (plan: PagePlan): number =>
  plan.content.footnotes ? setHeading(plan, 'footnotes', plan.content.footnotes.heading, 1e4).height : 0

const columnsIn = (plan: PagePlan, width: number): number =>
  Math.max(1, Math.round(width / (COLUMN_EMS * em(plan))))

/** Width of one column. */
function columnIn(plan: PagePlan, { width }: Pick<Box, 'width'>): number {
  const columns = columnsIn(plan, width)
  return (width - (columns - 1) * EMS.gap * em(plan)) / columns
}

interface NoteRow {
  readonly text: SetText
  /** Null: the line that counts the rest. */
  readonly number: number | null
}

function rowsOf(plan: PagePlan, entries: readonly PageFootnote[], left: number, width: number): NoteRow[] {
  const inner = width - EMS.indent * em(plan)
  const set = (text: string) => setText(plan, 'footnote', text, inner, [pointsOf(plan)])!
  const rows: NoteRow[] = entries.map(({ text }, i) => ({ text: set(text), number: i + 1 }))
  if (left) rows.push({ text: set(plan.content.footnotes!.more(left)), number: null })
  return rows
}

/** Which column each row falls into; null where they do not all fit. */
function flow(plan: PagePlan, rows: readonly NoteRow[], columns: number, height: number): number[] | null {
  let [column, used] = [0, 0]
  const places: number[] = []
  for (const { text } of rows) {
    const grown = used + (used ? EMS.between * em(plan) : 0) + text.height
    if (grown <= height + 1e-6) used = grown
    else if (text.height > height + 1e-6 || ++column >= columns) return null
    else used = text.height
    places.push(column)
  }
  return places
}

function mostThatFit(plan: PagePlan, entries: readonly PageFootnote[], room: Box): number {
  const columns = columnsIn(plan, room.width)
  const rows = rowsOf(plan, entries, 0, columnIn(plan, room))
  // What counts the rest takes a line.
  const rest = rowsOf(plan, [], entries.length, columnIn(plan, room))
  for (let kept = entries.length; kept > 0; kept--) {
    const shown = kept < entries.length ? [...rows.slice(0, kept), ...rest] : rows
    if (flow(plan, shown, columns, room.height)) return kept
  }
  return 0
}

/** The least height at which all fit, with the heading. */
function heightOfAll(plan: PagePlan, entries: readonly PageFootnote[], width: number): number {
  if (!entries.length) return 0
  const columns = columnsIn(plan, width)
  const rows = rowsOf(plan, entries, 0, columnIn(plan, { width }))
  const all = rows.reduce((sum, { text }) => sum + text.height + EMS.between * em(plan), 0)
  const tallest = Math.max(...rows.map(({ text }) => text.height))
  const step = leadingOf('footnote', pointsOf(plan)) / 2
  let height = Math.max(tallest, all / columns - 2 * step)
  while (!flow(plan, rows, columns, height)) height += step
  return headingHeight(plan) + height
}

/** Rows in their columns; returns where the longest ends. */
function place(draft: PageDraft, plan: PagePlan, rows: readonly NoteRow[], room: Box): number {
  const size = em(plan)
  const width = columnIn(plan, room)
  const columns = columnsIn(plan, room.width)
  // The heading may be all there is room for.
  const places = flow(plan, rows, columns, room.height) ?? []
  let y = room.y
  let bottom = room.y
  places.forEach((column, i) => {
    const { text, number } = rows[i]!
    y = i === 0 || column !== places[i - 1] ? room.y : y + EMS.between * size
    const x = room.x + column * (width + EMS.gap * size)
    if (number !== null) {
      const radius = EMS.ring * size
      const middle = y + text.leading / 2
      draft.marks.push({
        x: x + radius,
        y: middle,
        radius,
        points: pointsOf(plan) * 0.82,
        number,
        of: 'list',
      })
    }
    y = putTexts(draft, [text], x + EMS.indent * size, y)
    bottom = Math.max(bottom, y)
  })
  return bottom
}
