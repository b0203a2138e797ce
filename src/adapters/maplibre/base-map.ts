/** What every MapLibre map of the atlas shares, the one on the screen and the one for a page. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import type { MapOptions } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { APPEARANCES, PALETTE, PIGMENTS } from '../../catalogue/palette'
import { hatchId } from '../../map/hatch-id'
import type { MapContext } from '../../map/map-context'
import { styleOf } from '../../map/style-of'
import { hatchImage } from './hatch'

setWorkerUrl(workerUrl)

/** The browser cannot draw the map; the message says why and what to do. */
export class MapUnavailable extends Error {}

/** A new map that draws the context; throws `MapUnavailable` without WebGL 2. */
export function newBaseMap(context: MapContext, options: Omit<MapOptions, 'style'>): MapLibreMap {
  let map: MapLibreMap
  try {
    map = new MapLibreMap({
      style: styleOf(context),
      attributionControl: false,
      localIdeographFontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
      renderWorldCopies: false,
      fadeDuration: 0,
      pitchWithRotate: false,
      maxPitch: 0,
      ...options,
    })
  } catch (cause) {
    throw new MapUnavailable('WebGL 2', { cause })
  }
  map.setMissingStyleImageResolver((id) => addHatch(map, id))
  return map
}

function addHatch(map: MapLibreMap, id: string): void {
  for (const appearance of APPEARANCES) {
    const pigment = PIGMENTS.find((p) => hatchId(appearance, p) === id)
    if (pigment && !map.hasImage(id)) {
      map.addImage(id, hatchImage(PALETTE[appearance].pigment[pigment]), { pixelRatio: 4 })
    }
  }
}
