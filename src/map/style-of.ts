import type {
  ImageSourceSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { MapContext } from './map-context'
import { SOURCE_IDS, SURFACE_ID } from './map-context'

type Corners = ImageSourceSpecification['coordinates']

/** The context as a whole MapLibre style, for a new map. Point marks are not in it: deck.gl draws them. */
export function styleOf(context: MapContext): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {}
  for (const id of SOURCE_IDS) sources[id] = { type: 'geojson', data: context.sources[id], tolerance: 0.2 }
  const { url, coordinates } = context.surface
  sources[SURFACE_ID] = { type: 'image', url, coordinates: coordinates.map(([x, y]) => [x, y]) as Corners }
  return { version: 8, sources, layers: [...context.layers], transition: { duration: 0, delay: 0 } }
}
