import type { Coordinates, GeoJSONSource, ImageSource, Map as MapLibreMap } from 'maplibre-gl'
import type { MapChange } from '../../map/diff'
import type { SurfacePicture } from '../../map/map-context'
import { SURFACE_ID } from '../../map/map-context'

/** Carry out the steps of a diff on a loaded map; point marks are left to deck.gl. */
export function applyChanges(map: MapLibreMap, changes: readonly MapChange[]): void {
  for (const change of changes) {
    switch (change.op) {
      case 'set-data':
        map.getSource<GeoJSONSource>(change.source)!.setData(change.data)
        break
      case 'set-surface':
        setSurface(map, change.picture)
        break
      case 'set-paint':
        map.setPaintProperty(change.layer, change.name as 'fill-color', change.value as string)
        break
      case 'set-layout':
        map.setLayoutProperty(change.layer, change.name as 'visibility', change.value as 'visible')
        break
      case 'set-zoom-range':
        map.setLayerZoomRange(change.layer, change.min, change.max)
        break
      case 'set-marks':
        break
    }
  }
}

const setSurface = (map: MapLibreMap, { url, coordinates }: SurfacePicture) =>
  map.getSource<ImageSource>(SURFACE_ID)!.updateImage({ url, coordinates: [...coordinates] as Coordinates })
