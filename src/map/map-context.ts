import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { SymbolId } from '../catalogue/symbols'
import type { Appearance } from '../catalogue/palette'
import type { LonLat } from '../core/domain/geometry'
import type { StatusRhythm } from '../core/domain/status'

/** A point drawn by deck.gl. */
export interface PointMark {
  readonly id: string
  readonly at: LonLat
  readonly symbol: SymbolId
  readonly rhythm: StatusRhythm
  /** Drawn pale: between the documents compared, nothing became of it. */
  readonly pale?: boolean
}

/** The map as plain data: it can be saved, compared, tested, and drawn by any adapter. */
export interface MapContext {
  readonly appearance: Appearance
  readonly sources: Readonly<Record<SourceId, FeatureCollection>>
  /** In draw order, lowest first. */
  readonly layers: readonly LayerSpecification[]
  readonly marks: readonly PointMark[]
  /** Size of a mark, px. */
  readonly markSize: number
  readonly selectedMark: string | null
}

export const SOURCE_IDS = [
  'neighbours',
  'land-use',
  'sea',
  'waters',
  'districts',
  'ground',
  'areas',
  'lines',
  'stops',
  'results',
  'highlight',
  'labels',
] as const
export type SourceId = (typeof SOURCE_IDS)[number]
