import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMention, aRecord, record } from './entity-arbitraries'
import type { RecordProblem } from './entity-record'
import { parseEntityRecord, toFeature } from './entity-record'
import { QUOTE_LIMIT } from './passage'

const LINE = {
  type: 'LineString',
  coordinates: [
    [120, 30],
    [120.1, 30],
  ],
} as const
const RING = [
  [120, 30],
  [120.1, 30],
  [120.1, 30.1],
  [120, 30],
]
const STOP = { name: '站', at: [120, 30], kind: 'station' }

/** A good feature with one thing in it changed: `properties.name`, `geometry` … */
function featureWith(path: string, value: unknown): unknown {
  const feature = structuredClone(toFeature(aRecord())) as unknown as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop()!
  let at = feature
  for (const key of keys) at = at[key] as Record<string, unknown>
  if (value === undefined) delete at[last]
  else at[last] = value
  return feature
}

function problemsOf(input: unknown): RecordProblem[] {
  const parsed = parseEntityRecord(input)
  return 'problems' in parsed ? parsed.problems : []
}

const quoteOf = (length: number) => [aMention({ quote: '字'.repeat(length) })]

/** What is wrong, where it is put, and the problem it must give: its path and words in its reason. */
const FAULTS: [title: string, path: string, value: unknown, where: string, reason: RegExp][] = [
  ['another type', 'type', 'Thing', 'type', /Expected "Feature"/],
  ['an id that is no slug', 'id', 'Thing One', 'id', /lower-case words joined by hyphens/],
  ['an id that is a number', 'id', 7, 'id', /Expected string/],
  ['no geometry key', 'geometry', undefined, 'geometry', /Expected "geometry"/],
  ['an unknown geometry', 'geometry', { type: 'Circle', coordinates: [] }, 'geometry.type', /"Circle"/],
  ['a point of one number', 'geometry.coordinates', [120], 'geometry.coordinates', /length/],
  ['a coordinate that is a word', 'geometry.coordinates', ['120', 30], 'geometry.coordinates.0', /number/],
  ['a coordinate that is no number', 'geometry.coordinates', [NaN, 30], 'geometry.coordinates.0', /NaN/],
  ['a coordinate without end', 'geometry.coordinates', [Infinity, 30], 'geometry.coordinates.0', /finite/],
  [
    'a multipoint of none',
    'geometry',
    { type: 'MultiPoint', coordinates: [] },
    'geometry.coordinates',
    /length/,
  ],
  [
    'a line of one position',
    'geometry',
    { type: 'LineString', coordinates: [[120, 30]] },
    'geometry.coordinates',
    /length/,
  ],
  [
    'a line that stays where it is',
    'geometry',
    { type: 'LineString', coordinates: [RING[0], RING[0], RING[0]] },
    'geometry.coordinates',
    /no length/,
  ],
  [
    'a ring left open',
    'geometry',
    { type: 'Polygon', coordinates: [RING.slice(0, 3).concat([[120, 30.1]])] },
    'geometry.coordinates.0',
    /not closed/,
  ],
  [
    'a ring too short',
    'geometry',
    { type: 'Polygon', coordinates: [[RING[0], RING[1], RING[0]]] },
    'geometry.coordinates.0',
    /length/,
  ],
  ['an unknown property', 'properties.colour', 'red', 'properties.colour', /colour/],
  ['no name', 'properties.name', undefined, 'properties.name', /name/],
  ['a blank name', 'properties.nameEn', '  ', 'properties.nameEn', /length/],
  ['an alias that is no text', 'properties.aliases', [3], 'properties.aliases.0', /string/],
  ['an unknown kind', 'properties.kind', 'castle', 'properties.kind', /castle/],
  ['an unknown district', 'properties.districts', ['绍兴县'], 'properties.districts.0', /绍兴县/],
  ['no mention', 'properties.mentions', [], 'properties.mentions', /no mention/],
  ['an unknown document', 'properties.mentions.0.doc', 'fyp-13', 'properties.mentions.0.doc', /fyp-13/],
  ['a blank quote', 'properties.mentions.0.quote', ' ', 'properties.mentions.0.quote', /length/],
  [
    'a quote too long',
    'properties.mentions',
    quoteOf(QUOTE_LIMIT + 1),
    'properties.mentions.0.quote',
    /longer/,
  ],
  ['an unknown status', 'properties.mentions.0.status', 'done', 'properties.mentions.0.status', /done/],
  [
    'a date of another form',
    'properties.mentions.0.asOf',
    '2024年3月',
    'properties.mentions.0.asOf',
    /2024-03/,
  ],
  ['a misspelt field', 'properties.mentions.0.staus', 'built', 'properties.mentions.0.staus', /staus/],
  [
    'a percentage in words',
    'properties.mentions.0.progress',
    { percent: '9' },
    'properties.mentions.0.progress.percent',
    /number/,
  ],
  [
    'a figure in words',
    'properties.mentions.0.value',
    { number: 'ten' },
    'properties.mentions.0.value.number',
    /number/,
  ],
  [
    'one who is responsible as text',
    'properties.mentions.0.responsible',
    '市交通局',
    'properties.mentions.0.responsible',
    /Array/,
  ],
  ['an unknown method', 'properties.position.method', 'guess', 'properties.position.method', /guess/],
  [
    'an accuracy below nothing',
    'properties.position.accuracyM',
    -1,
    'properties.position.accuracyM',
    /-1|>=0/,
  ],
  [
    'a reason of an unknown sort',
    'properties.position.unplaced',
    'lost',
    'properties.position.unplaced',
    /lost/,
  ],
  ['no accuracy', 'properties.position.accuracyM', undefined, 'position.accuracyM', /missing/],
  ['no source of the shape', 'properties.position.source', undefined, 'position.source', /missing/],
  [
    'a shape for words only',
    'properties.position',
    { method: 'text-only', reason: '…', accuracyM: 1, source: '…' },
    'geometry',
    /text-only/,
  ],
  ['a place that is null', 'geometry', null, 'geometry', /is null/],
  ['stops on a point', 'properties.stops', [STOP], 'stops', /lines only/],
  [
    'a stop off the globe',
    'properties.stops',
    [{ ...STOP, at: [200, 30] }],
    'properties.stops.0.at.0',
    /180/,
  ],
  [
    'a stop of another sort',
    'properties.stops',
    [{ ...STOP, kind: 'pub' }],
    'properties.stops.0.kind',
    /pub/,
  ],
]

