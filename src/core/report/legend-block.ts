import type { Box } from './page-box'
import type { PageLegendEntry, SampleBlock, TextBlock } from './page-content'
import { MM_PER_POINT } from './page-sheet'
import type { WidthOf } from './page-text'
import { clampLines, flowingText, splitsWord, wrapText } from './page-text'

/** One way of setting a legend: how many columns, how large. */
export interface LegendSetting {
  readonly columns: number
  readonly points: number
  /** Size of a sample's box, mm. */
  readonly sample: { readonly width: number; readonly height: number }
}

export interface LegendBlock {
  readonly texts: readonly TextBlock[]
  readonly samples: readonly SampleBlock[]
  /** Height used, mm. */
  readonly height: number
  /** Entries left out; where there are any, the last line says so. */
  readonly omitted: number
  /** Is there a title that ends in an ellipsis? */
  readonly cut: boolean
}

interface Row {
  readonly lines: readonly string[]
  readonly text: string
  readonly height: number
  /** Room above, unless the row begins a column. */
  readonly gap: number
  readonly svg: string | null
  /** Begin a column here. */
  readonly breaks: boolean
  /** The title is longer than its lines. */
  readonly cut: boolean
  /** A word of it stands on two lines. */
  readonly splits: boolean
}

const COLUMN_GAP_MM = 5
const LEADING = 1.3
/** Lines of a title: few where that will do, more before one is cut. */
const MOST_LINES = [4, 8] as const

/**
 * Set entries into a box (mm) in the first of the settings that holds them all, if possible none cut, be it on more
 * lines, nor a word split: columns filled one after the other and kept even, each group in columns of its own where there is room for
 * that.
 * Where no setting holds them, the last one is filled and ends in `more(n)`.
 */
export function layoutLegend(
  entries: readonly PageLegendEntry[],
  box: Box,
  settings: readonly LegendSetting[],
  more: (count: number) => string,
  widthOf: WidthOf,
): LegendBlock {
  let withCuts: LegendBlock | null = null
  let withSplits: LegendBlock | null = null
  const tries = MOST_LINES.flatMap((most) => settings.map((setting) => ({ setting, most })))
  for (const { setting, most } of tries) {
    const rows = entries.map((e) => rowOf(e, box, setting, widthOf, most))
    for (const flow of setting.columns > 1 ? [groupwise(rows, entries), rows] : [rows]) {
      const height = evenHeight(flow, setting.columns, box.height)
      const block = height === null ? null : placed(flow, box, setting, height, 0)
      if (!block) continue
      if (block.cut) withCuts ??= block
      else if (rows.some((row) => row.splits)) withSplits ??= block
      else return block
    }
  }
  return withSplits ?? withCuts ?? cutLegend(entries, box, settings.at(-1)!, more, widthOf)
}

const columnWidth = (box: Box, columns: number): number =>
  (box.width - COLUMN_GAP_MM * (columns - 1)) / columns
const textIndent = ({ sample, points }: LegendSetting): number => sample.width + points * MM_PER_POINT * 0.6

function rowOf(
  entry: PageLegendEntry,
  box: Box,
  setting: LegendSetting,
  widthOf: WidthOf,
  mostLines: number,
): Row {
  const { points, sample } = setting
  const style = { points, weight: 'normal' } as const
  const width = columnWidth(box, setting.columns) - textIndent(setting)
  const all = wrapText(entry.title, width, style, widthOf)
  const lines = clampLines(all, mostLines, width, style, widthOf)
  const em = points * MM_PER_POINT
  const height = Math.max(sample.height, lines.length * em * LEADING)
  const cut = lines.length < all.length
  const gap = em * (entry.gapBefore ? 0.9 : 0.3)
  const text = flowingText(entry.title, lines, all)
  const splits = splitsWord(entry.title, width, style, widthOf)
  return { lines, text, height, gap, svg: entry.sampleSvg, breaks: false, cut, splits }
}

