import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { Appearance, Palette } from '../catalogue/palette'
import { PALETTE, PIGMENTS } from '../catalogue/palette'
import type { Language } from '../core/domain/text'
import type { StatusRhythm } from '../core/domain/status'
import { RHYTHMS } from '../core/domain/status'
import type { SourceId } from './map-context'
import type { LayerId } from './draw-order'
import { inDrawOrder } from './draw-order'

/** Dashes in multiples of the line's width; a solid line has none. */
const DASHES: Record<StatusRhythm, number[] | undefined> = {
  solid: undefined,
  'short-dash': [2.4, 1.2],
  'sparse-dash': [2.6, 2.8],
  dots: [0.1, 2],
}

export interface LayerOptions {
  readonly appearance: Appearance
  readonly language: Language
  /** Zoom from which marks carry labels. */
  readonly labelMarksFromZoom: number
  /** Colour of each result class. */
  readonly resultColors: ReadonlyMap<string, string>
  /** An answer is on the map: the plan's areas step back for it. */
  readonly behindAnswer: boolean
}

/** Id of the hatch picture for a pigment; adapters draw it, the style names it. */
export const hatchId = (appearance: Appearance, pigment: string): string => `hatch-${appearance}-${pigment}`

const pigmentColor = (palette: Palette): ExpressionSpecification =>
  [
    'match',
    ['get', 'pigment'],
    ...PIGMENTS.flatMap((p) => [p, palette.pigment[p]]),
    palette.pigment.ink,
  ] as unknown as ExpressionSpecification

/** A width given at zoom 10, growing gently from the whole city to a street corner. */
const widthBy = (base: ExpressionSpecification | number, extra = 0): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.35],
  ['zoom'],
  7,
  ['+', ['*', base, 0.55], extra],
  10,
  ['+', base, extra],
  14,
  ['+', ['*', base, 2.4], extra],
]

/** Areas step back as one comes close and stands inside them. */
const fadingIn = (opacity: ExpressionSpecification): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  10.5,
  opacity,
  13,
  ['*', opacity, 0.4],
]

const rhythmIs = (rhythm: StatusRhythm): FilterSpecification => ['==', ['get', 'rhythm'], rhythm]
const isSketchFeature: FilterSpecification = ['==', ['get', 'sketch'], true]
/** Drawn quietly: it does not speak in this theme. */
const IS_QUIET: ExpressionSpecification = ['==', ['get', 'quiet'], true]
/** Railway stations show early, metro stops when there is room for them. */
const STATION_SHOWN: ExpressionSpecification = [
  'all',
  ['==', ['get', 'station'], true],
  ['any', ['!=', ['get', 'kind'], 'metro'], ['>=', ['zoom'], 10]],
]
/** Joined from whole districts. */
const IS_SCOPE: ExpressionSpecification = ['==', ['get', 'scope'], true]
const IS_FAINT: ExpressionSpecification = ['any', IS_QUIET, IS_SCOPE]
const IS_CLOSE: ExpressionSpecification = ['>=', ['zoom'], 11]
/** Quiet things and scopes are named once one has zoomed in. */
const NAMED: ExpressionSpecification = ['any', ['!', IS_FAINT], IS_CLOSE]

/** Fonts of the reader's own machine; MapLibre draws the glyphs from them and reads the weight off the first name. */
const FONT = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC']
const FONT_BOLD = ['Bold', ...FONT]

type Draft = Omit<LayerSpecification, 'source'> & { id: LayerId; source?: SourceId }

/** The whole style's layers for one appearance, in draw order. */
export function mapLayers(options: LayerOptions): LayerSpecification[] {
  const palette = PALETTE[options.appearance]
  return inDrawOrder([
    ...groundLayers(palette),
    ...areaLayers(palette, options.appearance, options.behindAnswer),
    ...lineLayers(palette),
    ...resultLayers(options.resultColors, palette),
    ...highlightLayers(palette),
    ...labelLayers(palette, options),
  ] as Draft[]) as unknown as LayerSpecification[]
}

