/** The table of contents of a book, set beside or beneath a small map on the furniture of a page. */
import type { BookPage } from './book-plan'
import type { Box } from './page-box'
import type { PageLayout, TextBlock } from './page-content'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'
import type { WidthOf } from './page-text'
import { clampLines, wrapText } from './page-text'

export interface ContentsWords {
  readonly contents: string
  more(count: number): string
}

/** A place on the page that leads to another, counted from 1. */
export interface PageLink {
  readonly box: Box
  readonly page: number
}

export interface SetContents {
  /** The page with the list on it, and a smaller frame. */
  readonly layout: PageLayout
  readonly links: readonly PageLink[]
  /** Entries there was no room for; the page says so too. */
  readonly omitted: number
  /** Is there a name that ends in an ellipsis? */
  readonly cut: boolean
}

/** How a list is tried: type (pt), columns, and the share of the frame it takes from the map. */
interface Trial {
  readonly points: number
  readonly columns: number
  readonly share: number
}

const SHARES = [0.34, 0.5, 0.66, 0.82]
const COLUMNS = [1, 2, 3, 4]
/** Type of the entries, as a share of the legend's largest; the last is used for a list that is long in any case. */
const SIZES = [1.3, 1.1, 1, 0.85]
const LEAST_POINTS = 6.5
/** A column narrower than this holds no name, in ems. */
const LEAST_COLUMN_EMS = 13
const LEADING = 1.35
/** Room above and below an entry, in ems. */
const AIR_EMS = 0.75
const COLUMN_GAP_MM = 6
const MOST_LINES = 2

/** Set the list of pages, if possible no name cut, on a page without legend and notes, whose frame it shares with the map. */
export function setContents(
  layout: PageLayout,
  pages: readonly BookPage[],
  words: ContentsWords,
  widthOf: WidthOf,
): SetContents {
  const trials = trialsOf(layout.sheet)
  const tried = (trial: Trial) => setList(layout, pages, trial, words, widthOf)
  let withCuts: SetContents | null = null
  for (const trial of trials) {
    const set = tried(trial)
    if (set && !set.omitted && !set.cut) return set
    if (set && !set.omitted) withCuts ??= set
  }
  return withCuts ?? tried(trials.at(-1)!)!
}

/** Large type and a large map first; what gives way is first the map, then the type. */
function trialsOf({ type }: Sheet): Trial[] {
  const sizes = SIZES.map((size) => Math.max(LEAST_POINTS, type.legend[0] * size))
  return sizes.flatMap((points, i) =>
    (i < 2 ? SHARES.slice(0, 2) : SHARES).flatMap((share) =>
      COLUMNS.map((columns) => ({ points, columns, share })),
    ),
  )
}

function setList(
  layout: PageLayout,
  pages: readonly BookPage[],
  { points, columns, share }: Trial,
  words: ContentsWords,
  widthOf: WidthOf,
): SetContents | null {
  const { frame, list } = carved(layout, share)
  const width = (list.width - (columns - 1) * COLUMN_GAP_MM) / columns
  if (columns > 1 && width < LEAST_COLUMN_EMS * points * MM_PER_POINT) return null
  const heading = headingOf(layout.sheet, list, words.contents)
  const room = {
    ...list,
    y: list.y + heading.box.height * 1.3,
    height: list.height - heading.box.height * 1.3,
  }
  const rows = rowsOf(pages, width, points, widthOf)
  const { put, omitted } = inColumns(rows, room.height, columns)
  const placed = put.map(({ row, column, y }) => ({
    row,
    box: { x: room.x + column * (width + COLUMN_GAP_MM), y: room.y + y, width, height: row.height },
  }))
  const entries = placed.flatMap(({ row, box }) => (row.page ? [{ page: row.page, box }] : []))
  const more = omitted ? [moreLine(words.more(omitted), room, points)] : []
  return {
    layout: {
      ...layout,
      frame,
      parts: layout.parts.map((part) => (part.id === 'map' ? { ...part, box: frame } : part)),
      texts: [...layout.texts, heading, ...placed.flatMap(({ row, box }) => textsOf(row, box)), ...more],
      rules: [
        ...layout.rules,
        ...entries.map(({ box: { x, y, width, height } }) => ({
          part: 'notes' as const,
          x,
          y: y + height,
          width,
        })),
      ],
    },
    links: entries.map(({ page, box }) => ({ box, page: page.number })),
    omitted,
    cut: rows.some((row) => row.cut),
  }
}

