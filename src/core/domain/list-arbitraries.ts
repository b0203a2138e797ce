/** Made-up systems, policies, indicators, tasks and conflicts for tests. */
import * as fc from 'fast-check'
import type { Conflict } from './conflict'
import { CONFLICT_KINDS } from './conflict'
import { DISTRICT_NAMES } from './district'
import { DOC_IDS } from './document'
import { slug, word } from './entity-arbitraries'
import type { Indicator, IndicatorPoint } from './indicator'
import { COMPARATORS, INDICATOR_GROUPS, POINT_ROLES } from './indicator'
import type { Passage } from './passage'
import type { Policy } from './policy'
import type { PlanSystem } from './system'
import type { Task, TaskMeasure } from './task'

/** Sections as the outlines spell them, with some that only look as if one lay in the other. */
const SECTIONS = ['一', '二', '十二', '二（一）', '二（一）1', '二（一）10', '二（一）表', '二（十）', '专栏1', '专栏12', '一、总述', '30', '3'] // prettier-ignore

/** Where something may stand. */
export const sectionName = fc.constantFrom(...SECTIONS)

export const passage: fc.Arbitrary<Passage> = fc.record({
  doc: fc.constantFrom(...DOC_IDS),
  section: sectionName,
  quote: word,
})

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
/** Leave out what is undefined, as JSON does. */
const compact = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T
const named = { id: slug, name: word, nameEn: word, systems: fc.array(slug, { maxLength: 2 }) }
const severalPassages = fc.array(passage, { minLength: 1, maxLength: 3 })

export const system: fc.Arbitrary<PlanSystem> = fc
  .record({
    id: slug,
    name: word,
    nameEn: word,
    at: passage,
    also: optional(severalPassages),
    stated: fc.record({ count: fc.option(fc.nat({ max: 60 })), complete: fc.boolean() }),
    summary: word,
    summaryEn: word,
    members: fc.array(slug, { maxLength: 3 }),
  })
  .map(({ at, ...rest }) => compact<PlanSystem>({ ...rest, ...at }))

export const policy: fc.Arbitrary<Policy> = fc.record({ ...named, mentions: severalPassages })

const point: fc.Arbitrary<IndicatorPoint> = fc
  .record({
    at: passage,
    period: fc.constantFrom('2025', '2023-09', '2021/2025', '2023-01/2023-09'),
    role: fc.constantFrom(...POINT_ROLES),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    comparator: optional(fc.constantFrom(...COMPARATORS)),
    district: optional(fc.constantFrom(...DISTRICT_NAMES)),
    text: optional(word),
  })
  .map(({ at, ...rest }) => compact<IndicatorPoint>({ ...rest, ...at }))

export const indicator: fc.Arbitrary<Indicator> = fc
  .record({
    ...named,
    unit: word,
    unitEn: word,
    definition: word,
    definitionEn: word,
    binding: optional(fc.constantFrom('预期性', '约束性')),
    group: fc.constantFrom(...INDICATOR_GROUPS),
    apart: optional(fc.array(slug, { maxLength: 2 })),
    points: fc.array(point, { minLength: 1, maxLength: 4 }),
  })
  .map((i) => compact<Indicator>(i))

export const measure: fc.Arbitrary<TaskMeasure> = fc
  .record({
    name: word,
    nameEn: word,
    unit: fc.constantFrom('个', '%', '亿元', '元/年', '‰'),
    target: fc.record({ number: fc.integer({ min: 1, max: 1000 }) }),
    actual: optional(fc.record({ number: fc.integer({ min: 1, max: 1000 }) })),
    statedPercent: optional(fc.integer({ min: 0, max: 300 })),
    lowerIsBetter: optional(fc.boolean()),
    targetQuote: word,
  })
  .map((m) => compact<TaskMeasure>(m))

export const task: fc.Arbitrary<Task> = fc
  .record({
    row: fc.integer({ min: 1, max: 158 }),
    title: word,
    titleEn: word,
    task: word,
    taskEn: word,
    progress: word,
    progressEn: word,
    quotes: fc.array(fc.record({ of: fc.constantFrom('task', 'progress'), quote: word }), { maxLength: 3 }),
    responsible: fc.array(word, { maxLength: 2 }),
    districts: fc.subarray([...DISTRICT_NAMES], { maxLength: 2 }),
    entities: fc.array(slug, { maxLength: 2 }),
    indicators: fc.array(slug, { maxLength: 2 }),
    measures: fc.array(measure, { maxLength: 3 }),
    finished: optional(fc.record({ quote: word })),
    uncertain: optional(fc.record({ part: fc.constant('split'), reason: word, reasonEn: word })),
  })
  .map((t) => compact<Task>(t))

export const conflict: fc.Arbitrary<Conflict> = fc.record({
  id: slug,
  about: fc.array(slug, { maxLength: 2 }),
  kind: fc.constantFrom(...CONFLICT_KINDS),
  say: word,
  sayEn: word,
  evidence: severalPassages,
})