function groundLayers(p: Palette): Draft[] {
  const fill = (id: LayerId, source: SourceId, color: unknown): Draft =>
    ({ id, type: 'fill', source, paint: { 'fill-color': color, 'fill-antialias': true } }) as Draft
  const line = (id: LayerId, source: SourceId, paint: object): Draft =>
    ({ id, type: 'line', source, layout: { 'line-join': 'round', 'line-cap': 'round' }, paint }) as Draft
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': p.neighbour } } as Draft,
    {
      ...fill('neighbour-fill', 'neighbours', p.neighbour),
      filter: ['==', ['geometry-type'], 'Polygon'],
    } as Draft,
    {
      ...line('neighbour-line', 'neighbours', { 'line-color': p.neighbourLine, 'line-width': 0.8 }),
      filter: ['==', ['geometry-type'], 'Polygon'],
    } as Draft,
    fill('district-fill', 'districts', p.land),
    {
      ...fill('land-use-fill', 'land-use', [
        'match',
        ['get', 'class'],
        'hill',
        p.hill,
        'built-up',
        p.builtUp,
        p.land,
      ]),
    } as Draft,
    fill('sea-fill', 'sea', p.water),
    { ...fill('water-fill', 'waters', p.water), filter: ['==', ['geometry-type'], 'Polygon'] } as Draft,
    {
      ...line('water-line', 'waters', { 'line-color': p.water, 'line-width': widthBy(2.4) }),
      filter: ['==', ['geometry-type'], 'LineString'],
    } as Draft,
    {
      ...fill('district-veil', 'districts', p.neighbour),
      filter: ['==', ['get', 'stepsBack'], true],
      paint: { 'fill-color': p.neighbour, 'fill-opacity': 0.75 },
    } as Draft,
    line('district-glow', 'districts', {
      'line-color': p.districtGlow,
      'line-width': widthBy(7),
      'line-blur': 6,
      'line-opacity': 0.7,
    }),
    line('district-line', 'districts', { 'line-color': p.districtLine, 'line-width': widthBy(0.9) }),
    line('ground-line', 'ground', {
      'line-color': p.faded,
      'line-width': widthBy(1.1),
      'line-opacity': 0.75,
    }),
  ]
}

function areaLayers(p: Palette, appearance: Appearance, behindAnswer: boolean): Draft[] {
  const color = pigmentColor(p)
  const strength = behindAnswer ? 0.3 : 1
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': color,
        'fill-opacity': fadingIn(['*', ['get', 'tint'], ['case', IS_FAINT, 0.15, 1], strength]),
        'fill-antialias': false,
      },
    } as unknown as Draft,
    {
      id: 'area-hatch',
      type: 'fill',
      source: 'areas',
      filter: ['all', isSketchFeature, ['!', IS_QUIET]],
      paint: {
        'fill-pattern': ['concat', hatchId(appearance, ''), ['get', 'pigment']],
        'fill-opacity': fadingIn(['*', ['get', 'tint'], 3, strength]),
      },
    } as unknown as Draft,
    {
      id: 'area-edge-soft',
      type: 'line',
      source: 'areas',
      filter: isSketchFeature,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': widthBy(5),
        'line-blur': 5,
        'line-opacity': ['*', ['case', IS_QUIET, 0.12, 0.4], strength],
      },
    } as unknown as Draft,
    ...RHYTHMS.map(
      (rhythm) =>
        ({
          id: `area-edge-${rhythm}`,
          type: 'line',
          source: 'areas',
          filter: [
            'all',
            ['!', isSketchFeature as ExpressionSpecification],
            rhythmIs(rhythm),
            ['any', ['!', IS_QUIET], IS_CLOSE],
          ],
          layout: { 'line-join': 'round', 'line-cap': rhythm === 'dots' ? 'round' : 'butt' },
          paint: {
            'line-color': color,
            'line-width': widthBy(1.2),
            'line-opacity': ['*', ['case', IS_FAINT, 0.35, 1], behindAnswer ? 0.6 : 1],
            ...dash(rhythm),
          },
        }) as unknown as Draft,
    ),
  ]
}

