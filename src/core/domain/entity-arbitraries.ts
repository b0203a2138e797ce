/** Made-up records and entities for tests: plain ones to change by hand, random ones for properties. */
import * as fc from 'fast-check'
import type { Geometry } from 'geojson'
import { line, position, rectangle, validArea } from '../../adapters/geos/shape-arbitraries'
import { DISTRICT_NAMES } from './district'
import { DOC_IDS } from './document'
import type { Entity, EntityRecord, Mention, PositionMethod, ShapePosition } from './entity'
import type { LonLat } from './geometry'
import { isArea, isLine } from './geometry'
import { KINDS } from './kind'
import { QUOTE_LIMIT, sectionKey } from './passage'
import { STATUSES } from './status'
import { latestStatus, statusHistory } from './status-history'
import { UNPLACED_REASONS } from './unplaced'

/** A point in the middle of Yuecheng. */
export const SOMEWHERE: Geometry = { type: 'Point', coordinates: [120.58, 30] }

export const aMention = (more: Partial<Mention> = {}): Mention => ({
  doc: 'ronghang-2024',
  section: '二（一）1',
  quote: '加快建设',
  ...more,
})

/** What a record and the entity made of it have in common. */
const THING_ONE = {
  id: 'thing-one',
  name: '甲项目',
  nameEn: 'Thing One',
  aliases: [],
  kind: 'project',
  systems: [],
  districts: ['越城区'],
  geometry: SOMEWHERE,
} as const

/** A record that is in order. */
export const aRecord = (more: Partial<EntityRecord> = {}): EntityRecord => ({
  ...THING_ONE,
  position: { method: 'control-points', accuracyM: 500, source: 'made up' },
  mentions: [aMention()],
  ...more,
})

/** An entity that is in order. */
export const anEntity = (more: Partial<Entity> = {}): Entity => ({
  ...THING_ONE,
  anchor: [120.58, 30],
  method: 'control-points',
  status: 'planned',
  history: [],
  docs: ['ronghang-2024'],
  sections: ['ronghang-2024:二（一）1'],
  ...more,
})

export const aDistrict = anEntity({
  id: 'district-yuecheng',
  name: '越城区',
  nameEn: 'Yuecheng',
  kind: 'district',
  geometry: rectangle(120.4, 29.8, 120.7, 30.1),
  anchor: [120.55, 29.95],
  status: 'built',
})

/** Words as people write them: no white space at the ends, never empty. */
export const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((s) => s.trim() || '字')

export const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('-'))

export const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  line,
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((parts): Geometry => ({ type: 'MultiLineString', coordinates: parts.map((p) => p.coordinates) })),
  validArea,
  fc
    .array(validArea, { minLength: 1, maxLength: 2 })
    .map((parts): Geometry => ({ type: 'MultiPolygon', coordinates: parts.map((p) => p.coordinates) })),
)

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
/** Leave out what is undefined, as JSON does. */
const compact = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export const mention: fc.Arbitrary<Mention> = fc
  .record({
    doc: fc.constantFrom(...DOC_IDS),
    section: word,
    quote: word.map((w) => [...w].slice(0, QUOTE_LIMIT).join('')),
    status: optional(fc.constantFrom(...STATUSES)),
    asOf: optional(fc.constantFrom('2020', '2023-09', '2024-03-01')),
    phase: optional(word),
    progress: optional(fc.record({ percent: fc.integer({ min: 0, max: 100 }), of: word })),
    value: optional(fc.record({ number: fc.integer(), unit: word, comparator: fc.constant('>=') })),
    responsible: optional(fc.array(word, { maxLength: 3 })),
    note: optional(word),
  })
  .map((m) => compact(m) as Mention)

const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 })

/** A record that keeps every rule; lines may carry stops, what has no shape says why. */
export const record: fc.Arbitrary<EntityRecord> = fc
  .record({
    id: slug,
    name: word,
    nameEn: word,
    aliases: fc.array(word, { maxLength: 3 }),
    kind: fc.constantFrom(...KINDS),
    systems: fc.uniqueArray(slug, { maxLength: 3 }),
    districts: someOf(DISTRICT_NAMES),
    geometry: fc.option(geometry),
    mentions: fc.array(mention, { minLength: 1, maxLength: 5 }),
    follows: optional(fc.array(slug, { minLength: 1, maxLength: 2 })),
    note: optional(word),
    unplaced: optional(fc.constantFrom(...UNPLACED_REASONS)),
    stop: word,
  })
  .map(({ stop, unplaced, ...core }) => {
    const place: ShapePosition = core.geometry
      ? { method: 'sketch', accuracyM: 1000, source: stop }
      : { method: 'text-only', reason: stop, ...(unplaced ? { unplaced } : {}) }
    const stops = isLine(core.geometry) ? [{ name: stop, at: [120.5, 30], kind: 'station' }] : undefined
    return compact({ ...core, position: place, stops }) as EntityRecord
  })

/** A passage that gives a status, or none. */
const spokenOf = fc
  .record({
    doc: fc.constantFrom(...DOC_IDS),
    section: fc.constantFrom('二', '二（一）1', '十二', '专栏1', '专栏12'),
    quote: fc.constant('…'),
    status: optional(fc.constantFrom(...STATUSES)),
  })
  .map((m) => compact(m) as Mention)

/** An entity as the built atlas holds it, each with an id of its own when taken from `entities`. */
export const entity: fc.Arbitrary<Entity> = fc
  .record({
    name: word,
    kind: fc.constantFrom(...KINDS.filter((k) => k !== 'district')),
    systems: someOf(['ronghang-boards', 'innovation-corridor', 'water-network', 'landmark-works']),
    style: optional(fc.constantFrom('azurite', 'malachite', 'ochre', 'carmine', 'nonsense')),
    districts: someOf(DISTRICT_NAMES),
    geometry: fc.option(geometry, { freq: 6 }),
    anchor: position,
    method: fc.constantFrom<PositionMethod[]>('derived', 'control-points', 'sketch'),
    follows: optional(fc.array(slug, { minLength: 1, maxLength: 2 })),
    mentions: fc.array(spokenOf, { minLength: 1, maxLength: 4 }),
  })
  .map(({ anchor, style, follows, mentions, method, geometry: shape, ...core }): Entity => {
    const { anchor: _anchor, ...rest } = anEntity()
    return {
      ...rest,
      ...core,
      geometry: shape,
      method: shape ? method : 'text-only',
      status: latestStatus(mentions),
      history: statusHistory(mentions),
      docs: DOC_IDS.filter((doc) => mentions.some((m) => m.doc === doc)),
      sections: [...new Set(mentions.map(sectionKey))],
      ...(follows ? { follows } : {}),
      ...(style ? { style } : {}),
      ...(shape ? { anchor: shape.type === 'Point' ? (shape.coordinates as LonLat) : anchor } : {}),
      ...(isLine(shape) ? { lengthKm: 10 } : {}),
      ...(isArea(shape) ? { areaKm2: 3 } : {}),
    }
  })

export const entities = (maxLength = 12): fc.Arbitrary<Entity[]> =>
  fc.array(entity, { maxLength }).map((list) => list.map((e, i) => ({ ...e, id: `thing-${i}` })))
