import { MARK_PATHS } from '../catalogue/mark-shapes'
import { SYMBOLS } from '../catalogue/symbols'
import type { StatusRhythm } from '../core/domain/status'
import type { LegendEntry } from './legend'

/** The box a legend sample is drawn in. */
export const SAMPLE_SIZE = { width: 30, height: 16 }

const DASH: Record<StatusRhythm, string> = {
  solid: '',
  'short-dash': '6 3',
  'sparse-dash': '5 6',
  dots: '0.1 5',
}

/** A legend entry's sample as SVG elements for a box of `SAMPLE_SIZE`; screen and page draw the same. */
export function sampleSvg(entry: LegendEntry): string {
  const { width: w, height: h } = SAMPLE_SIZE
  const { color } = entry
  const box = (attributes: string) =>
    `<rect x="1" y="1.5" width="${w - 2}" height="${h - 3}" rx="1.5" ${attributes}/>`
  const line = (rhythm: StatusRhythm, width: number) =>
    `<path d="M1.5 ${h / 2}H${w - 1.5}" stroke="${color}" stroke-width="${width}" fill="none" ` +
    `stroke-linecap="${rhythm === 'dots' ? 'round' : 'butt'}" stroke-dasharray="${DASH[rhythm]}"/>`
  switch (entry.form) {
    case 'area':
      return (
        box(
          `fill="${color}" fill-opacity="0.22" stroke="${color}" stroke-width="1" stroke-opacity="${entry.sketch ? 0.45 : 1}"`,
        ) + (entry.sketch ? hatch(color) : '')
      )
    case 'line':
      return line('solid', Math.max(1.8, SYMBOLS[entry.symbol!].lineWidth))
    case 'rhythm':
      return line(entry.rhythm!, 2.2)
    case 'point':
      return (
        `<path transform="translate(${w / 2 - 8} ${h / 2 - 8}) scale(0.6667)" d="${MARK_PATHS[SYMBOLS[entry.symbol!].mark]}" ` +
        `fill="${color}" fill-rule="evenodd" stroke="${color}" stroke-width="1.5" stroke-linejoin="round"/>`
      )
    case 'result':
      if (entry.ramp) return ramp(entry.ramp.colors)
      if (entry.rhythm) return line(entry.rhythm, 1.2)
      return box(`fill="${color}" fill-opacity="0.6" stroke="${color}" stroke-width="1"`)
    case 'hatch':
      return box(`fill="none" stroke="${color}" stroke-opacity="0.35"`) + hatch(color)
  }
}

/** Colours side by side, so fine that they run into each other. */
function ramp(colors: readonly string[]): string {
  const { width, height } = SAMPLE_SIZE
  const each = (width - 2) / colors.length
  return colors
    .map(
      (color, i) =>
        `<rect x="${1 + i * each}" y="1.5" width="${each}" height="${height - 3}" fill="${color}"/>`,
    )
    .join('')
}

const hatch = (color: string): string =>
  [3, 9, 15, 21]
    .map((x) => `<path d="M${x} 14L${x + 6} 2" stroke="${color}" stroke-width="1" stroke-opacity="0.7"/>`)
    .join('')
