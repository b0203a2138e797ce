/** The pieces that the layers' paint and filters are made of. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Palette } from '../../catalogue/palette'
import { PIGMENTS } from '../../catalogue/palette'
import type { StatusRhythm } from '../../core/domain/status'
import type { LayerId } from '../draw-order'
import type { SourceId } from '../map-context'

/** A layer before the style is put together. */
export type Draft = Omit<LayerSpecification, 'source'> & { id: LayerId; source?: SourceId }

export const pigmentColor = (palette: Palette): ExpressionSpecification =>
  [
    'match',
    ['get', 'pigment'],
    ...PIGMENTS.flatMap((p) => [p, palette.pigment[p]]),
    palette.pigment.ink,
  ] as unknown as ExpressionSpecification

/** A width given at zoom 10, growing gently from the whole city to a street corner. */
export const widthBy = (base: ExpressionSpecification | number, extra = 0): ExpressionSpecification => [
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

/** Dashes in multiples of the line's width; a solid line has none. */
const DASHES: Record<StatusRhythm, number[] | undefined> = {
  solid: undefined,
  'short-dash': [2.4, 1.2],
  'sparse-dash': [2.6, 2.8],
  dots: [0.1, 2],
}

/** The dashes of a rhythm as paint; nothing for a solid line. */
export const dash = (rhythm: StatusRhythm): object =>
  DASHES[rhythm] ? { 'line-dasharray': DASHES[rhythm] } : {}

export const rhythmIs = (rhythm: StatusRhythm): ExpressionSpecification => ['==', ['get', 'rhythm'], rhythm]
export const IS_SKETCH: ExpressionSpecification = ['==', ['get', 'sketch'], true]
/** Drawn quietly: it does not speak in this theme. */
export const IS_QUIET: ExpressionSpecification = ['==', ['get', 'quiet'], true]
/** Joined from whole districts. */
export const IS_SCOPE: ExpressionSpecification = ['==', ['get', 'scope'], true]
export const IS_FAINT: ExpressionSpecification = ['any', IS_QUIET, IS_SCOPE]
export const IS_CLOSE: ExpressionSpecification = ['>=', ['zoom'], 11]
/** Quiet things and scopes are named once one has zoomed in. */
export const NAMED: ExpressionSpecification = ['any', ['!', IS_FAINT], IS_CLOSE]

/** MapLibre tells a shape of several parts from one of a single part; the style does not. */
const shapeIs = (...types: string[]): ExpressionSpecification => ['in', ['geometry-type'], ['literal', types]]
export const IS_AREA = shapeIs('Polygon', 'MultiPolygon')
export const IS_COURSE = shapeIs('LineString', 'MultiLineString')
export const IS_POINT = shapeIs('Point')
