/** What the style says of one feature at one zoom: the style table's own expressions, evaluated outside a map. */
import type { Color, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { featureFilter, latest, normalizePropertyExpression } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'

/** A layer at a zoom, ready to be asked. */
export interface LayerReader {
  readonly layer: LayerSpecification
  shows(feature: Feature): boolean
  number(name: string, feature: Feature): number
  text(name: string, feature: Feature): string
  list(name: string, feature: Feature): readonly unknown[]
  color(name: string, feature: Feature): { readonly hex: string; readonly alpha: number }
}

type Evaluate = (feature: Feature) => unknown

/** Null where the layer draws nothing at this zoom. */
export function layerReader(layer: LayerSpecification, zoom: number): LayerReader | null {
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return null
  const properties = new Map<string, Evaluate>()
  const value = (name: string, feature: Feature): unknown => {
    let evaluate = properties.get(name)
    if (!evaluate) {
      evaluate = propertyOf(layer, name, zoom)
      properties.set(name, evaluate)
    }
    return evaluate(feature)
  }
  // Filters look at the zoom of a tile, which is whole.
  const filter =
    'filter' in layer && layer.filter ? featureFilter(layer.filter, `layers.${layer.id}.filter`) : null
  return {
    layer,
    shows: (feature) => !filter || filter.filter({ zoom: Math.floor(zoom) }, asked(feature)),
    number: (name, feature) => Number(value(name, feature)),
    text: (name, feature) => String(value(name, feature) ?? ''),
    list: (name, feature) => listOf(value(name, feature)),
    color: (name, feature) => colorOf(value(name, feature) as Color),
  }
}

function propertyOf(layer: LayerSpecification, name: string, zoom: number): Evaluate {
  const kind = `${layer.type}`
  const specs = latest as unknown as Record<string, Record<string, { default?: unknown }> | undefined>
  const [group, spec] = (['paint', 'layout'] as const)
    .map((g) => [g, specs[`${g}_${kind}`]?.[name]] as const)
    .find(([, s]) => s) ?? [null, null]
  if (!group || !spec) throw new Error(`the style has no ${kind} property ${name}`)
  const given = (layer[group] as Record<string, unknown> | undefined)?.[name] ?? spec.default
  if (given === undefined) return () => undefined
  const expression = normalizePropertyExpression(
    given as never,
    `layers.${layer.id}.${group}.${name}`,
    spec as never,
  )
  return (feature) => expression.evaluate({ zoom }, asked(feature))
}

/** A feature as the style spec wants it: with the name of its geometry. */
const asked = ({ geometry, properties }: Feature) =>
  ({ type: geometry.type, properties: properties ?? {} }) as never

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : ((value as { values?: unknown[] } | undefined)?.values ?? [])

/** Components are premultiplied. */
function colorOf({ r, g, b, a }: Color): { hex: string; alpha: number } {
  const part = (v: number) =>
    Math.round((a ? v / a : 0) * 255)
      .toString(16)
      .padStart(2, '0')
  return { hex: `#${part(r)}${part(g)}${part(b)}`, alpha: a }
}