function lineLayers(p: Palette): Draft[] {
  const color = pigmentColor(p)
  const width: ExpressionSpecification = ['*', ['get', 'width'], ['case', IS_QUIET, 0.55, 1]]
  const layer = (id: LayerId, paint: object, rest: object = {}): Draft =>
    ({
      id,
      type: 'line',
      source: 'lines',
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint,
      ...rest,
    }) as Draft
  const stop = (id: LayerId, station: boolean, radius: number, minzoom: number): Draft =>
    ({
      id,
      type: 'circle',
      source: 'stops',
      minzoom,
      filter: station ? STATION_SHOWN : ['==', ['get', 'station'], false],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, radius * 0.6, 13, radius * 1.6],
        'circle-color': p.halo,
        'circle-stroke-color': color,
        'circle-stroke-width': station ? 1.6 : 1.1,
      },
    }) as unknown as Draft
  return [
    layer(
      'line-casing',
      { 'line-color': p.halo, 'line-width': widthBy(width, 2.4), 'line-opacity': 0.85 },
      { filter: ['!', isSketchFeature] },
    ),
    ...RHYTHMS.map((rhythm) =>
      layer(
        `line-${rhythm}`,
        {
          'line-color': color,
          'line-width': widthBy(width),
          'line-opacity': ['case', IS_QUIET, 0.6, ['get', 'sketch'], 0.75, 1],
          'line-blur': ['case', ['get', 'sketch'], 1.2, 0],
          ...dash(rhythm),
        },
        {
          filter: rhythmIs(rhythm),
          layout: {
            'line-join': 'round',
            'line-cap': rhythm === 'short-dash' || rhythm === 'sparse-dash' ? 'butt' : 'round',
          },
        },
      ),
    ),
    stop('stop-junction', false, 2.2, 9.5),
    stop('stop-station', true, 2.8, 8.4),
  ]
}

const dash = (rhythm: StatusRhythm): object => (DASHES[rhythm] ? { 'line-dasharray': DASHES[rhythm] } : {})

function resultLayers(colors: ReadonlyMap<string, string>, p: Palette): Draft[] {
  const cases = [...colors].flat()
  const color = cases.length ? ['match', ['get', 'classKey'], ...cases, p.highlight] : p.highlight
  const polygon: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
  return [
    {
      id: 'result-fill',
      type: 'fill',
      source: 'results',
      filter: polygon,
      paint: { 'fill-color': color, 'fill-opacity': 0.55 },
    },
    {
      id: 'result-line',
      type: 'line',
      source: 'results',
      filter: polygon,
      layout: { 'line-join': 'round' },
      // Ink, so that the outermost and palest step has an edge on paper too.
      paint: { 'line-color': p.label, 'line-opacity': 0.6, 'line-width': 1 },
    },
    {
      id: 'result-line-top',
      type: 'line',
      source: 'results',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': color, 'line-width': widthBy(3) },
    },
  ] as unknown as Draft[]
}

function highlightLayers(p: Palette): Draft[] {
  const strength = ['case', ['==', ['get', 'role'], 'selected'], 1, 0.55]
  return [
    {
      id: 'highlight-fill',
      type: 'fill',
      source: 'highlight',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': p.highlight, 'fill-opacity': ['*', 0.22, strength] },
    },
    {
      id: 'highlight-line',
      type: 'line',
      source: 'highlight',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': p.highlight, 'line-width': widthBy(3, 5), 'line-opacity': strength },
    },
    {
      id: 'highlight-point',
      type: 'circle',
      source: 'highlight',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 13,
        'circle-color': p.highlight,
        'circle-opacity': ['*', 0.35, strength],
        'circle-stroke-color': p.highlight,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': strength,
      },
    },
  ] as unknown as Draft[]
}

function labelLayers(p: Palette, { labelMarksFromZoom, language }: LayerOptions): Draft[] {
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
      { filter: ['==', ['geometry-type'], 'LineString'], minzoom: 8.6 },
    ),
    label(
      'label-neighbour',
      'neighbours',
      { 'text-size': sized(13, 16), 'text-letter-spacing': spaced(0.3), 'symbol-placement': 'point' },
      { 'text-color': p.labelQuiet, 'text-halo-color': p.neighbour },
      { filter: ['==', ['geometry-type'], 'Point'], maxzoom: 12 },
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
      { filter: ['==', ['geometry-type'], 'Point'] },
    ),
  ]
}
