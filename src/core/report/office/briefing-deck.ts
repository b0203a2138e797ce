/** A briefing as slides: title, map, a slide for each table and more where it is long, sources. */
import { DISTRICTS } from '../../domain/district'
import type { Briefing, BriefingCell, BriefingMap, BriefingSection, BriefingTable } from '../briefing-model'
import { cellText, footnoteText, tableWidth } from '../briefing-model'
import { BRIEFING_WORDS } from '../briefing-words'
import { MM_PER_POINT, sheetOf } from '../page-sheet'
import type { Deck, Paragraph, Shape, Slide, TableRow, TextShape } from './deck'
import { rectangle } from './deck'
import type { OfficeLook } from './theme'

const { width: WIDTH, height: HEIGHT } = sheetOf('slide', 'landscape')
const MARGIN = 14
const INNER = WIDTH - 2 * MARGIN
const TITLE = { y: 11, height: 11 }
const FOOT_Y = HEIGHT - 11
/** Tables and texts begin here where nothing stands under the title. */
const BODY_Y = 28
const BODY_END = FOOT_Y - 4
const POINTS = { cover: 36, title: 24, figure: 40, text: 14, intro: 12, cell: 11, foot: 9 }
const LEADING = 1.32
/** Margins of a cell above and below, and at both sides, mm. */
const CELL = { ends: 1.8, sides: 3.2 }

export function briefingDeck(briefing: Briefing, look: OfficeLook, map: BriefingMap | null = null): Deck {
  const { title, language, date, sections, sources } = briefing
  const bodies: Slide[] = [
    ...(map ? [mapSlide(briefing, look, map)] : []),
    ...sections.flatMap((section) => sectionSlides(briefing, section, look)),
    sourcesSlide(briefing, look),
  ]
  const notes = [sources.title, ...sources.lines]
  const slides = [
    { ...coverSlide(briefing, look), notes },
    ...bodies.map((slide, i) => ({
      shapes: [...slide.shapes, ...footShapes(title, i + 2, bodies.length + 1, look)],
      notes: slide.notes.length ? slide.notes : notes,
    })),
  ]
  return { title, language, date, look, width: WIDTH, height: HEIGHT, slides }
}

interface TextStyle {
  readonly points: number
  readonly colour: string
  readonly bold?: boolean
}

const leadingOf = (points: number): number => points * MM_PER_POINT * LEADING

const paragraph = (text: string, style: TextStyle, more: Partial<Paragraph> = {}): Paragraph => ({
  runs: [{ text, ...style }],
  leading: leadingOf(style.points),
  ...more,
})

const textShape = (
  name: string,
  [x, y, width, height]: readonly [number, number, number, number],
  paragraphs: readonly Paragraph[],
): TextShape => ({ form: 'text', name, box: { x, y, width, height }, paragraphs })

const titleShape = (text: string, { ink }: OfficeLook): TextShape => ({
  ...textShape(
    'Title',
    [MARGIN, TITLE.y, INNER, TITLE.height],
    [paragraph(text, { points: POINTS.title, colour: ink, bold: true })],
  ),
  isTitle: true,
})

function footShapes(title: string, number: number, all: number, { quiet, line }: OfficeLook): Shape[] {
  const style = { points: POINTS.foot, colour: quiet }
  const height = leadingOf(POINTS.foot)
  return [
    rectangle('Rule', { x: MARGIN, y: FOOT_Y - 2, width: INNER, height: 0.2 }, { fill: line }),
    textShape('Footer', [MARGIN, FOOT_Y, INNER * 0.8, height], [paragraph(title, style)]),
    textShape(
      'Page',
      [MARGIN + INNER * 0.8, FOOT_Y, INNER * 0.2, height],
      [paragraph(`${number} / ${all}`, style, { align: 'right' })],
    ),
  ]
}

/** Title, and the figures to begin with in large type. */
function coverSlide({ title, subtitle, date, figures }: Briefing, look: OfficeLook): Omit<Slide, 'notes'> {
  const { ink, quiet, accent } = look
  const column = INNER / figures.length
  const top = HEIGHT * 0.62
  const heading: TextShape = {
    ...textShape(
      'Title',
      [MARGIN, HEIGHT * 0.24, INNER, leadingOf(POINTS.cover)],
      [paragraph(title, { points: POINTS.cover, colour: ink, bold: true })],
    ),
    isTitle: true,
  }
  const under = paragraph(`${subtitle} · ${date}`, { points: POINTS.text, colour: quiet })
  return {
    shapes: [
      heading,
      textShape('Subtitle', [MARGIN, HEIGHT * 0.24 + leadingOf(POINTS.cover) + 3, INNER, 8], [under]),
      rectangle('Rule', { x: MARGIN, y: top - 7, width: INNER, height: 0.3 }, { fill: quiet }),
      ...figures.map((figure, i) =>
        textShape(
          'Figure',
          [MARGIN + i * column, top, column - 4, 32],
          [
            paragraph(cellText(figure), { points: POINTS.figure, colour: accent, bold: true }),
            paragraph(figure.title, { points: POINTS.text, colour: quiet }),
          ],
        ),
      ),
    ],
  }
}

