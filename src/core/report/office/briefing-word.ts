import { DISTRICTS } from '../../domain/district'
import type { Language } from '../../domain/text'
import type { Briefing, BriefingCell, BriefingMap, BriefingTable } from '../briefing-model'
import { cellText, footnoteText, tableWidth } from '../briefing-model'
import { BRIEFING_WORDS } from '../briefing-words'
import type { OfficeLook } from './theme'
import type { Block, ParagraphStyle, WordDocument, WordRun, WordTable } from './word'
import { WORD_TEXT_WIDTH } from './word'

/** A briefing as a text document: figures, map, a section after the other, evidence in footnotes. */
export function briefingDocument(
  briefing: Briefing,
  look: OfficeLook,
  map: BriefingMap | null = null,
): WordDocument {
  const { title, subtitle, date, language, sections, footnotes, sources, conditions } = briefing
  const w = BRIEFING_WORDS[language]
  const blocks: Block[] = [
    said('Title', title),
    said('Subtitle', `${subtitle} · ${date}`),
    figuresTable(briefing),
    ...(map ? mapBlocks(briefing, map) : []),
    ...sections.flatMap(({ title: heading, intro, tables }) => [
      said('Heading1', heading),
      said(tables.length ? 'Intro' : 'Normal', intro),
      ...tables.flatMap((table) => [
        ...(tables.length > 1 ? [said('Heading2', table.title)] : []),
        ...(table.running ? runningBlocks(table, table.running, language) : [tableBlock(table)]),
      ]),
    ]),
    ...[sources, conditions].flatMap((part) => [
      said('Heading1', part.title),
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
    said('Caption', w.mapOf(DISTRICTS[district].title[language])),
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
