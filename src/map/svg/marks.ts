/** Point marks as SVG: the same shapes that deck.gl draws on the map. */
import { MARK_PATHS } from '../../catalogue/mark-shapes'
import type { Palette } from '../../catalogue/palette'
import { SYMBOLS } from '../../catalogue/symbols'
import type { StatusRhythm } from '../../core/domain/status'
import type { PointMark } from '../map-context'
import type { XY } from './plane'
import { rounded } from './plane'

/** Marks are drawn in a box of 24 by 24. */
const BOX = 24
/** Opacity of a pale mark. */
const PALE = 0.35
const DASHES: Partial<Record<StatusRhythm, string>> = { 'sparse-dash': '3.6 3', dots: '0.2 3.2' }

/** What a mark under construction is cut with: its lower half. */
export const LOWER_HALF = `<clipPath id="lower-half"><rect x="0" y="${BOX / 2}" width="${BOX}" height="${BOX / 2}"/></clipPath>`

/** A mark of `size` with its middle at a place; built ones are filled, the others hollow in the rhythm of their status. */
export function markSvg(
  { symbol, rhythm, pale }: PointMark,
  [x, y]: XY,
  size: number,
  palette: Palette,
): string {
  const d = MARK_PATHS[SYMBOLS[symbol].mark]
  const color = palette.pigment[SYMBOLS[symbol].pigment]
  const scale = Math.round((size / BOX) * 1000) / 1000
  const place = `translate(${rounded(x - size / 2)} ${rounded(y - size / 2)}) scale(${scale})`
  const dashes = DASHES[rhythm]
  const inside = rhythm === 'solid' ? color : palette.halo
  return (
    `<g transform="${place}"${pale ? ` opacity="${PALE}"` : ''} stroke-linejoin="round" stroke-linecap="round" fill-rule="evenodd">` +
    `<path d="${d}" fill="none" stroke="${palette.halo}" stroke-width="4"/>` +
    `<path d="${d}" fill="${inside}"${rhythm === 'short-dash' ? '' : ` stroke="${color}" stroke-width="2"${dashes ? ` stroke-dasharray="${dashes}"` : ''}`}/>` +
    (rhythm === 'short-dash'
      ? `<path d="${d}" fill="${color}" clip-path="url(#lower-half)"/><path d="${d}" fill="none" stroke="${color}" stroke-width="2"/>`
      : '') +
    '</g>'
  )
}
