import { PALETTE } from '../../catalogue/palette'
import type { SheetSize } from '../../core/report/page-sheet'
import type { PageLook } from '../../core/report/page-svg'

export const PAGE_FONT =
  "'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif"

/** Pages are light whatever the screen is. Print stays white, as a tint would only be toner; a slide has paper. */
export function pageLook(size: SheetSize): PageLook {
  const { label, labelQuiet, neighbourLine, land, pigment } = PALETTE.light
  return {
    paper: size.startsWith('slide') ? land : '#ffffff',
    ink: label,
    quiet: labelQuiet,
    line: neighbourLine,
    accent: pigment.cinnabar,
    fontFamily: PAGE_FONT,
  }
}
