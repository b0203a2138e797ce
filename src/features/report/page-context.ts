/** The map of a page: the same as on the screen, with what a page needs beyond it. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import type { LonLat } from '../../core/domain/geometry'
import type { Box } from '../../core/report/page-box'
import type { PageCamera } from '../../core/report/page-camera'
import { fromMiddle, shifted } from '../../core/report/page-camera'
import type { PageLayout } from '../../core/report/page-content'
import type { MapContext, SourceId } from '../../map/map-context'

/** A page is read from closer than a screen: it names things this many zoom levels earlier. */
export const PAGE_DETAIL = 0.8

/** Room a letter takes in the largest names of the map, CSS px: Chinese and other. */
const LETTER_PX = { han: 20, other: 10.5 }
/** Names break into lines at about this width, px. */
const LINE_PX = 170
const LINE_HEIGHT_PX = 20
/** Kept free between a name and the frame, px. */
const CLEAR_PX = 9
/** Size of an invisible name on the frame, and from one to the next, px. */
const POST_PX = 8

/** The context with names that appear earlier, and none that the frame cuts through, or what lies on the map. */
export function pageContext(context: MapContext, camera: PageCamera, layout?: PageLayout): MapContext {
  const inside = (feature: Feature) => keptInside(feature, camera)
  const { labels, neighbours } = context.sources
  return {
    ...context,
    layers: [...context.layers.map(namedEarlier), FENCE],
    sources: {
      ...context.sources,
      labels: {
        ...labels,
        features: [
          ...labels.features.flatMap(inside),
          ...fencePosts(camera, layout ? onMap(layout, camera) : []),
        ],
      },
      neighbours: { ...neighbours, features: neighbours.features.flatMap(inside) },
    },
  }
}

/** Stops keep their zoom: their names come with their dots. */
function namedEarlier(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || layer.source === 'stops' || layer.minzoom === undefined) return layer
  return { ...layer, minzoom: Math.max(0, layer.minzoom - PAGE_DETAIL) }
}

/**
 * Invisible names along the frame. The topmost layer is placed first, and names never lie on each other: so any
 * name that would cross the frame looks for another place, or stays away.
 */
const FENCE: LayerSpecification = {
  id: 'page-fence',
  type: 'symbol',
  source: 'labels' satisfies SourceId,
  filter: ['==', ['get', 'form'], 'fence'],
  layout: {
    'text-field': '一',
    'text-font': ['sans-serif'],
    'text-size': POST_PX,
    'text-padding': 0,
    'text-allow-overlap': true,
  },
  paint: { 'text-opacity': 0 },
}

/** What the page lays over its map, in px right of and below the map's middle. */
function onMap({ frame, grounds, marks }: PageLayout, { width }: PageCamera): Box[] {
  const scale = width / frame.width
  const [x0, y0] = [frame.x + frame.width / 2, frame.y + frame.height / 2]
  const rings = marks
    .filter((mark) => mark.of !== 'list')
    .map(({ x, y, radius: r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }))
  return [...grounds, ...rings].map((box) => ({
    x: (box.x - x0) * scale,
    y: (box.y - y0) * scale,
    width: box.width * scale,
    height: box.height * scale,
  }))
}

function fencePosts({ center, zoom, width, height }: PageCamera, boxes: readonly Box[]): Feature[] {
  const whole = { x: -width / 2, y: -height / 2, width, height }
  return [whole, ...boxes].flatMap(postsAround).map(([dx, dy]) => ({
    type: 'Feature',
    properties: { form: 'fence' },
    geometry: { type: 'Point', coordinates: shifted(center, zoom, dx, dy) },
  }))
}

/** Posts along the four sides of a box. */
function postsAround({ x, y, width, height }: Box): [number, number][] {
  const along = (length: number) =>
    Array.from({ length: Math.ceil(length / POST_PX) + 1 }, (_, i) => Math.min(i * POST_PX, length))
  return [
    ...along(width).flatMap((dx): [number, number][] => [
      [x + dx, y],
      [x + dx, y + height],
    ]),
    ...along(height).flatMap((dy): [number, number][] => [
      [x, y + dy],
      [x + width, y + dy],
    ]),
  ]
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
  return { width: Math.min(width, LINE_PX) / 2 + CLEAR_PX, height: (lines * LINE_HEIGHT_PX) / 2 + CLEAR_PX }
}
