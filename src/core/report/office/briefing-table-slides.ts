/** The tables of a briefing on slides: side by side where they fit, on a few slides where they are long. */
import type { Briefing, BriefingCell, BriefingSection, BriefingTable } from '../briefing-model'
import { cellText, footnoteText, tableWidth } from '../briefing-model'
import { BRIEFING_WORDS } from '../briefing-words'
import {
  BODY_END,
  BODY_Y,
  INNER,
  MARGIN,
  POINTS,
  leadingOf,
  linesOf,
  paragraph,
  textShape,
  titleShape,
} from './briefing-slide'
import type { Shape, Slide, TableRow } from './deck'
import type { OfficeLook } from './theme'

/** Margins of a cell above and below, and at both sides, mm. */
const CELL = { ends: 1.8, sides: 3.2 }
/** Between two tables side by side, mm. */
const GAP = 9
/** A deck is looked through, a text is looked up: what is longer stands in the text. */
const MOST_SLIDES = 2
/** Raised numbers are about so large, of the cell's type. */
const RAISED_SHARE = 0.66

/** A section's slides; one without a table is a slide that says so. */
export function sectionSlides(briefing: Briefing, section: BriefingSection, look: OfficeLook): Slide[] {
  const height = linesOf(section.intro, INNER, POINTS.intro) * leadingOf(POINTS.intro)
  const said = paragraph(section.intro, { points: POINTS.intro, colour: look.quiet })
  const intro = textShape('Intro', [MARGIN, BODY_Y - 3, INNER, height], [said])
  if (!section.tables.length) return [{ shapes: [titleShape(section.title, look), intro], notes: [] }]
  const top = BODY_Y + height + 2
  return (
    sideBySide(briefing, section, intro, top, look) ??
    section.tables.flatMap((table, i) => {
      const title = section.tables.length > 1 ? `${section.title} · ${table.title}` : section.title
      return tableSlides(briefing, table, title, i === 0 ? { shape: intro, top } : null, look)
    })
  )
}

/** All tables of a section on one slide; null where there is one alone, or one is too long. */
function sideBySide(
  briefing: Briefing,
  { title, tables }: BriefingSection,
  intro: Shape,
  top: number,
  look: OfficeLook,
): Slide[] | null {
  if (tables.length < 2) return null
  const shares = tables.map((t) => t.columns.reduce((sum, { share }) => sum + share, 0))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const room = INNER - (tables.length - 1) * GAP
  let x = MARGIN
  const set = tables.map((table, i) => {
    const grid = gridOf(table, (room * shares[i]!) / all, look)
    const placed = { ...grid, x }
    x += grid.wide + GAP
    return placed
  })
  if (set.some(({ header, rows }) => heightOf([header, ...rows]) > BODY_END - top)) return null
  const shapes = set.map(({ table, x: left, wide, columns, header, rows }): Shape => ({
    form: 'table',
    name: table.title,
    box: { x: left, y: top, width: wide, height: heightOf([header, ...rows]) },
    columns,
    rows: [header, ...rows],
  }))
  const notes = tables.flatMap(({ rows }) => notesOf(briefing, rows))
  return [{ shapes: [titleShape(title, look), intro, ...shapes], notes }]
}

/** A table set to a width. */
function gridOf(table: BriefingTable, wide: number, look: OfficeLook) {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const columns = table.columns.map(({ share }) => (wide * share) / shares)
  const titles = table.columns.map((c) => ({ value: c.title }))
  const sums = table.rows.length - table.footerRows
  return {
    table,
    wide,
    columns,
    header: tableRow(titles, table, columns, 'header', look),
    rows: table.rows.map((row, r) => tableRow(row, table, columns, r >= sums ? 'total' : 'body', look)),
  }
}

const heightOf = (rows: readonly TableRow[]): number => rows.reduce((sum, row) => sum + row.height, 0)

/** What stands behind the numbers of these rows. */
const notesOf = ({ footnotes, language }: Briefing, rows: BriefingTable['rows']): string[] =>
  rows
    .flatMap((row) => row.flatMap((cell) => cell.footnote ?? []))
    .map((n) => `${n}  ${footnoteText(footnotes[n - 1]!, language)}`)

