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
  let layers = [marksLayer(context, pixelRatio)]
  const overlay = new MapLibreOverlay({ interleaved: true, layers })
  const putInPlace = () => overlay.setProps({ layers })
  map.addControl(overlay)
  // While a source is loading deck.gl does not find its place below the names, and draws over them: so it is
  // asked again once the map has come to rest.
  map.once('idle', putInPlace)
  return {
    draw(next) {
      layers = [marksLayer(next, pixelRatio)]
      putInPlace()
    },
    remove() {
      map.off('idle', putInPlace)
      map.removeControl(overlay)
    },
  }
}
