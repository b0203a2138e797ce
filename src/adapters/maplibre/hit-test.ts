import type { Map as MapLibreMap, Point } from 'maplibre-gl'
import type { LayerId } from '../../map/draw-order'
import type { MapContext } from '../../map/map-context'

const LINE_REACH_PX = 5
/** What can be pointed at, besides marks; the upper ones win. */
const LINES: LayerId[] = ['line-solid', 'line-short-dash', 'line-sparse-dash', 'line-dots']
const AREAS: LayerId[] = ['area-fill']

/** The entity under a point of the screen: a mark first, then a line, then the smallest area. */
export function entityAt(map: MapLibreMap, context: MapContext, point: Point): string | null {
  // A source that is still loading (the highlight of the very thing pointed at) must not swallow a click.
  if (!map.getLayer(AREAS[0]!)) return null
  return (
    nearestMark(map, context, point) ??
    firstOf(map, point, LINES, LINE_REACH_PX) ??
    firstOf(map, point, AREAS, 0)
  )
}

function nearestMark(map: MapLibreMap, { marks, markSize }: MapContext, point: Point): string | null {
  let best: string | null = null
  let bestPx = markSize / 2 + 3
  for (const mark of marks) {
    const px = map.project(mark.at).dist(point)
    if (px <= bestPx) [best, bestPx] = [mark.id, px]
  }
  return best
}

function firstOf(map: MapLibreMap, { x, y }: Point, layers: LayerId[], reach: number): string | null {
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  )
  return (found[0]?.properties['id'] as string | undefined) ?? null
}
