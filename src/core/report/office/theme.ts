import { xmlText } from '../xml'

/** Colours of an Office file as CSS hex: `#22272b`. */
export interface OfficeLook {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  /** Hairlines. */
  readonly line: string
  /** Ground of header rows. */
  readonly tint: string
  readonly accent: string
}

/**
 * Type for Latin letters and for Chinese. Windows and Office for Mac bring both; LibreOffice puts Liberation Sans, of
 * the same widths, and the system's Chinese sans serif in their place.
 */
export const OFFICE_FONTS = { latin: 'Arial', chinese: 'Microsoft YaHei' }

export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** `#22272b` as Office writes it: `22272B`. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase()

const rgb = (colour: string): string => `<a:srgbClr val="${hex(colour)}"/>`

/** Fill with a colour. */
export const solid = (colour: string): string => `<a:solidFill>${rgb(colour)}</a:solidFill>`

const FONTS = (kind: 'major' | 'minor'): string =>
  `<a:${kind}Font><a:latin typeface="${OFFICE_FONTS.latin}"/><a:ea typeface="${OFFICE_FONTS.chinese}"/>` +
  `<a:cs typeface=""/><a:font script="Hans" typeface="${OFFICE_FONTS.chinese}"/></a:${kind}Font>`

const LINE = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const three = (xml: string): string => xml.repeat(3)

/** The theme of a file: its colours under the names Office shows them by, and its type. */
export function themeXml(name: string, { paper, ink, quiet, line, tint, accent }: OfficeLook): string {
  const colours: [string, string][] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', quiet],
    ['lt2', tint],
    ['accent1', accent],
    ['accent2', ink],
    ['accent3', quiet],
    ['accent4', line],
    ['accent5', accent],
    ['accent6', quiet],
    ['hlink', accent],
    ['folHlink', quiet],
  ]
  return (
    `<a:theme xmlns:a="${DRAWING}" name="${xmlText(name)}"><a:themeElements><a:clrScheme name="Yuetu">` +
    colours.map(([slot, colour]) => `<a:${slot}>${rgb(colour)}</a:${slot}>`).join('') +
    `</a:clrScheme><a:fontScheme name="Yuetu">${FONTS('major')}${FONTS('minor')}</a:fontScheme>` +
    `<a:fmtScheme name="Yuetu"><a:fillStyleLst>${three(FILL)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${three(LINE)}</a:lnStyleLst><a:effectStyleLst>${three(EFFECT)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${three(FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  )
}
