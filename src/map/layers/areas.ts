import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Appearance } from '../../catalogue/palette'
import type { Palette } from '../../catalogue/palette'
import { RHYTHMS } from '../../core/domain/status'
import { hatchId } from '../hatch-id'
import type { Draft } from './expressions'
import { IS_CLOSE, IS_FAINT, IS_QUIET, IS_SKETCH, dash, pigmentColor, rhythmIs, widthBy } from './expressions'

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

/** Areas: a tint, a hatch and soft edge for sketches, an edge in the status's rhythm for the rest. */
export function areaLayers(p: Palette, appearance: Appearance, behindAnswer: boolean): Draft[] {
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
      filter: ['all', IS_SKETCH, ['!', IS_QUIET]],
      paint: {
        'fill-pattern': ['concat', hatchId(appearance, ''), ['get', 'pigment']],
        'fill-opacity': fadingIn(['*', ['get', 'tint'], 3, strength]),
      },
    } as unknown as Draft,
    {
      id: 'area-edge-soft',
      type: 'line',
      source: 'areas',
      filter: IS_SKETCH,
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
          filter: ['all', ['!', IS_SKETCH], rhythmIs(rhythm), ['any', ['!', IS_QUIET], IS_CLOSE]],
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
