import type { Box } from './page-box'
import type { PageLayout, TextBlock } from './page-content'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'
import type { WidthOf } from './page-text'
import { clampLines } from './page-text'

/** Whose page it is, and which. */
export interface Folio {
  readonly running: string
  readonly number: string
}

const LEADING = 1.4
/** Clear between the running title and the number, in ems. */
const GAP_EMS = 2

/** A page with its running title and number in the margin at its foot, where nothing else stands. */
export function withFolio(layout: PageLayout, { running, number }: Folio, widthOf: WidthOf): PageLayout {
  const { sheet } = layout
  const points = sheet.type.foot
  const style = { points, weight: 'normal' as const }
  const { x, width } = folioSpan(sheet)
  const leading = points * MM_PER_POINT * LEADING
  const y = sheet.height - sheet.margin / 2 - leading / 2
  const numberWidth = widthOf(number, points, 'normal')
  const room = width - numberWidth - GAP_EMS * points * MM_PER_POINT
  const fits = widthOf(running, points, 'normal') <= room
  const [short = ''] = fits ? [running] : clampLines([running, ''], 1, room, style, widthOf)
  const block = (text: string, box: Box): TextBlock => ({
    role: 'credit',
    part: 'imprint',
    ...style,
    lines: [text],
    text,
    leading,
    box,
  })
  return {
    ...layout,
    texts: [
      ...layout.texts,
      ...(short ? [block(short, { x, y, width: room, height: leading })] : []),
      block(number, { x: x + width - numberWidth, y, width: numberWidth, height: leading }),
    ],
  }
}

/** Beneath a slide's column, whose map runs off the foot; else from margin to margin. */
const folioSpan = ({ size, width, margin, column }: Sheet): { x: number; width: number } =>
  size === 'slide' ? { x: width - margin - column, width: column } : { x: margin, width: width - 2 * margin }
