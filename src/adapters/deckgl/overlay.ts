import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapContext } from '../../map/map-context'
import { marksLayer } from './marks-layer'

/** The deck.gl layers over (and between) a MapLibre map's own. */
export interface MarksOverlay {
  draw(context: MapContext): void
  remove(): void
}

/** Draw the context's point marks into the map's own canvas; the map's style must be loaded. */
export function addMarksOverlay(map: MapLibreMap, context: MapContext, pixelRatio = 1): MarksOverlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [marksLayer(context, pixelRatio)] })
  map.addControl(overlay)
  return {
    draw: (next) => overlay.setProps({ layers: [marksLayer(next, pixelRatio)] }),
    remove: () => void map.removeControl(overlay),
  }
}
