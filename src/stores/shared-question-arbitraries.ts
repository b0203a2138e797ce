/** Any question an address may hold, for tests. */
import * as fc from 'fast-check'
import { ASSUMPTION_IDS } from '../core/analysis/reach/assumption-ids'
import { NETWORK_YEARS } from '../core/analysis/reach/network-asked'
import { END_MODES, REACH_MODES, SCENARIOS } from '../core/analysis/reach/scenario'
import { slug } from '../core/domain/entity-arbitraries'
import { KINDS } from '../core/domain/kind'
import type { SharedPlace, SharedQuestion } from './shared-question'
import { REACH_VIEWS } from './shared-question'

const decimals = (max: number, digits: number) =>
  fc.integer({ min: 0, max: max * 10 ** digits }).map((n) => n / 10 ** digits)
const place: fc.Arbitrary<SharedPlace> = fc.oneof(slug, fc.tuple(decimals(180, 5), decimals(85, 5)))
const steps = (min: number, max: number) =>
  fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 8 })
    .map((numbers) => numbers.sort((a, b) => a - b))

const lineId = slug.filter((id) => !/^\d*$/.test(id) && ![...SCENARIOS, 'none'].includes(id))
const someLines = fc.uniqueArray(lineId, { minLength: 1, maxLength: 4 }).map((ids) => ids.sort().join())

const reach = fc.record({
  verb: fc.constant('reach' as const),
  from: fc.uniqueArray(place, { minLength: 1, maxLength: 4, selector: String }),
  mode: fc.constantFrom(...REACH_MODES),
  ends: fc.subarray([...END_MODES]).map((ends) => END_MODES.filter((e) => e === 'walk' || ends.includes(e))),
  scenario: fc.constantFrom(...SCENARIOS),
  network: fc.option(
    fc.oneof(
      fc.record({ year: fc.constantFrom(...NETWORK_YEARS) }),
      fc.record({
        plus: fc.uniqueArray(
          slug.filter((id) => id !== 'none'),
          { maxLength: 4 },
        ),
      }),
    ),
  ),
  within: steps(1, 180),
  versus: fc.option(fc.oneof(fc.constantFrom(...SCENARIOS, ...NETWORK_YEARS.map(String), 'none'), someLines)),
  near: fc.option(
    fc.record({
      of: fc.oneof(
        fc.constantFrom(...KINDS).map((kind) => `kind/${kind}`),
        slug.map((id) => `system/${id}`),
      ),
      km: fc.integer({ min: 1, max: 20_000 }).map((n) => n / 100),
    }),
  ),
  rank: fc.boolean(),
  view: fc.constantFrom(...REACH_VIEWS),
  changes: fc.dictionary(fc.constantFrom(...ASSUMPTION_IDS), decimals(120, 2), { noNullPrototype: true }),
})
const buffer = fc.record({
  verb: fc.constant('buffer' as const),
  of: fc.oneof(fc.constant('filtered' as const), fc.record({ system: slug }), fc.record({ entity: slug })),
  km: steps(1, 200),
  merged: fc.boolean(),
  landOnly: fc.boolean(),
})
const overlap = fc.record({
  verb: fc.constant('overlap' as const),
  left: slug,
  right: slug,
  apart: fc.boolean(),
})
const nearest = fc.record({
  verb: fc.constant('nearest' as const),
  from: fc.option(place),
  kinds: fc.subarray([...KINDS]),
  count: fc.integer({ min: 1, max: 100 }),
})

export const anyQuestion: fc.Arbitrary<SharedQuestion> = fc.oneof(reach, buffer, overlap, nearest)
