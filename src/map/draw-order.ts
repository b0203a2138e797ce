/** Every layer of the map, lowest first. A layer that is not listed here is an error. */
export const DRAW_ORDER = [
  'paper',
  'neighbour-fill',
  'neighbour-line',
  'district-fill',
  'land-use-fill',
  'sea-fill',
  'water-fill',
  'water-line',
  'district-veil',
  'area-fill',
  'area-hatch',
  'surface',
  'surface-edge',
  'result-fill',
  'result-line',
  'district-glow',
  'district-line',
  'area-edge-soft',
  'area-edge-solid',
  'area-edge-short-dash',
  'area-edge-sparse-dash',
  'area-edge-dots',
  'ground-line',
  'highlight-fill',
  'highlight-line',
  'line-casing',
  'line-solid',
  'line-short-dash',
  'line-sparse-dash',
  'line-dots',
  'stop-junction',
  'stop-station',
  'result-line-top',
  'result-point',
  'highlight-point',
  // deck.gl draws the point marks here, below the labels
  'label-water',
  'label-neighbour',
  'label-township',
  'label-line',
  'label-stop',
  'label-mark',
  'label-area',
  'label-district',
  'label-selected',
] as const
export type LayerId = (typeof DRAW_ORDER)[number]

/** The layer that point marks are drawn beneath. */
export const MARKS_BELOW: LayerId = 'label-water'

/** Sort layers into draw order; throws on a layer that is not listed. */
export function inDrawOrder<T extends { id: string }>(layers: readonly T[]): T[] {
  const place = (layer: T) => {
    const index = (DRAW_ORDER as readonly string[]).indexOf(layer.id)
    if (index < 0) throw new Error(`map layer ${layer.id} is missing in the draw order`)
    return index
  }
  return [...layers].sort((a, b) => place(a) - place(b))
}
