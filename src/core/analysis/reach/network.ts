import * as v from 'valibot'
import type { BaseFile } from '../../domain/atlas'
import type { Entity, Stop } from '../../domain/entity'
import type { LineGeometry } from '../../domain/geometry'
import { isLine } from '../../domain/geometry'
import type { Kind } from '../../domain/kind'
import type { Status } from '../../domain/status'

/** Kinds of line one drives on, from the fastest down. */
export const ROAD_KINDS = ['expressway', 'expressroad', 'nationalroad'] as const
export type RoadKind = (typeof ROAD_KINDS)[number]
export const TRANSIT_KINDS = ['rail', 'metro'] as const
export type TransitKind = (typeof TRANSIT_KINDS)[number]

export const isRoadKind = (kind: Kind): kind is RoadKind => (ROAD_KINDS as readonly Kind[]).includes(kind)
export const isTransitKind = (kind: Kind): kind is TransitKind =>
  (TRANSIT_KINDS as readonly Kind[]).includes(kind)

/** A line of the network as the map draws it, WGS84. */
export interface NetworkLine {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly kind: RoadKind | TransitKind
  readonly status: Status
  readonly geometry: LineGeometry
  readonly stops: readonly Stop[]
}

/** Trains of one calling pattern, both ways. */
export interface Service {
  /** Id of the line it runs on. */
  readonly line: string
  readonly name: string
  readonly mode: TransitKind
  readonly openingYear?: number | null
  readonly headwayMin?: number | null
  /** Names of stops, in order; `minutes` runs between them, one fewer. */
  readonly stops: readonly string[]
  readonly minutes: readonly number[]
  /** Id of the line its trains run on to, without a change. */
  readonly through?: string
}

const text = v.pipe(v.string(), v.minLength(1))
const service = v.pipe(
  v.looseObject({
    line: text,
    name: text,
    mode: v.picklist(TRANSIT_KINDS),
    openingYear: v.nullish(v.number()),
    headwayMin: v.nullish(v.pipe(v.number(), v.minValue(1))),
    stops: v.pipe(v.array(text), v.minLength(2)),
    minutes: v.array(v.pipe(v.number(), v.minValue(0))),
    through: v.optional(text),
  }),
  v.check((s) => s.minutes.length === s.stops.length - 1, 'minutes must be one fewer than stops'),
)

/** Read `data/network/services.json`; throws one sentence naming the entry. */
export function parseServices(input: unknown): Service[] {
  const result = v.safeParse(v.object({ services: v.array(service) }), input)
  if (result.success) return result.output.services as Service[]
  const issue = result.issues[0]
  throw new Error(`services.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
}

/**
 * All lines that carry people: those of the atlas, and the existing ones that no document speaks of,
 * which are taken as built. Geometries are the drawn curves.
 */
export function networkLines(entities: readonly Entity[], context: BaseFile['contextLines']): NetworkLine[] {
  const built = context.features.map(({ id, geometry, properties }) => {
    return { ...properties, id: String(id), geometry, status: 'built' as const }
  })
  return [...entities, ...built].flatMap(({ id, name, nameEn, kind, status, geometry, stops = [] }) =>
    (isRoadKind(kind) || isTransitKind(kind)) && geometry && isLine(geometry)
      ? [{ id, name, nameEn, kind, status, geometry, stops }]
      : [],
  )
}
