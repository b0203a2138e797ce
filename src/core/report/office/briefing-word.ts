import { DISTRICTS } from '../../domain/district'
import type { Language } from '../../domain/text'
import type { Briefing, BriefingCell, BriefingMap, BriefingTable } from '../briefing-model'
import { cellText, footnoteText, tableWidth } from '../briefing-model'
import { BRIEFING_WORDS } from '../briefing-words'
import type { OfficeLook } from './theme'
import type { Block, ParagraphStyle, WordDocument, WordRun, WordTable } from './word'
import { WORD_TEXT_WIDTH } from './word'

/** A briefing as a text document: figures, contents, map, a section after the other, evidence in footnotes. */
export function briefingDocument(
  briefing: Briefing,
  look: OfficeLook,
  map: BriefingMap | null = null,
): WordDocument {
  const { title, subtitle, date, language, sections, footnotes, sources, conditions } = briefing
  const w = BRIEFING_WORDS[language]
  const counted = tableNumbers(sections)
  const headings = [...sections, sources, conditions].map((part) => part.title)
  const blocks: Block[] = [
    said('Title', title),
    said('Subtitle', `${subtitle} · ${date}`),
    figuresTable(briefing),
    contentsBlock(w.contents, headings),
    ...(map ? mapBlocks(briefing, map) : []),
    ...sections.flatMap(({ title: name, intro, tables }, i) => [
      heading(name, i),
      said(tables.length ? 'Intro' : 'Normal', intro),
      ...tables.flatMap((table) =>
        table.running
          ? runningBlocks(table, table.running, language)
          : [
              caption('TableCaption', w.tableNumber, 'Table', counted.get(table)!, table.title),
              tableBlock(table),
            ],
      ),
    ]),
    ...[sources, conditions].flatMap((part, i) => [
      heading(part.title, sections.length + i),
      ...part.lines.map((line) => said('Normal', line)),
    ]),
  ]
  return {
    title,
    language,
    date,
    look,
    blocks,
    footnotes: footnotes.map((note) => footnoteText(note, language)),
    footer: `${title} · ${w.boundary}`,
  }
}

const said = (style: ParagraphStyle, text: string): Block => ({
  form: 'paragraph',
  style,
  runs: [{ text }],
})

/** Headings are found by their place: two may have the same words. */
const bookmarkOf = (i: number): string => `_Toc${i + 1}`

const heading = (text: string, i: number): Block => ({
  form: 'paragraph',
  style: 'Heading1',
  runs: [{ text }],
  bookmark: bookmarkOf(i),
})

const contentsBlock = (title: string, headings: readonly string[]): Block => ({
  form: 'contents',
  title,
  entries: headings.map((text, i) => ({ text, bookmark: bookmarkOf(i) })),
})

/** Tables that are set as such, counted from 1. */
const tableNumbers = (sections: Briefing['sections']): Map<BriefingTable, number> =>
  new Map(
    sections
      .flatMap((section) => section.tables)
      .filter((table) => !table.running)
      .map((table, i) => [table, i + 1]),
  )

/** `表 3  状态变化` */
const caption = (
  style: 'Caption' | 'TableCaption',
  word: string,
  counter: 'Figure' | 'Table',
  number: number,
  text: string,
): Block => ({
  form: 'paragraph',
  style,
  runs: [{ text: `${word} ` }, { text: String(number), counter }, { text: `  ${text}` }],
})

function mapBlocks({ district, language }: Briefing, map: BriefingMap): Block[] {
  const w = BRIEFING_WORDS[language]
  const height = (WORD_TEXT_WIDTH * map.height) / map.width
  return [
    {
      form: 'picture',
      png: map.png,
      alt: w.mapOf(DISTRICTS[district].title[language]),
      width: WORD_TEXT_WIDTH,
      height,
    },
    caption('Caption', w.figureNumber, 'Figure', 1, w.mapOf(DISTRICTS[district].title[language])),
  ]
}

/** The figures side by side, each over its name. */
const figuresTable = ({ figures }: Briefing): WordTable => ({
  form: 'table',
  columns: figures.map(() => ({ width: WORD_TEXT_WIDTH / figures.length, isNumber: false })),
  header: null,
  rows: [
    figures.map(({ value }) => ({ text: cellText({ value }), style: 'Figure' })),
    figures.map(({ title }) => ({ text: title, style: 'FigureName' })),
  ],
  footerRows: 0,
})

function tableBlock({ columns, rows, footerRows }: BriefingTable): WordTable {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const wide = WORD_TEXT_WIDTH * tableWidth(columns)
  return {
    form: 'table',
    columns: columns.map(({ share, isNumber }) => ({ width: (wide * share) / shares, isNumber })),
    header: columns.map(({ title }) => title),
    rows: rows.map((row) =>
      row.map((cell) => ({ text: cellText(cell), ...(cell.footnote ? { footnote: cell.footnote } : {}) })),
    ),
    footerRows,
  }
}

/**
 * A long list as running text: a heading for each group, a paragraph for what leads each, its rows one after the
 * other. (Programs leave half pages empty where every row of a long table has a footnote.)
 */
function runningBlocks(
  { rows }: BriefingTable,
  { heading, lead, words, aside }: NonNullable<BriefingTable['running']>,
  language: Language,
): Block[] {
  const zh = language === 'zh'
  const runsOf = (row: readonly BriefingCell[], isLast: boolean): WordRun[] => {
    const { footnote } = row[words]!
    const cited = footnote ? { footnote } : {}
    const text = cellText(row[words]!)
    // A sentence brings its own stop.
    if (aside === undefined) return [{ text, ...cited }, { text: isLast || zh ? '' : ' ' }]
    const [open, close, stop] = zh ? ['（', '）', isLast ? '。' : '、'] : [' (', ')', isLast ? '.' : '; ']
    return [{ text: `${text}${open}${cellText(row[aside]!)}${close}`, ...cited }, { text: stop }]
  }
  return [...groupedBy(rows, heading)].flatMap(([document, ofDocument]): Block[] => [
    said('Heading2', zh ? `${document}（${ofDocument.length}）` : `${document} (${ofDocument.length})`),
    ...[...groupedBy(ofDocument, lead)].map(([kind, ofKind]): Block => ({
      form: 'paragraph',
      style: 'Normal',
      runs: [
        { text: zh ? `${kind}：` : `${kind}: `, bold: true },
        ...ofKind.flatMap((row, i) => runsOf(row, i === ofKind.length - 1)),
      ],
    })),
  ])
}

/** Rows by the words of one column, in the order in which those first come. */
function groupedBy(rows: BriefingTable['rows'], column: number): Map<string, BriefingTable['rows']> {
  const groups = new Map<string, BriefingTable['rows']>()
  for (const row of rows) {
    const words = cellText(row[column]!)
    groups.set(words, [...(groups.get(words) ?? []), row])
  }
  return groups
}
