import type { Palette } from '../../catalogue/palette'
import type { LayerId } from '../draw-order'
import type { SourceId } from '../map-context'
import type { LayerOptions } from './options'
import type { Draft } from './expressions'
import { IS_COURSE, IS_POINT, NAMED, pigmentColor } from './expressions'

/** Fonts of the reader's own machine; MapLibre draws the glyphs from them and reads the weight off the first name. */
const FONT = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC']
const FONT_BOLD = ['Bold', ...FONT]

/** Names, the important ones first; labels never collide. */
export function labelLayers(p: Palette, { labelMarksFromZoom, language }: LayerOptions): Draft[] {
  /** Chinese names are set wide, as on plans; Latin ones read better close. */
  const spaced = (em: number) => (language === 'zh' ? em : em / 4)
  const label = (id: LayerId, source: SourceId, layout: object, paint: object, rest: object = {}): Draft =>
    ({
      id,
      type: 'symbol',
      source,
      layout: { 'text-field': ['get', 'label'], 'text-font': FONT, 'text-max-width': 9, ...layout },
      paint: { 'text-color': p.label, 'text-halo-color': p.halo, 'text-halo-width': 1.4, ...paint },
      ...rest,
    }) as Draft
  const sized = (small: number, large: number) => ['interpolate', ['linear'], ['zoom'], 8, small, 13, large]
  const byRank = ['-', 0, ['get', 'rank']]
  const along = {
    'symbol-placement': 'line',
    'text-letter-spacing': spaced(0.12),
    'symbol-spacing': 320,
    'text-max-angle': 30,
  }
  return [
    label(
      'label-water',
      'waters',
      { ...along, 'text-size': sized(12, 14), 'text-letter-spacing': spaced(0.3) },
      { 'text-color': p.labelWater, 'text-halo-color': p.water },
      { filter: IS_COURSE, minzoom: 8.6 },
    ),
    label(
      'label-neighbour',
      'neighbours',
      { 'text-size': sized(13, 16), 'text-letter-spacing': spaced(0.3), 'symbol-placement': 'point' },
      { 'text-color': p.labelQuiet, 'text-halo-color': p.neighbour },
      { filter: IS_POINT, maxzoom: 12 },
    ),
    label(
      'label-township',
      'labels',
      { 'text-size': sized(12, 13), 'text-letter-spacing': spaced(0.1) },
      { 'text-color': p.labelQuiet },
      { filter: ['==', ['get', 'form'], 'township'], minzoom: 10.8 },
    ),
    label(
      'label-line',
      'lines',
      { ...along, 'text-size': sized(12, 13), 'symbol-sort-key': byRank },
      { 'text-color': pigmentColor(p) },
      { minzoom: 8.6, filter: NAMED },
    ),
    label(
      'label-stop',
      'stops',
      {
        'text-size': sized(12, 13),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
      },
      { 'text-color': p.labelQuiet },
      { minzoom: 10, filter: ['==', ['get', 'station'], true] },
    ),
    label(
      'label-mark',
      'labels',
      {
        'text-size': sized(12, 13),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'symbol-sort-key': byRank,
      },
      {},
      { filter: ['==', ['get', 'form'], 'point'], minzoom: labelMarksFromZoom },
    ),
    label(
      'label-area',
      'labels',
      {
        'text-size': sized(12, 14),
        'text-letter-spacing': spaced(0.08),
        'text-font': FONT_BOLD,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.8,
        'symbol-sort-key': byRank,
      },
      { 'text-color': pigmentColor(p) },
      { filter: ['all', ['==', ['get', 'form'], 'area'], NAMED], minzoom: 8.2 },
    ),
    label(
      'label-district',
      'labels',
      { 'text-size': sized(14, 20), 'text-letter-spacing': spaced(0.35), 'text-font': FONT_BOLD },
      { 'text-color': p.labelQuiet, 'text-halo-color': p.land },
      { filter: ['==', ['get', 'form'], 'district'], maxzoom: 12.5 },
    ),
    label(
      'label-selected',
      'highlight',
      {
        'text-size': 14,
        'text-font': FONT_BOLD,
        'text-variable-anchor': ['bottom', 'top'],
        'text-radial-offset': 1.2,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      { 'text-halo-width': 2 },
      { filter: IS_POINT },
    ),
  ]
}
