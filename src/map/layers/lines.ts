import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Palette } from '../../catalogue/palette'
import { RHYTHMS } from '../../core/domain/status'
import type { LayerId } from '../draw-order'
import type { Draft } from './expressions'
import { IS_QUIET, IS_SKETCH, dash, pigmentColor, rhythmIs, widthBy } from './expressions'

/** Railway stations show early, metro stops when there is room for them. */
const STATION_SHOWN: ExpressionSpecification = [
  'all',
  ['==', ['get', 'station'], true],
  ['any', ['!=', ['get', 'kind'], 'metro'], ['>=', ['zoom'], 10]],
]

/** From afar courses step back behind an answer, which is a small spot there. */
const steppingBack = (opacity: unknown, behindAnswer: boolean): unknown =>
  behindAnswer ? ['interpolate', ['linear'], ['zoom'], 7.4, ['*', opacity, 0.35], 8.4, opacity] : opacity

/** Courses in the rhythm of their status, with their stops. */
export function lineLayers(p: Palette, behindAnswer: boolean): Draft[] {
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
      {
        'line-color': p.halo,
        'line-width': widthBy(width, 2.4),
        'line-opacity': steppingBack(0.85, behindAnswer),
      },
      { filter: ['!', IS_SKETCH] },
    ),
    ...RHYTHMS.map((rhythm) =>
      layer(
        `line-${rhythm}`,
        {
          'line-color': color,
          'line-width': widthBy(width),
          'line-opacity': steppingBack(['case', IS_QUIET, 0.6, ['get', 'sketch'], 0.75, 1], behindAnswer),
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