function tableSlides(
  briefing: Briefing,
  table: BriefingTable,
  title: string,
  intro: { readonly shape: Shape; readonly top: number } | null,
  look: OfficeLook,
): Slide[] {
  const w = BRIEFING_WORDS[briefing.language]
  const { grid, lanes } = lanesOf(table, look)
  const { wide, columns, header, rows } = grid
  const topOf = (slide: number) => (slide === 0 && intro ? intro.top : BODY_Y)
  const roomOf = (lane: number) => BODY_END - topOf(Math.floor(lane / lanes)) - header.height
  const all = table.rows.map((row, r) => ({ row, set: rows[r]! }))
  const high = ({ set }: (typeof all)[number]) => set.height
  const most = MOST_SLIDES * lanes
  const whole = inPages(all, high, roomOf)
  const isCut = whole.length > most
  // What is left out is said on the last slide.
  const more = leadingOf(POINTS.intro) + 2
  const lastLane = most - lanes
  const kept = isCut ? filled(all, high, (lane) => roomOf(lane) - (lane >= lastLane ? more : 0)).slice(0, most) : whole // prettier-ignore
  const left = all.length - kept.reduce((sum, lane) => sum + lane.length, 0)
  const slides = Array.from({ length: Math.ceil(kept.length / lanes) }, (_, i) =>
    kept.slice(i * lanes, (i + 1) * lanes),
  )
  return slides.map((slide, i) => {
    const tables = slide.map((lane, l): Shape => {
      const set = [header, ...lane.map((p) => p.set)]
      const box = { x: MARGIN + l * (wide + GAP), y: topOf(i), width: wide, height: heightOf(set) }
      return { form: 'table', name: table.title, box, columns, rows: set }
    })
    const bottom = Math.max(...tables.map(({ box }) => box.y + box.height))
    const rest = left && i === slides.length - 1 ? [restShape(w.rest(left), bottom + 2, look)] : []
    return {
      shapes: [
        titleShape(slides.length > 1 ? w.part(title, i + 1, slides.length) : title, look),
        ...(i === 0 && intro ? [intro.shape] : []),
        ...tables,
        ...rest,
      ],
      notes: notesOf(briefing, slide.flat().map(({ row }) => row)), // prettier-ignore
    }
  })
}

/** Two lanes side by side, where rows half as wide are hardly higher. */
const MOST_GROWTH = 1.3

function lanesOf(table: BriefingTable, look: OfficeLook) {
  const whole = gridOf(table, INNER * tableWidth(table.columns), look)
  const half = gridOf(table, (INNER - GAP) / 2, look)
  const isLong = heightOf(whole.rows) + whole.header.height > (BODY_END - BODY_Y) * 0.8
  return isLong && heightOf(half.rows) <= heightOf(whole.rows) * MOST_GROWTH
    ? { grid: half, lanes: 2 }
    : { grid: whole, lanes: 1 }
}

const restShape = (text: string, y: number, { quiet }: OfficeLook): Shape =>
  textShape(
    'Rest',
    [MARGIN, y, INNER, leadingOf(POINTS.intro)],
    [paragraph(text, { points: POINTS.intro, colour: quiet })],
  )

function tableRow(
  cells: readonly BriefingCell[],
  { columns }: BriefingTable,
  widths: readonly number[],
  sort: TableRow['look'],
  { ink, accent }: OfficeLook,
): TableRow {
  const bold = sort !== 'body'
  const lines = cells.map((cell, i) =>
    linesOf(measured(cell), widths[i]! - CELL.sides, POINTS.cell, bold ? 'bold' : 'normal'),
  )
  const style = { points: POINTS.cell, colour: ink, bold }
  return {
    look: sort,
    height: Math.max(...lines) * leadingOf(POINTS.cell) + CELL.ends,
    cells: cells.map((cell, i) => ({
      runs: [
        { text: cellText(cell), ...style },
        ...(cell.footnote
          ? [{ text: String(cell.footnote), points: POINTS.cell, colour: accent, raised: true }]
          : []),
      ],
      align: columns[i]!.isNumber ? 'right' : 'left',
      leading: leadingOf(POINTS.cell),
    })),
  }
}

/** A cell's words with room for its raised number. */
const measured = (cell: BriefingCell): string =>
  cellText(cell) + '0'.repeat(Math.ceil(String(cell.footnote ?? '').length * RAISED_SHARE))

/** Items page by page, at least one on each; as few pages as there is room for, filled evenly. */
function inPages<T>(
  items: readonly T[],
  heightOf: (item: T) => number,
  roomOf: (page: number) => number,
): T[][] {
  const full = filled(items, heightOf, roomOf)
  let [low, high] = [0, roomOf(1)]
  while (high - low > 1) {
    const middle = (low + high) / 2
    const isEnough = filled(items, heightOf, (page) => Math.min(middle, roomOf(page))).length <= full.length
    if (isEnough) high = middle
    else low = middle
  }
  return filled(items, heightOf, (page) => Math.min(high, roomOf(page)))
}

function filled<T>(
  items: readonly T[],
  heightOf: (item: T) => number,
  roomOf: (page: number) => number,
): T[][] {
  const pages: T[][] = [[]]
  let used = 0
  for (const item of items) {
    const height = heightOf(item)
    if (pages.at(-1)!.length && used + height > roomOf(pages.length - 1)) {
      pages.push([])
      used = 0
    }
    pages.at(-1)!.push(item)
    used += height
  }
  return pages
}