const groupwise = (rows: readonly Row[], entries: readonly PageLegendEntry[]): Row[] =>
  rows.map((row, i) => ({ ...row, breaks: Boolean(entries[i]!.gapBefore) }))

/** Which column each row falls into when none may be taller than `height`; null where they do not all fit. */
function columnsOf(rows: readonly Row[], columns: number, height: number): number[] | null {
  let column = 0
  let used = 0
  const places: number[] = []
  for (const row of rows) {
    const grown = used + (used ? row.gap : 0) + row.height
    if (grown <= height + 1e-9 && !(row.breaks && used)) used = grown
    else if (row.height > height || ++column >= columns) return null
    else used = row.height
    places.push(column)
  }
  return places
}

/** The least height, to a tenth of a millimetre, at which the rows fit the columns; null where `most` is too low. */
function evenHeight(rows: readonly Row[], columns: number, most: number): number | null {
  if (!columnsOf(rows, columns, most)) return null
  let [low, high] = [0, most]
  while (high - low > 0.1) {
    const middle = (low + high) / 2
    if (columnsOf(rows, columns, middle)) high = middle
    else low = middle
  }
  return high
}

function placed(
  rows: readonly Row[],
  box: Box,
  setting: LegendSetting,
  height: number,
  omitted: number,
): LegendBlock {
  const { columns, points, sample } = setting
  const columnOf = columnsOf(rows, columns, height)!
  const width = columnWidth(box, columns)
  const leading = points * MM_PER_POINT * LEADING
  const texts: TextBlock[] = []
  const samples: SampleBlock[] = []
  let y = 0
  let tallest = 0
  rows.forEach((row, i) => {
    const first = i === 0 || columnOf[i] !== columnOf[i - 1]
    y = first ? box.y : y + row.gap
    const x = box.x + columnOf[i]! * (width + COLUMN_GAP_MM)
    const indent = row.svg === null ? 0 : textIndent(setting)
    const textHeight = row.lines.length * leading
    const top = y + (row.height - textHeight) / 2
    texts.push({
      role: row.svg === null ? 'more' : 'legend',
      part: 'legend',
      box: { x: x + indent, y: top, width: width - indent, height: textHeight },
      points,
      weight: 'normal',
      lines: row.lines,
      text: row.text,
      leading,
    })
    if (row.svg !== null) {
      // Beside a single line in the middle, beside several at the first.
      const besides = row.lines.length > 1 ? leading : row.height
      samples.push({ box: { x, y: y + Math.max(0, (besides - sample.height) / 2), ...sample }, svg: row.svg })
    }
    y += row.height
    tallest = Math.max(tallest, y - box.y)
  })
  return { texts, samples, height: tallest, omitted, cut: rows.some((row) => row.cut) }
}

/** As many entries as leave room for the line that counts the rest. */
function cutLegend(
  entries: readonly PageLegendEntry[],
  box: Box,
  setting: LegendSetting,
  more: (count: number) => string,
  widthOf: WidthOf,
): LegendBlock {
  const rows = entries.map((e) => rowOf(e, box, setting, widthOf, MOST_LINES[0]))
  for (let kept = entries.length - 1; kept >= 0; kept--) {
    const omitted = entries.length - kept
    const shown = [...rows.slice(0, kept), moreRow(more(omitted), box, setting, widthOf)]
    if (columnsOf(shown, setting.columns, box.height)) return placed(shown, box, setting, box.height, omitted)
  }
  return { texts: [], samples: [], height: 0, omitted: entries.length, cut: false }
}

function moreRow(text: string, box: Box, setting: LegendSetting, widthOf: WidthOf): Row {
  const style = { points: setting.points, weight: 'normal' } as const
  const lines = wrapText(text, columnWidth(box, setting.columns), style, widthOf)
  const em = setting.points * MM_PER_POINT
  return {
    lines,
    text,
    height: lines.length * em * LEADING,
    gap: em * 0.5,
    svg: null,
    breaks: false,
    cut: false,
    splits: false,
  }
}
