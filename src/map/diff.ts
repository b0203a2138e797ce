import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { MapContext, SourceId, SurfacePicture } from './map-context'
import { SOURCE_IDS } from './map-context'

/** One step that brings a drawn map from one context to the next. */
export type MapChange =
  | { readonly op: 'set-data'; readonly source: SourceId; readonly data: FeatureCollection }
  | { readonly op: 'set-surface'; readonly picture: SurfacePicture }
  | { readonly op: 'set-paint'; readonly layer: string; readonly name: string; readonly value: unknown }
  | { readonly op: 'set-layout'; readonly layer: string; readonly name: string; readonly value: unknown }
  | { readonly op: 'set-zoom-range'; readonly layer: string; readonly min: number; readonly max: number }
  | { readonly op: 'set-marks' }

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * The steps from one context to the next. Both hold the same sources and layers (the draw order is fixed);
 * a source counts as changed when it is another object.
 */
export function diffContexts(from: MapContext, to: MapContext): MapChange[] {
  const changes: MapChange[] = []
  for (const source of SOURCE_IDS) {
    const data = to.sources[source]
    if (data !== from.sources[source]) changes.push({ op: 'set-data', source, data })
  }
  if (from.surface !== to.surface) changes.push({ op: 'set-surface', picture: to.surface })
  if (from.layers !== to.layers) {
    const before = new Map(from.layers.map((l) => [l.id, l]))
    for (const layer of to.layers) changes.push(...diffLayers(before.get(layer.id)!, layer))
  }
  if (
    from.marks !== to.marks ||
    from.markSize !== to.markSize ||
    from.selectedMark !== to.selectedMark ||
    from.appearance !== to.appearance
  ) {
    changes.push({ op: 'set-marks' })
  }
  return changes
}

type Properties = Record<string, unknown>

function* diffLayers(a: LayerSpecification, b: LayerSpecification): Generator<MapChange> {
  const layer = b.id
  for (const [op, before, after] of [
    ['set-paint', a.paint as Properties, b.paint as Properties],
    ['set-layout', a.layout as Properties, b.layout as Properties],
  ] as const) {
    for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
      if (!same(before?.[name], after?.[name])) yield { op, layer, name, value: after?.[name] }
    }
  }
  const [min, max] = [b.minzoom ?? 0, b.maxzoom ?? 24]
  if (min !== (a.minzoom ?? 0) || max !== (a.maxzoom ?? 24)) yield { op: 'set-zoom-range', layer, min, max }
}