describe('reading a record', () => {
  it('takes a good one', () => {
    expect(parseEntityRecord(toFeature(aRecord()))).toEqual({ record: aRecord() })
    expect(parseEntityRecord(featureWith('properties.mentions', quoteOf(QUOTE_LIMIT)))).toHaveProperty(
      'record',
    )
  })

  it.each(FAULTS)('finds %s, and says so once', (_title, path, value, where, reason) => {
    const problems = problemsOf(featureWith(path, value))
    expect(problems).toHaveLength(1)
    expect(problems[0]!.path).toBe(where)
    expect(problems[0]!.reason).toMatch(reason)
  })

  it('says why a thing in words alone must give a reason', () => {
    const feature = featureWith('geometry', null) as { properties: object }
    Object.assign(feature.properties, { position: { method: 'text-only' } })
    expect(problemsOf(feature)).toEqual([
      { id: 'thing-one', path: 'position.reason', reason: 'says nothing of why there is no place' },
    ])
  })

  it('lets the shape be null where it is the union of others', () => {
    const parts = aRecord({ geometry: null, position: { method: 'derived', from: ['a', 'b'] } })
    expect(parseEntityRecord(toFeature(parts))).toEqual({ record: parts })
  })

  it('names the record in every problem, and copes with what is no record at all', () => {
    expect(problemsOf(featureWith('properties.kind', 'castle'))[0]!.id).toBe('thing-one')
    for (const input of [null, undefined, 7, 'text', [], {}]) {
      const problems = problemsOf(input)
      expect(problems.length).toBeGreaterThan(0)
      expect(problems[0]!.id).toBe('(no id)')
    }
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(problemsOf(input).length).toBeGreaterThan(0)
      }),
    )
  })

  it('counts a quote in characters, not in halves of them', () => {
    const rare = featureWith('properties.mentions', [aMention({ quote: '𠮷'.repeat(QUOTE_LIMIT) })])
    expect(problemsOf(rare)).toEqual([])
  })

  it('gives back what was written, for any record', () => {
    fc.assert(
      fc.property(record, (r) => {
        const written: unknown = JSON.parse(JSON.stringify(toFeature(r)))
        expect(parseEntityRecord(written)).toEqual({ record: r })
      }),
    )
  })

  it('keeps stops that stand on a line', () => {
    const withStops = { ...aRecord(), geometry: LINE, stops: [STOP] } as unknown as ReturnType<typeof aRecord>
    expect(parseEntityRecord(toFeature(withStops))).toEqual({ record: withStops })
  })
})