function mapSlide({ language, district }: Briefing, look: OfficeLook, map: BriefingMap): Slide {
  const w = BRIEFING_WORDS[language]
  const room = { width: INNER, height: BODY_END - BODY_Y + 3 }
  const scale = Math.min(room.width / map.width, room.height / map.height)
  const [width, height] = [map.width * scale, map.height * scale]
  const box = { x: MARGIN + (INNER - width) / 2, y: BODY_Y - 3, width, height }
  const title = w.mapOf(DISTRICTS[district].title[language])
  const picture: Shape = { form: 'picture', name: 'Map', png: map.png, alt: title, box }
  return { shapes: [titleShape(title, look), picture], notes: [] }
}

/** A section without a table is a slide that says so. */
function sectionSlides(briefing: Briefing, section: BriefingSection, look: OfficeLook): Slide[] {
  const intro = paragraph(section.intro, { points: POINTS.intro, colour: look.quiet })
  const lines = linesOf(section.intro, INNER, POINTS.intro)
  const height = lines * leadingOf(POINTS.intro)
  const shape = textShape('Intro', [MARGIN, BODY_Y - 3, INNER, height], [intro])
  if (!section.tables.length) return [{ shapes: [titleShape(section.title, look), shape], notes: [] }]
  return section.tables.flatMap((table, i) => {
    const title = section.tables.length > 1 ? `${section.title} · ${table.title}` : section.title
    return tableSlides(briefing, table, title, i === 0 ? { shape, height: height + 2 } : null, look)
  })
}

function tableSlides(
  { language, footnotes }: Briefing,
  table: BriefingTable,
  title: string,
  intro: { readonly shape: TextShape; readonly height: number } | null,
  look: OfficeLook,
): Slide[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const wide = INNER * tableWidth(table.columns)
  const columns = table.columns.map(({ share }) => (wide * share) / shares)
  const header = tableRow(
    table.columns.map((c) => ({ value: c.title })),
    table,
    columns,
    'header',
    look,
  )
  const rows = table.rows.map((row, r) => ({
    row,
    set: tableRow(row, table, columns, r >= table.rows.length - table.footerRows ? 'total' : 'body', look),
  }))
  const pages = inPages(
    rows,
    ({ set }) => set.height,
    (page) => BODY_END - BODY_Y - header.height - (page === 0 ? (intro?.height ?? 0) : 0),
  )
  const w = BRIEFING_WORDS[language]
  return pages.map((page, i) => {
    const y = BODY_Y + (i === 0 ? (intro?.height ?? 0) : 0)
    const set = [header, ...page.map((p) => p.set)]
    const height = set.reduce((sum, row) => sum + row.height, 0)
    const box = { x: MARGIN, y, width: wide, height }
    const cited = page.flatMap(({ row }) => row.flatMap((cell) => cell.footnote ?? []))
    return {
      shapes: [
        titleShape(pages.length > 1 ? w.part(title, i + 1, pages.length) : title, look),
        ...(i === 0 && intro ? [intro.shape] : []),
        { form: 'table', name: table.title, box, columns, rows: set },
      ],
      notes: cited.map((n) => `${n}  ${footnoteText(footnotes[n - 1]!, language)}`),
    }
  })
}

function tableRow(
  cells: readonly BriefingCell[],
  { columns }: BriefingTable,
  widths: readonly number[],
  sort: TableRow['look'],
  { ink, accent }: OfficeLook,
): TableRow {
  const lines = cells.map((cell, i) => linesOf(cellText(cell), widths[i]! - CELL.sides, POINTS.cell))
  const style = { points: POINTS.cell, colour: ink, bold: sort !== 'body' }
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

/** Widths of letters in ems, the first that fits: Chinese, capitals, slim letters; the rest is about half an em. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[\u2E80-\uFFEF]/u, 1],
  [/[A-Z%&—]/, 0.7],
  [/[ijltfrI.,:;()'|!\s–-]/, 0.31],
]
const OTHER_LETTER = 0.55
/** Lines end before they are full. */
const LOOSE = 1.05

/** Lines a text will take. */
function linesOf(text: string, width: number, points: number): number {
  const ems = [...text].reduce(
    (sum, c) => sum + (LETTERS.find(([letters]) => letters.test(c))?.[1] ?? OTHER_LETTER),
    0,
  )
  return Math.max(1, Math.ceil((ems * points * MM_PER_POINT * LOOSE) / width))
}

function sourcesSlide({ sources, conditions }: Briefing, look: OfficeLook): Slide {
  const line = (text: string) => paragraph(text, { points: POINTS.intro, colour: look.ink }, { before: 1.4 })
  const heading = paragraph(
    conditions.title,
    { points: POINTS.text, colour: look.quiet, bold: true },
    { before: 6 },
  )
  const paragraphs = [...sources.lines.map(line), heading, ...conditions.lines.map(line)]
  return {
    shapes: [
      titleShape(sources.title, look),
      textShape('Sources', [MARGIN, BODY_Y, INNER, BODY_END - BODY_Y], paragraphs),
    ],
    notes: [],
  }
}
