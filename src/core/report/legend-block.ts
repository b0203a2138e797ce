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
  /** Little room between one entry and the next. */
  readonly tight?: boolean
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
  /** How far it is from easy reading: 0 where every entry is there and no title is cut, torn or a tower of lines. */
  readonly strain: number
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
  readonly strain: number
}

const COLUMN_GAP_MM = 4
/** Room above an entry and above a group, ems. */
const AIR = { usual: [0.3, 0.9], tight: [0.12, 0.6] } as const
const LEADING = 1.3
/** Lines of a title at most, and where only cut titles make room for all entries. */
const MOST_LINES = [8, 4] as const
/** A title on more lines than these is a tower of single words. */
const EASY_LINES = 3
/** What strains a legend, beside each line too many. */
const STRAIN = { omitted: 10, cut: 5, split: 3 } as const

/**
 * Set entries into a box (mm) in the first of the settings that holds them all without strain, else in the one that
 * strains least: columns filled one after the other and kept even, each group in columns of its own where there is
 * room for that. Where no setting holds them, the last one is filled and says `more(n)`.
 */
export function layoutLegend(
  entries: readonly PageLegendEntry[],
  box: Box,
  settings: readonly LegendSetting[],
  more: (count: number) => string,
  widthOf: WidthOf,
): LegendBlock {
  for (const most of MOST_LINES) {
    let best: LegendBlock | null = null
    for (const setting of settings) {
      const rows = entries.map((e) => rowOf(e, box, setting, widthOf, most))
      const block = inColumns(rows, entries, box, setting)
      if (block?.strain === 0) return block
      if (block && block.strain < (best?.strain ?? Infinity)) best = block
    }
    if (best) return best
  }
  return cutLegend(entries, box, settings.at(-1)!, more, widthOf)
}

/** The rows in the columns of a setting; null where they do not all fit. */
function inColumns(
  rows: readonly Row[],
  entries: readonly PageLegendEntry[],
  box: Box,
  setting: LegendSetting,
): LegendBlock | null {
  for (const flow of setting.columns > 1 ? [groupwise(rows, entries), rows] : [rows]) {
    const height = evenHeight(flow, setting.columns, box.height)
    if (height !== null) return placed(flow, box, setting, height, 0)
  }
  return null
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
  const gap = em * AIR[setting.tight ? 'tight' : 'usual'][entry.gapBefore ? 1 : 0]
  const text = flowingText(entry.title, lines, all)
  const splits = splitsWord(entry.title, width, style, widthOf)
  const strain = Math.max(0, lines.length - EASY_LINES) + (cut ? STRAIN.cut : 0) + (splits ? STRAIN.split : 0)
  return { lines, text, height, gap, svg: entry.sampleSvg, breaks: false, cut, strain }
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
  const strain = rows.reduce((sum, row) => sum + row.strain, omitted * STRAIN.omitted)
  return { texts, samples, height: tallest, omitted, cut: rows.some((row) => row.cut), strain }
}

/**
 * As many entries as leave room for the line that counts the rest. The last group, which says what the lines of all
 * others mean, stays.
 */
function cutLegend(
  entries: readonly PageLegendEntry[],
  box: Box,
  setting: LegendSetting,
  more: (count: number) => string,
  widthOf: WidthOf,
): LegendBlock {
  const rows = entries.map((e) => rowOf(e, box, setting, widthOf, MOST_LINES[1]))
  const last = entries.findLastIndex((e) => e.gapBefore)
  const heads = last > 0 ? [last, entries.length] : [entries.length]
  for (const head of heads) {
    for (let kept = head - 1; kept >= 0; kept--) {
      const omitted = head - kept
      const note = moreRow(more(omitted), box, setting, widthOf)
      const shown = [...rows.slice(0, kept), note, ...rows.slice(head)]
      if (columnsOf(shown, setting.columns, box.height))
        return placed(shown, box, setting, box.height, omitted)
    }
  }
  const strain = entries.length * STRAIN.omitted
  return { texts: [], samples: [], height: 0, omitted: entries.length, cut: false, strain }
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
    strain: 0,
  }
}
