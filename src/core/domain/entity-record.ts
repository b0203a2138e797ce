import * as v from 'valibot'
import type { Feature, Geometry } from 'geojson'
import { DISTRICT_NAMES } from './district'
import type { EntityRecord } from './entity'
import { POSITION_METHODS } from './entity'
import { KINDS } from './kind'
import { passageEntries, text } from './passage'
import { STATUSES } from './status'
import { UNPLACED_REASONS } from './unplaced'

const lonLat = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])
const position = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2), v.maxLength(3))
const line = v.pipe(
  v.array(position),
  v.minLength(2),
  v.check(
    (points) => points.length < 2 || points.some((p) => p[0] !== points[0]![0] || p[1] !== points[0]![1]),
    'line has no length: its positions are all the same',
  ),
)
const ring = v.pipe(
  v.array(position),
  v.minLength(4),
  v.check(
    (r) => r[0]?.[0] === r.at(-1)?.[0] && r[0]?.[1] === r.at(-1)?.[1],
    'ring is not closed: repeat its first position at the end',
  ),
)
const polygon = v.pipe(v.array(ring), v.minLength(1))

const geometry = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: position }),
  v.object({ type: v.literal('MultiPoint'), coordinates: v.pipe(v.array(position), v.minLength(1)) }),
  v.object({ type: v.literal('LineString'), coordinates: line }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.pipe(v.array(line), v.minLength(1)) }),
  v.object({ type: v.literal('Polygon'), coordinates: polygon }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(polygon), v.minLength(1)) }),
])

const mention = v.strictObject({
  ...passageEntries,
  name: v.optional(text),
  status: v.optional(v.picklist(STATUSES)),
  asOf: v.optional(
    v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, 'asOf is a year, month or day: 2024-03')),
  ),
  phase: v.optional(text),
  progress: v.optional(
    v.strictObject({ percent: v.optional(v.number()), of: v.optional(text), text: v.optional(text) }),
  ),
  value: v.optional(
    v.strictObject({
      number: v.optional(v.number()),
      text: v.optional(text),
      unit: v.optional(text),
      year: v.optional(v.number()),
      comparator: v.optional(text),
    }),
  ),
  responsible: v.optional(v.array(text)),
  note: v.optional(text),
})

const stop = v.strictObject({
  name: text,
  at: lonLat,
  kind: v.picklist(['station', 'interchange', 'junction', 'port']),
  note: v.optional(text),
})

const shapePosition = v.strictObject({
  method: v.picklist(POSITION_METHODS),
  accuracyM: v.optional(v.pipe(v.number(), v.minValue(0))),
  source: v.optional(text),
  licence: v.optional(text),
  reason: v.optional(text),
  unplaced: v.optional(v.picklist(UNPLACED_REASONS)),
  from: v.optional(v.array(text)),
})

const feature = v.object({
  type: v.literal('Feature'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id is not lower-case words joined by hyphens')),
  geometry: v.nullable(geometry),
  properties: v.strictObject({
    name: text,
    nameEn: text,
    aliases: v.array(text),
    kind: v.picklist(KINDS),
    systems: v.array(text),
    districts: v.array(v.picklist(DISTRICT_NAMES)),
    position: shapePosition,
    stops: v.optional(v.array(stop)),
    follows: v.optional(v.array(text)),
    style: v.optional(text),
    note: v.optional(text),
    mentions: v.pipe(v.array(mention), v.minLength(1, 'no mention: every entity stands in a document')),
  }),
})

/** A record that could not be read: which one, where in it, and why. */
export interface RecordProblem {
  readonly id: string
  readonly path: string
  readonly reason: string
}

/**
 * Read one GeoJSON feature of `data/features` (WGS84) into an entity record.
 * Returns the record, or every problem found in it; never throws.
 */
export function parseEntityRecord(input: unknown): { record: EntityRecord } | { problems: RecordProblem[] } {
  const id = String((input as Feature | null)?.id ?? '(no id)')
  const result = v.safeParse(feature, input)
  if (!result.success) {
    return { problems: result.issues.map((i) => ({ id, path: v.getDotPath(i) ?? '', reason: i.message })) }
  }
  const { geometry: shape, properties } = result.output
  const record: EntityRecord = { id: result.output.id, geometry: shape as Geometry | null, ...properties }
  const problems = contradictions(record)
  return problems.length ? { problems } : { record }
}

/** What the types alone cannot say: method and geometry must agree. */
function contradictions({ id, geometry: shape, position: p, stops }: EntityRecord): RecordProblem[] {
  const problems: RecordProblem[] = []
  const add = (path: string, reason: string) => problems.push({ id, path, reason })
  if (p.method === 'text-only' && shape) add('geometry', 'has a shape, yet position.method says text-only')
  if (p.method === 'text-only' && !p.reason) add('position.reason', 'says nothing of why there is no place')
  if (p.method !== 'text-only' && !shape && !p.from) add('geometry', 'is null: use position.method text-only')
  if (shape && p.accuracyM === undefined) add('position.accuracyM', 'is missing for a placed thing')
  if (shape && !p.source) add('position.source', 'is missing for a placed thing')
  if (stops && !shape?.type.endsWith('LineString')) add('stops', 'belong to lines only')
  return problems
}

/** Write a record back as the GeoJSON feature it came from. */
export function toFeature({ id, geometry: shape, ...properties }: EntityRecord): Feature {
  return { type: 'Feature', id, geometry: shape as Geometry, properties }
}
