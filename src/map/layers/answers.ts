import type { Palette } from '../../catalogue/palette'
import type { Draft } from './expressions'
import { IS_AREA, IS_COURSE, IS_POINT, widthBy } from './expressions'

/** Shapes of the answers, coloured by class. */
export function resultLayers(colors: ReadonlyMap<string, string>, p: Palette): Draft[] {
  const cases = [...colors].flat()
  const color = cases.length ? ['match', ['get', 'classKey'], ...cases, p.highlight] : p.highlight
  return [
    {
      id: 'result-fill',
      type: 'fill',
      source: 'results',
      filter: IS_AREA,
      paint: { 'fill-color': color, 'fill-opacity': 0.55 },
    },
    {
      id: 'result-line',
      type: 'line',
      source: 'results',
      filter: IS_AREA,
      layout: { 'line-join': 'round' },
      // Ink, so that the outermost and palest step has an edge on paper too.
      paint: { 'line-color': p.label, 'line-opacity': 0.6, 'line-width': 1 },
    },
    {
      id: 'result-line-top',
      type: 'line',
      source: 'results',
      filter: IS_COURSE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': color, 'line-width': widthBy(3) },
    },
  ] as unknown as Draft[]
}

/** What is selected or pointed at. */
export function highlightLayers(p: Palette): Draft[] {
  const strength = ['case', ['==', ['get', 'role'], 'selected'], 1, 0.55]
  return [
    {
      id: 'highlight-fill',
      type: 'fill',
      source: 'highlight',
      filter: IS_AREA,
      paint: { 'fill-color': p.highlight, 'fill-opacity': ['*', 0.22, strength] },
    },
    {
      id: 'highlight-line',
      type: 'line',
      source: 'highlight',
      filter: ['!', IS_POINT],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': p.highlight, 'line-width': widthBy(3, 5), 'line-opacity': strength },
    },
    {
      id: 'highlight-point',
      type: 'circle',
      source: 'highlight',
      filter: IS_POINT,
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
