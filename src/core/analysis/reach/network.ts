import * as v from 'valibot'
import type { BaseFile } from '../../domain/atlas'
import type { Entity, Stop } from '../../domain/entity'
import type { LineGeometry } from '../../domain/geometry'
import { isLine } from '../../domain/geometry'
import type { Kind } from '../../domain/kind'
import type { Status } from '../../domain/status'
import type { NetworkFacts } from './network-facts'
import { NO_FACTS } from './network-facts'

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
  /** `2023` or `2024-01`, where public sources say when it opened. */
  readonly opened?: string
  /** Design or legal speed, km/h: it goes no faster, whatever the speed of its kind. */
  readonly limitKmh?: number
  /** An express road of Hangzhou, slower at busy hours. */
  readonly busy?: true
  /** Roads its ends lead to although they are drawn short of them; ids. */
  readonly joins?: readonly string[]
  /** Its course is the network's own sketch; the atlas has none. */
  readonly sketched?: true
  /** Some of its stops are assumed; no document names them. */
  readonly assumedStops?: true
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
  /** Ids of further lines whose stops it calls at: a train of one line that sets out on another. */
  readonly over?: readonly string[]
  /** 高铁: counts for the promise of high-speed rail in every county. */
  readonly highSpeed?: boolean
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
    over: v.optional(v.array(text)),
    highSpeed: v.optional(v.boolean()),
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
 * All lines that carry people: those of the atlas, those it has no course for but the facts sketch, and the
 * existing ones that no document speaks of, which are taken as built. A line that is counted with another
 * is left out. Geometries are the drawn curves, WGS84.
 */
export function networkLines(
  entities: readonly Entity[],
  context: BaseFile['contextLines'],
  facts: NetworkFacts = NO_FACTS,
): NetworkLine[] {
  const built = context.features.map(({ id, geometry, properties }) => {
    return { ...properties, id: String(id), geometry, status: 'built' as const }
  })
  return [...entities, ...built].flatMap((source): NetworkLine[] => {
    const { id, name, nameEn, kind, status } = source
    const sketch = source.geometry ? undefined : facts.sketches.get(id)
    const { geometry, stops = [] } = sketch ?? source
    const isLineOfTheNetwork = isRoadKind(kind) || isTransitKind(kind)
    if (!isLineOfTheNetwork || !geometry || !isLine(geometry) || facts.carriedBy.has(id)) return []
    const { opened, limitKmh, busy } = facts.roads.get(id) ?? {}
    const joins = facts.joins.get(id)?.map((join) => join.to)
    const assumed = facts.assumedStops.get(id)?.stops ?? []
    return [
      {
        id,
        name,
        nameEn,
        kind,
        status,
        geometry,
        stops: [...stops, ...assumed],
        ...(opened ? { opened } : {}),
        ...(limitKmh ? { limitKmh } : {}),
        ...(busy ? { busy } : {}),
        ...(joins ? { joins } : {}),
        ...(sketch ? { sketched: true as const } : {}),
        ...(assumed.length ? { assumedStops: true as const } : {}),
      },
    ]
  })
}
