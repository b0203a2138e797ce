import * as v from 'valibot'
import type { LineGeometry } from '../../domain/geometry'
import type { Stop } from '../../domain/entity'

/** What is known of a road beyond what the documents say. */
export interface RoadFact {
  /** `2023` or `2024-01`: since when it has been open. */
  readonly opened?: string
  /** Design or legal speed, km/h. */
  readonly limitKmh?: number
  /** Known to be congested: its minutes are multiplied by the delay of the assumptions. */
  readonly busy?: true
  readonly source: string
}

/** Two roads that meet although one is drawn short of the other. */
export interface RoadJoin {
  readonly to: string
  readonly source: string
}

/** A course for a line of the atlas that has none, drawn for the network only. WGS84. */
export interface SketchedLine {
  readonly geometry: LineGeometry
  readonly stops: readonly Stop[]
  readonly accuracyM: number
  readonly source: string
}

/** A line that is another one by a second name, or adds no way of its own: it counts with that one. */
export interface Carried {
  readonly by: string
  readonly source: string
}

/** Stops assumed between those the documents name. WGS84. */
export interface AssumedStops {
  readonly stops: readonly Stop[]
  readonly source: string
}

/** The facts of `data/network/lines.json`, by id of the line. */
export interface NetworkFacts {
  readonly roads: ReadonlyMap<string, RoadFact>
  readonly sketches: ReadonlyMap<string, SketchedLine>
  readonly assumedStops: ReadonlyMap<string, AssumedStops>
  readonly carriedBy: ReadonlyMap<string, Carried>
  readonly joins: ReadonlyMap<string, readonly RoadJoin[]>
}

export const NO_FACTS: NetworkFacts = {
  roads: new Map(),
  sketches: new Map(),
  assumedStops: new Map(),
  carriedBy: new Map(),
  joins: new Map(),
}

const text = v.pipe(v.string(), v.minLength(1))
const place = v.tuple([v.number(), v.number()])
const month = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?$/, 'must be a year or a month'))
const stops = v.array(
  v.strictObject({ name: text, at: place, kind: v.picklist(['station', 'interchange', 'junction']) }),
)
const file = v.strictObject({
  roads: v.array(
    v.strictObject({
      line: text,
      opened: v.optional(month),
      limitKmh: v.optional(v.pipe(v.number(), v.minValue(30), v.maxValue(120))),
      busy: v.optional(v.literal(true)),
      source: text,
    }),
  ),
  sketches: v.array(
    v.strictObject({
      line: text,
      coordinates: v.pipe(v.array(place), v.minLength(2)),
      stops,
      accuracyM: v.number(),
      source: text,
    }),
  ),
  assumedStops: v.optional(v.array(v.strictObject({ line: text, stops, source: text })), []),
  carried: v.array(v.strictObject({ line: text, by: text, source: text })),
  joins: v.optional(v.array(v.strictObject({ line: text, to: text, source: text })), []),
})

/** Read `data/network/lines.json`, or nothing where there is none; throws one sentence naming the entry. */
export function parseNetworkFacts(input: unknown): NetworkFacts {
  if (input === undefined) return NO_FACTS
  const result = v.safeParse(file, input)
  if (!result.success) {
    const issue = result.issues[0]
    throw new Error(`lines.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
  }
  const { roads, sketches, assumedStops, carried, joins } = result.output
  const joinsOf = new Map<string, RoadJoin[]>()
  for (const { line, ...join } of joins) joinsOf.set(line, [...(joinsOf.get(line) ?? []), join])
  return {
    roads: new Map(roads.map(({ line, ...fact }) => [line, fact as RoadFact])),
    sketches: new Map(
      sketches.map(({ line, coordinates, ...rest }) => [
        line,
        { ...rest, geometry: { type: 'LineString', coordinates } },
      ]),
    ),
    assumedStops: new Map(assumedStops.map(({ line, ...rest }) => [line, rest])),
    carriedBy: new Map(carried.map(({ line, ...rest }) => [line, rest])),
    joins: joinsOf,
  }
}
