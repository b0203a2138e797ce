import type { Palette } from '../../catalogue/palette'
import type { LayerId } from '../draw-order'
import type { SourceId } from '../map-context'
import type { Draft } from './expressions'
import { IS_AREA, IS_COURSE, widthBy } from './expressions'

/** Everything under the plan: neighbours, land, water, districts, faded courses. */
export function groundLayers(p: Palette): Draft[] {
  const fill = (id: LayerId, source: SourceId, color: unknown): Draft =>
    ({ id, type: 'fill', source, paint: { 'fill-color': color, 'fill-antialias': true } }) as Draft
  const line = (id: LayerId, source: SourceId, paint: object): Draft =>
    ({ id, type: 'line', source, layout: { 'line-join': 'round', 'line-cap': 'round' }, paint }) as Draft
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': p.neighbour } } as Draft,
    {
      ...fill('neighbour-fill', 'neighbours', p.neighbour),
      filter: IS_AREA,
    } as Draft,
    {
      ...line('neighbour-line', 'neighbours', { 'line-color': p.neighbourLine, 'line-width': 0.8 }),
      filter: IS_AREA,
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
    { ...fill('water-fill', 'waters', p.water), filter: IS_AREA } as Draft,
    {
      ...line('water-line', 'waters', { 'line-color': p.water, 'line-width': widthBy(2.4) }),
      filter: IS_COURSE,
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
