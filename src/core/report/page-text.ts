/** Breaking text into lines by measured widths, in Chinese and in Latin letters. */

export type TextWeight = 'normal' | 'bold'

/** Width of a text on one line, mm, set at `points`. */
export type WidthOf = (text: string, points: number, weight: TextWeight) => number

export interface TextStyle {
  readonly points: number
  readonly weight: TextWeight
}

const WORDS =
  /[^\S\u00A0]+|[\p{Script=Han}\u3000-\u30FF\uFF00-\uFFEF]|(?:\u00A0|[^\s\p{Script=Han}\u3000-\u30FF\uFF00-\uFFEF])+/gu
/** The space between a number and its unit, which holds the two together. */
const BEFORE_UNIT = /(?<=\d) (?=(?:[kcm]?m[²³]?|ha|min|h|kWh?|MW|t)(?![\p{L}\d]))/gu
/** Marks that no line begins with, and marks that no line ends with. */
const NOT_FIRST = /^[、。，．；：！？）》」』】〕”’…·％—)\]},.;:!?]/u
const NOT_LAST = /[（《「『【〔“‘([{]$/u

/** A line may end after a dash or slash inside a word. */
const INSIDE_WORD = /(?<=[\p{L}\d][-–/])(?=\p{L})/u

/** What may stand on a line of its own: a Latin word, or one Chinese character with the marks bound to it. */
function unbreakables(text: string): string[] {
  const units: string[] = []
  for (const word of (text.replace(BEFORE_UNIT, '\u00A0').match(WORDS) ?? []).flatMap((w) =>
    w.split(INSIDE_WORD),
  )) {
    const last = units.at(-1)
    const bound =
      last !== undefined && last.trim() && word.trim() && (NOT_FIRST.test(word) || NOT_LAST.test(last))
    if (bound) units[units.length - 1] = last + word
    else units.push(word)
  }
  return units
}

/** The text on lines no wider than `width` mm; line breaks in it are kept. A word too long by itself is split. */
export function wrapText(text: string, width: number, style: TextStyle, widthOf: WidthOf): string[] {
  const fits = (line: string) => widthOf(line, style.points, style.weight) <= width
  return text
    .trim()
    .split(/\r\n?|\n/)
    .flatMap((paragraph) => wrapParagraph(paragraph, fits))
}

function wrapParagraph(paragraph: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  let space = ''
  for (const unit of unbreakables(paragraph)) {
    if (!unit.trim()) {
      space = line ? ' ' : ''
    } else if (fits(line + space + unit)) {
      line += space + unit
      space = ''
    } else {
      if (line) lines.push(line)
      const pieces = fits(unit) ? [unit] : splitWord(unit, fits)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1)!
      space = ''
    }
  }
  return withCompany([...lines, line], fits)
}

const HAN = /\p{Script=Han}/u
/** A line with fewer parts than these gives none away. */
const LEAST_PARTS = 4

/** One Chinese character does not stand alone on the last line: the one before comes along. */
function withCompany(lines: string[], fits: (line: string) => boolean): string[] {
  const [last, above] = [lines.at(-1)!, lines.at(-2)]
  if (!above || !HAN.test(last) || unbreakables(last).length > 1) return lines
  const parts = unbreakables(above)
  const moved = parts.at(-1)!
  if (parts.length < LEAST_PARTS || !HAN.test(moved) || !fits(moved + last)) return lines
  return [...lines.slice(0, -2), parts.slice(0, -1).join('').trimEnd(), moved + last]
}

/** Is there a word that is wider than `width` mm, so that wrapping would split it? */
export const splitsWord = (
  text: string,
  width: number,
  { points, weight }: TextStyle,
  widthOf: WidthOf,
): boolean => unbreakables(text).some((unit) => widthOf(unit.trim(), points, weight) > width)

function splitWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces = ['']
  for (const letter of word) {
    if (pieces.at(-1) && !fits(pieces.at(-1) + letter)) pieces.push('')
    pieces[pieces.length - 1] += letter
  }
  return pieces
}

/** At most `count` lines; where some are left out, the last one ends in an ellipsis. */
export function clampLines(
  lines: readonly string[],
  count: number,
  width: number,
  style: TextStyle,
  widthOf: WidthOf,
): readonly string[] {
  if (lines.length <= count) return lines
  if (count < 1) return []
  let letters = [...lines[count - 1]!]
  while (letters.length && widthOf(`${letters.join('')}…`, style.points, style.weight) > width)
    letters = letters.slice(0, -1)
  return [...lines.slice(0, count - 1), `${letters.join('').trimEnd()}…`]
}

/** A text for a program that breaks lines itself: whole, or where lines were left out, the `kept` ones as they are. */
export const flowingText = (text: string, kept: readonly string[], all: readonly string[]): string =>
  kept.length < all.length ? kept.join('\n') : text.trim().replace(/\r\n?/g, '\n')
