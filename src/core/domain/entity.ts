import type { Geometry } from 'geojson'
import type { DistrictName } from './district'
import type { DocId } from './document'
import type { LonLat } from './geometry'
import type { Kind } from './kind'
import type { Passage } from './passage'
import type { Status } from './status'
import type { Unplaced } from './unplaced'

/** How a shape came about; from a surveyed truth to words alone. */
export const POSITION_METHODS = ['official', 'derived', 'control-points', 'sketch', 'text-only'] as const
export type PositionMethod = (typeof POSITION_METHODS)[number]

/** Where a shape comes from and how good it is. */
export interface ShapePosition {
  readonly method: PositionMethod
  /** Expected distance from the truth, metres; absent for text-only. */
  readonly accuracyM?: number
  readonly source?: string
  readonly licence?: string
  /** Why a thing has no place, in words and by sort; text-only. */
  readonly reason?: string
  readonly unplaced?: Unplaced
  /** Entities whose union is the shape; derived. */
  readonly from?: readonly string[]
}

/** A figure a document states. */
export interface StatedValue {
  readonly number?: number
  readonly text?: string
  readonly unit?: string
  readonly year?: number
  readonly comparator?: string
}

/** One passage of one document that speaks of an entity. */
export interface Mention extends Passage {
  /** The name this passage uses, where it is not the entity's. */
  readonly name?: string
  readonly status?: Status
  /** Year or month the passage speaks of, where it differs from its document's. */
  readonly asOf?: string
  readonly phase?: string
  readonly progress?: { readonly percent?: number; readonly of?: string; readonly text?: string }
  readonly value?: StatedValue
  readonly responsible?: readonly string[]
  readonly note?: string
}

/** A station, interchange or junction on a line, in order along it. */
export interface Stop {
  readonly name: string
  /** Given when the atlas is built. */
  readonly nameEn?: string
  readonly at: LonLat
  readonly kind: 'station' | 'interchange' | 'junction' | 'port'
  readonly note?: string
}

/** What every entity has, in `data/` as in the built atlas. */
export interface EntityCore {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly kind: Kind
  readonly systems: readonly string[]
  readonly districts: readonly DistrictName[]
  /** WGS84; null where the thing has no known place. */
  readonly geometry: Geometry | null
  readonly stops?: readonly Stop[]
  /** Entities it grew out of: a platform merged from two. */
  readonly follows?: readonly string[]
  /** A pigment of the palette, for the few entities that carry a colour of their own (the boards). */
  readonly style?: string
}

/** An entity as people edit it in `data/features`. Lines hold control points, not the drawn curve. */
export interface EntityRecord extends EntityCore {
  readonly position: ShapePosition
  readonly mentions: readonly Mention[]
  readonly note?: string
}

/** One step of an entity's history: what one document says of its status. */
export interface StatusStep {
  readonly doc: DocId
  readonly asOf: string
  readonly status: Status
}

/** An entity of the built atlas: derived values added, evidence kept in a file of its own. */
export interface Entity extends EntityCore {
  readonly method: PositionMethod
  readonly accuracyM?: number
  /** Why it has no place. */
  readonly unplaced?: Unplaced
  readonly status: Status
  readonly history: readonly StatusStep[]
  readonly docs: readonly DocId[]
  /** Where it is spoken of, as section keys: `fyp-14:专栏9`. */
  readonly sections: readonly string[]
  /** Geodesic length of the drawn course, km; lines only. */
  readonly lengthKm?: number
  /** Equal-area size, km²; areas only. */
  readonly areaKm2?: number
  /** Ground that other areas cover too, km² by the number of the piece: a number is one piece for all that have it. */
  readonly sharedGround?: readonly { readonly piece: number; readonly km2: number }[]
  /** Where a label or a flight goes; absent without a place. */
  readonly anchor?: LonLat
}

/** What stands behind an entity, loaded when asked for. */
export interface Evidence {
  readonly position: ShapePosition
  readonly mentions: readonly Mention[]
  readonly note?: string
}

/** A district is there; nobody builds it. */
export const hasStatus = ({ kind }: Pick<Entity, 'kind'>): boolean => kind !== 'district'

/** Beyond the city: what the documents place in no district, or name as a place of a neighbour. */
export const liesOutside = ({
  districts,
  geometry,
  kind,
}: Pick<Entity, 'districts' | 'geometry' | 'kind'>): boolean =>
  !districts.length && (geometry !== null || kind === 'neighbourCityPlace')

/** Drawn soft and hatched: its outline is somebody's reading of words. */
export const isSketch = (entity: Pick<Entity, 'method'>): boolean => entity.method === 'sketch'
