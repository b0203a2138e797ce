import type { Palette } from '../../catalogue/palette'
import type { Draft } from './expressions'
import { IS_AREA, IS_COURSE, IS_POINT, widthBy } from './expressions'

/** Shapes of the answers, coloured by class. */
export function resultLayers(colors: ReadonlyMap<string, string>, p: Palette): Draft[] {
  const cases = [...colors].flat()
  const color = cases.length ? ['match', ['get', 'classKey'], ...cases, p.highlight] : p.highlight
  return [
    {
      id: 'surface',
      type: 'raster',
      source: 'surface',
      paint: { 'raster-opacity': strongFromAfar(0.85, 0.62), 'raster-fade-duration': 0 },
    },
    {
      id: 'surface-edge',
      type: 'line',
      source: 'results',
      filter: IS_EDGE,
      paint: { 'line-color': p.labelQuiet, 'line-width': 1, 'line-dasharray': [6, 4], 'line-opacity': 0.8 },
    },
    {
      id: 'result-fill',
      type: 'fill',
      source: 'results',
      filter: ['all', IS_AREA, ['!', ['has', 'outline']]],
      paint: { 'fill-color': color, 'fill-opacity': strongFromAfar(0.9, 0.55) },
    },
    {
      id: 'result-line',
      type: 'line',
      source: 'results',
      filter: IS_AREA,
      layout: { 'line-join': 'round' },
      // Ink, so that the outermost and palest step has an edge on paper too.
      paint: {
        'line-color': p.label,
        'line-opacity': strongFromAfar(0.9, 0.6),
        'line-width': strongFromAfar(1.8, 1),
      },
    },
    {
      id: 'result-line-top',
      type: 'line',
      source: 'results',
      filter: ['all', IS_COURSE, ['!', IS_EDGE]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': color, 'line-width': widthBy(3) },
    },
    {
      id: 'result-point',
      type: 'circle',
      source: 'results',
      filter: IS_POINT,
      paint: {
        'circle-color': color,
        'circle-radius': widthBy(3.5, 5),
        'circle-stroke-color': p.label,
        'circle-stroke-width': 1,
      },
    },
  ] as unknown as Draft[]
}

const IS_EDGE = ['has', 'edge']

/** On a small screen the whole city is seen from afar, and an answer is a small spot: it is drawn stronger there. */
const strongFromAfar = (afar: number, near: number) => [
  'interpolate',
  ['linear'],
  ['zoom'],
  7.4,
  afar,
  8.6,
  near,
]

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
