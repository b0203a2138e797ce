/** The map of a page: the same as on the screen, with what a page needs beyond it. */
import type { Feature } from 'geojson'
import type { LonLat } from '../../core/domain/geometry'
import type { PageCamera } from '../../core/report/page-camera'
import { fromMiddle, shifted } from '../../core/report/page-camera'
import type { MapContext } from '../../map/map-context'

/** A page is read from closer than a screen: it names things this many zoom levels earlier. */
export const PAGE_DETAIL = 0.8

/** Room a letter takes in the largest names of the map, CSS px: Chinese and other. */
const LETTER_PX = { han: 20, other: 10.5 }
/** Names break into lines at about this width, px. */
const LINE_PX = 170
const LINE_HEIGHT_PX = 20

/** The context with names that appear earlier, and none that the frame cuts through. */
export function pageContext(context: MapContext, camera: PageCamera): MapContext {
  const inside = (feature: Feature) => keptInside(feature, camera)
  const { labels, neighbours } = context.sources
  return {
    ...context,
    layers: context.layers.map((layer) =>
      layer.minzoom === undefined ? layer : { ...layer, minzoom: Math.max(0, layer.minzoom - PAGE_DETAIL) },
    ),
    sources: {
      ...context.sources,
      labels: { ...labels, features: labels.features.flatMap(inside) },
      neighbours: { ...neighbours, features: neighbours.features.flatMap(inside) },
    },
  }
}

/** A name near the edge is moved in far enough to be read whole; one whose place lies outside is left out. */
function keptInside(feature: Feature, camera: PageCamera): Feature[] {
  if (feature.geometry.type !== 'Point') return [feature]
  const at = feature.geometry.coordinates as LonLat
  const [x, y] = fromMiddle(at, camera)
  const [w, h] = [camera.width / 2, camera.height / 2]
  if (Math.abs(x) > w || Math.abs(y) > h) return []
  // Beside a mark the map itself finds the side with room.
  if (feature.properties?.['form'] === 'point') return [feature]
  const name = halfSize(String(feature.properties?.['label'] ?? ''))
  const dx = clamp(x, w - name.width) - x
  const dy = clamp(y, h - name.height) - y
  if (!dx && !dy) return [feature]
  return [{ ...feature, geometry: { type: 'Point', coordinates: shifted(at, camera.zoom, dx, dy) } }]
}

const clamp = (value: number, most: number): number =>
  Math.max(-Math.max(0, most), Math.min(Math.max(0, most), value))

/** Half the width and height of a name as the map sets it, px. */
function halfSize(name: string): { width: number; height: number } {
  const letters = [...name].map((c) => (/\p{Script=Han}/u.test(c) ? LETTER_PX.han : LETTER_PX.other))
  const width = letters.reduce((sum, px) => sum + px, 0)
  const lines = Math.max(1, Math.ceil(width / LINE_PX))
  return { width: Math.min(width, LINE_PX) / 2 + 6, height: (lines * LINE_HEIGHT_PX) / 2 + 4 }
}
