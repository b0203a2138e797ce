/** The slide a briefing's pages are set on: its measures, and the shapes every page has. */
import { MM_PER_POINT, sheetOf } from '../page-sheet'
import type { TextWeight } from '../page-text'
import { wrapText } from '../page-text'
import type { Paragraph, Shape, TextShape } from './deck'
import { rectangle } from './deck'
import { officeWidth } from './office-width'
import type { OfficeLook } from './theme'

export const { width: WIDTH, height: HEIGHT } = sheetOf('slide', 'landscape')
export const MARGIN = 14
export const INNER = WIDTH - 2 * MARGIN
const TITLE = { y: 11, height: 11 }
const FOOT_Y = HEIGHT - 11
/** Tables and texts begin here where nothing stands under the title. */
export const BODY_Y = 28
export const BODY_END = FOOT_Y - 4
export const POINTS = { cover: 36, title: 24, figure: 40, text: 14, intro: 12, cell: 10, foot: 9 }
const LEADING = 1.32
/** Lines end a little before they are full; between Chinese and other letters programs leave room. */
const LOOSE = { chinese: 1.04, other: 1.005 }

interface TextStyle {
  readonly points: number
  readonly colour: string
  readonly bold?: boolean
}

export const leadingOf = (points: number): number => points * MM_PER_POINT * LEADING

/** Lines a text takes in a width, mm. */
export function linesOf(text: string, width: number, points: number, weight: TextWeight = 'normal'): number {
  const loose = /\p{Script=Han}/u.test(text) ? LOOSE.chinese : LOOSE.other
  return wrapText(text, width / loose, { points, weight }, officeWidth).length
}

export const paragraph = (text: string, style: TextStyle, more: Partial<Paragraph> = {}): Paragraph => ({
  runs: [{ text, ...style }],
  leading: leadingOf(style.points),
  ...more,
})

export const textShape = (
  name: string,
  [x, y, width, height]: readonly [number, number, number, number],
  paragraphs: readonly Paragraph[],
): TextShape => ({ form: 'text', name, box: { x, y, width, height }, paragraphs })

export const titleShape = (text: string, { ink }: OfficeLook): TextShape => ({
  ...textShape(
    'Title',
    [MARGIN, TITLE.y, INNER, TITLE.height],
    [paragraph(text, { points: POINTS.title, colour: ink, bold: true })],
  ),
  isTitle: true,
})

export function footShapes(title: string, number: number, all: number, { quiet, line }: OfficeLook): Shape[] {
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
