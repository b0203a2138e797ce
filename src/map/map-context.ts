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

/** A picture that lies on the ground, even in Web Mercator. */
export interface SurfacePicture {
  /** `data:` */
  readonly url: string
  /** WGS84: north-west, north-east, south-east, south-west. */
  readonly coordinates: readonly [LonLat, LonLat, LonLat, LonLat]
}

/** The map as plain data: it can be saved, compared, tested, and drawn by any adapter. */
export interface MapContext {
  readonly appearance: Appearance
  readonly sources: Readonly<Record<SourceId, FeatureCollection>>
  /** Minutes as a smooth surface; one clear pixel where there is none. */
  readonly surface: SurfacePicture
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

/** The source of the surface, the one that is a picture. */
export const SURFACE_ID = 'surface'
