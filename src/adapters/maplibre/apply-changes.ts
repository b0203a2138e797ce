import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { MapChange } from '../../map/diff'

/** Carry out the steps of a diff on a loaded map; point marks are left to deck.gl. */
export function applyChanges(map: MapLibreMap, changes: readonly MapChange[]): void {
  for (const change of changes) {
    switch (change.op) {
      case 'set-data':
        map.getSource<GeoJSONSource>(change.source)!.setData(change.data)
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