/** The frame parted into map and list: side by side where the page lies, one under the other where it stands. */
function carved({ frame, sheet }: PageLayout, share: number): { frame: Box; list: Box } {
  if (sheet.orientation === 'portrait') {
    const height = (frame.height - sheet.gap) * (1 - share)
    const y = frame.y + height + sheet.gap
    return { frame: { ...frame, height }, list: { ...frame, y, height: frame.y + frame.height - y } }
  }
  const width = (frame.width - sheet.gap * 1.6) * (1 - share)
  const x = frame.x + width + sheet.gap * 1.6
  // Where the map runs off the page the list keeps to the margins.
  const top = Math.max(frame.y, sheet.margin)
  const bottom = Math.min(frame.y + frame.height, sheet.height - sheet.margin)
  return {
    frame: { ...frame, width },
    list: { x, y: top, width: frame.x + frame.width - x, height: bottom - top },
  }
}

/** An entry, or the heading of a group. */
interface Row {
  readonly page: BookPage | null
  readonly lines: readonly string[]
  readonly numberWidth: number
  readonly points: number
  readonly height: number
  /** The words are longer than the lines. */
  readonly cut: boolean
}

function rowsOf(pages: readonly BookPage[], width: number, points: number, widthOf: WidthOf): Row[] {
  const em = points * MM_PER_POINT
  const numberWidth = em * (Math.max(...pages.map((p) => String(p.number).length)) * 0.6 + 1)
  const set = (text: string, room: number, weight: 'normal' | 'bold') => {
    const style = { points, weight }
    const all = wrapText(text, room, style, widthOf)
    const lines = clampLines(all, MOST_LINES, room, style, widthOf)
    return { lines, cut: lines.length < all.length, height: lines.length * em * LEADING + em * AIR_EMS }
  }
  return pages.flatMap((page, i): Row[] => {
    const entry = { page, numberWidth, points, ...set(page.title, width - numberWidth, 'normal') }
    if (!page.group || page.group === pages[i - 1]?.group) return [entry]
    return [{ page: null, numberWidth: 0, points, ...set(page.group, width, 'bold') }, entry]
  })
}

interface Filled {
  readonly put: readonly { readonly row: Row; readonly column: number; readonly y: number }[]
  /** Entries there was no room for. */
  readonly omitted: number
}

/** Rows down one column after the other, as even as they come. */
function inColumns(rows: readonly Row[], height: number, columns: number): Filled {
  const total = rows.reduce((sum, row) => sum + row.height, 0)
  const tallest = Math.max(...rows.map((row) => row.height))
  const even = filled(rows, Math.min(height, total / columns + tallest), columns)
  return even.omitted ? filled(rows, height, columns) : even
}

/** No group's heading ends a column. */
function filled(rows: readonly Row[], height: number, columns: number): Filled {
  const put: { row: Row; column: number; y: number }[] = []
  let [column, y] = [0, 0]
  for (const [i, row] of rows.entries()) {
    const needed = row.height + (row.page ? 0 : (rows[i + 1]?.height ?? 0))
    if (y > 0 && y + needed > height) [column, y] = [column + 1, 0]
    if (column >= columns) break
    put.push({ row, column, y })
    y += row.height
  }
  return { put, omitted: rows.slice(put.length).filter((row) => row.page).length }
}

function textsOf({ page, lines, numberWidth, points }: Row, box: Box): TextBlock[] {
  const em = points * MM_PER_POINT
  const y = box.y + (em * AIR_EMS) / 2
  const leading = em * LEADING
  const words = (text: string, all: readonly string[], x: number, width: number): TextBlock => ({
    role: 'notes',
    part: 'notes',
    points,
    weight: page ? 'normal' : 'bold',
    lines: all,
    text,
    leading,
    box: { x, y, width, height: all.length * leading },
  })
  const title = words(lines.join('\n'), lines, box.x + numberWidth, box.width - numberWidth)
  return page ? [words(String(page.number), [String(page.number)], box.x, numberWidth), title] : [title]
}

function headingOf({ type }: Sheet, { x, y, width }: Box, text: string): TextBlock {
  const leading = type.heading * MM_PER_POINT * 1.4
  const box = { x, y, width, height: leading }
  return {
    role: 'heading',
    part: 'notes',
    points: type.heading,
    weight: 'bold',
    lines: [text],
    text,
    leading,
    box,
  }
}

function moreLine(text: string, { x, y, width, height }: Box, points: number): TextBlock {
  const leading = points * MM_PER_POINT * LEADING
  const box = { x, y: y + height, width, height: leading }
  return { role: 'more', part: 'notes', points, weight: 'normal', lines: [text], text, leading, box }
}
