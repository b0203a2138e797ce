import type { LineString } from 'geojson'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nearestPoint } from '../../src/core/analysis/nearest'
import { smoothLine } from '../../src/core/domain/curve'
import type { Conflict } from '../../src/core/domain/conflict'
import type { RegisteredDocument } from '../../src/core/domain/document'
import type { EntityRecord } from '../../src/core/domain/entity'
import { aMention, aRecord } from '../../src/core/domain/entity-arbitraries'
import type { LonLat } from '../../src/core/domain/geometry'
import type { Indicator } from '../../src/core/domain/indicator'
import type { Policy } from '../../src/core/domain/policy'
import type { PlanSystem } from '../../src/core/domain/system'
import type { Task } from '../../src/core/domain/task'
import type { MadeUpProject } from '../test/made-up-project'
import { aDocument, aSystem, makeProject } from '../test/made-up-project'
import { checkData } from './check-data'
import type { SourceData } from './data-folder'

const NOTHING = { type: 'FeatureCollection' as const, features: [] }
const BASE = {
  neighbours: NOTHING,
  sea: NOTHING,
  landUse: NOTHING,
  lakes: NOTHING,
  townships: NOTHING,
  contextLines: NOTHING,
}
const QUOTE = '加快建设杭绍一体轨道网'
/** Built from its codes, so that the word stands nowhere. */
const SPAM = String.fromCharCode(0x94b1, 0x67dc)

const documents: RegisteredDocument[] = [
  aDocument(),
  aDocument({ id: 'tasks-2023', file: 'tasks.txt', outline: [{ section: '1–158', title: '各行' }] }),
]

let project: MadeUpProject
beforeEach(() => {
  project = makeProject({})
  project.write('plan.txt', '前言。加快建设\n  杭绍一体 轨道网，直通机场。')
  project.write('tasks.txt', '1 完成主体工程')
  vi.stubEnv('SEEDS_DIR', project.root)
})
afterEach(() => {
  vi.unstubAllEnvs()
  project.remove()
})

const line = aRecord({
  id: 'line',
  kind: 'rail',
  systems: ['rail-network'],
  mentions: [
    aMention({ quote: QUOTE }),
    aMention({ doc: 'tasks-2023', section: '129', quote: '完成主体工程' }),
  ],
  geometry: {
    type: 'LineString',
    coordinates: [
      [120.2, 30],
      [120.5, 30.1],
      [120.8, 30],
    ],
  },
  stops: [{ name: '甲站', at: [120.5, 30.1], kind: 'station' }],
})
const system = aSystem({ quote: '杭绍一体轨道网', members: ['line'] })

function problemsIn(more: Partial<SourceData>): [id: string, path: string, reason: string][] {
  const records = more.records ?? [line]
  const data: SourceData = {
    records,
    fileOf: new Map(records.map((r) => [r.id, 'rail.geojson'])),
    systems: [system],
    policies: [],
    indicators: [],
    tasks: [],
    conflicts: [],
    ledger: new Map(),
    documents,
    base: BASE,
    problems: [],
    ...more,
  }
  return checkData(data).map(({ id, path, reason }) => [id, path, reason])
}
const problemsOf = (records: EntityRecord[], systems: PlanSystem[] = [system]) =>
  problemsIn({ records, systems })
const withMention = (more: Parameters<typeof aMention>[0]) => ({
  ...line,
  mentions: [aMention({ quote: QUOTE }), aMention({ quote: QUOTE, ...more })],
})

describe('checking data/', () => {
  it('finds nothing wrong with good data, whatever white space the text has', () => {
    expect(problemsOf([line])).toEqual([])
  })

  it('finds a quote that the document does not have', () => {
    const reason = 'not in ronghang-2024: 加快建设杭绍甬轨道网'
    expect(problemsOf([withMention({ quote: '加快建设杭绍甬轨道网' })])).toEqual([
      ['line', 'mentions.1.quote', reason],
    ])
  })

  it('finds a quote of another document', () => {
    expect(problemsOf([withMention({ quote: '完成主体工程' })])).toHaveLength(1)
  })

  it('finds a section that the outline does not have', () => {
    for (const section of ['二（九）', '129']) {
      expect(problemsOf([withMention({ section })])).toEqual([
        ['line', 'mentions.1.section', `${section} is not in the outline of ronghang-2024`],
      ])
    }
    const row = (section: string) => withMention({ doc: 'tasks-2023', section, quote: '完成主体工程' })
    expect([row('1'), row('158')].flatMap((r) => problemsOf([r]))).toEqual([])
    for (const section of ['0', '159', '1a', '一']) expect(problemsOf([row(section)])).toHaveLength(1)
  })

  it('finds a system that does not exist', () => {
    const lost = { ...line, systems: ['rail-network', 'canal-network'] }
    expect(problemsOf([lost])).toEqual([['line', 'systems', 'canal-network is not in systems.json']])
  })

  it('finds a shape said to come from something that does not exist', () => {
    const union = aRecord({
      id: 'union',
      geometry: null,
      position: { method: 'derived', from: ['line', 'gone'] },
    })
    const quoted = { ...union, mentions: line.mentions }
    expect(problemsOf([line, quoted])).toEqual([['union', 'position.from', 'gone is not an entity']])
  })

  it('finds a stop off its line, measured to the drawn curve', () => {
    const stops = (lat: number) => [
      { name: '乙站', at: [120.5, lat] as [number, number], kind: 'station' as const },
    ]
    expect(problemsOf([{ ...line, stops: stops(30.1015) }])).toEqual([])
    const [[id, path, reason] = []] = problemsOf([{ ...line, stops: stops(30.105) }])
    expect([id, path]).toEqual(['line', 'geometry'])
    expect(reason).toMatch(/^stop 乙站 is \d{3} m off the line$/)
  })

  it('lets a stop stand on the drawn curve where that leaves the straight line', () => {
    const course = smoothLine(line.geometry as LineString).coordinates as LonLat[]
    const at = course[Math.floor(course.length / 4)]!
    expect(nearestPoint(line.geometry!, at).metres).toBeGreaterThan(300)
    expect(problemsOf([{ ...line, stops: [{ name: '丙站', at, kind: 'station' }] }])).toEqual([])
  })

  it('finds a position outside the region, as with latitude and longitude changed over', () => {
    const swapped = { ...line, stops: [], geometry: { type: 'Point' as const, coordinates: [30, 120.5] } }
    expect(problemsOf([swapped])).toEqual([['line', 'geometry', 'position 30, 120.5 is outside the region']])
  })

  it('finds words of the spam, wherever they stand', () => {
    const reason = 'carries words of the injected spam'
    expect(problemsOf([{ ...line, aliases: [`${SPAM}项目`] }])).toEqual([['line', '', reason]])
    expect(problemsOf([{ ...line, note: `见${SPAM}` }])).toEqual([['line', '', reason]])
  })

  it('finds a system whose quote or section is wrong, or whose members are not those that name it', () => {
    const file = (more: Partial<PlanSystem>) => problemsOf([line], [{ ...system, ...more }])
    expect(file({ quote: '没有这句话' })).toEqual([
      ['rail-network', 'quote', 'not in ronghang-2024: 没有这句话'],
    ])
    expect(file({ section: '三' })).toEqual([
      ['rail-network', 'section', '三 is not in the outline of ronghang-2024'],
    ])
    for (const members of [[], ['line', 'other'], ['other']]) {
      expect(file({ members })).toEqual([
        ['rail-network', 'members', 'differ from the entities: run yuetu format'],
      ])
    }
  })

  it('finds every fault at once', () => {
    const bad = { ...withMention({ quote: '没有这句话' }), systems: ['rail-network', 'gone'], note: SPAM }
    expect(problemsOf([bad]).map(([, path]) => path)).toEqual(['systems', 'mentions.1.quote', ''])
  })

  it('does not check quotes where the texts are not here', () => {
    vi.stubEnv('SEEDS_DIR', `${project.root}/nowhere`)
    expect(problemsOf([withMention({ quote: '没有这句话' })])).toEqual([])
  })
})

describe('checking the lists', () => {
  const at = { doc: 'ronghang-2024', section: '二（一）1', quote: QUOTE } as const
  const policy: Policy = { id: 'peg', name: '政策', nameEn: 'Policy', systems: [], mentions: [at] }
  const point: Indicator['points'][number] = { ...at, period: '2027', role: 'target', number: 5 }
  const indicator: Indicator = {
    id: 'lines',
    name: '线路',
    nameEn: 'Lines',
    unit: '条',
    unitEn: 'lines',
    definition: '条数。',
    definitionEn: 'Number.',
    group: 'transport',
    systems: [],
    points: [point],
  }
  const conflict: Conflict = { id: 'c', about: [], kind: 'name', say: '一', sayEn: 'One', evidence: [at] }
  const measure = { name: '数', nameEn: 'N', unit: '个', target: { number: 1 }, targetQuote: '完成主体工程' }
  const task: Task = {
    row: 129,
    title: '工程',
    titleEn: 'Works',
    task: '完工',
    taskEn: 'Finish',
    progress: '已完',
    progressEn: 'Done',
    quotes: [{ of: 'task', quote: '完成主体工程' }],
    responsible: [],
    districts: [],
    entities: ['line'],
    indicators: [],
    measures: [measure],
  }
  const wrong = { ...at, quote: '没有这句话' }
  const notQuoted = 'not in ronghang-2024: 没有这句话'

  it('finds nothing wrong with good ones', () => {
    const good: Partial<SourceData> = {
      policies: [{ ...policy, systems: ['rail-network'] }],
      indicators: [{ ...indicator, systems: ['rail-network'], entities: ['line'] }],
      conflicts: [{ ...conflict, about: ['line', 'peg', 'lines', 'rail-network', 'task-2023-129'] }],
      tasks: [{ ...task, indicators: ['lines'], finished: { quote: '完成主体工程' } }],
      ledger: new Map([['first', [{ record: 'r1', as: 'task', ids: ['task-2023-129'] }, { record: 'r2', as: 'omitted', reason: '…' }]]]), // prettier-ignore
    }
    expect(problemsIn(good)).toEqual([])
  })

  it('finds passages that do not stand where they say', () => {
    expect(problemsIn({ policies: [{ ...policy, mentions: [at, wrong] }] })).toEqual([
      ['peg', 'mentions.1.quote', notQuoted],
    ])
    expect(problemsIn({ indicators: [{ ...indicator, points: [{ ...point, section: '九' }] }] })).toEqual([
      ['lines', 'points.0.section', '九 is not in the outline of ronghang-2024'],
    ])
    expect(problemsIn({ conflicts: [{ ...conflict, evidence: [wrong] }] })).toEqual([
      ['c', 'evidence.0.quote', notQuoted],
    ])
    expect(problemsIn({ systems: [{ ...system, also: [wrong] }] })).toEqual([
      ['rail-network', 'also.0.quote', notQuoted],
    ])
  })

  it('finds things that do not exist', () => {
    const gone = ['gone']
    expect(problemsIn({ policies: [{ ...policy, systems: gone }] })).toEqual([
      ['peg', 'systems', 'gone does not exist'],
    ])
    const lost = { ...indicator, systems: gone, entities: gone, apart: gone }
    expect(problemsIn({ indicators: [lost] }).map(([, path]) => path)).toEqual([
      'systems',
      'entities',
      'apart',
    ])
    expect(problemsIn({ conflicts: [{ ...conflict, about: gone }] })).toEqual([
      ['c', 'about', 'gone does not exist'],
    ])
    expect(problemsIn({ tasks: [{ ...task, entities: gone, indicators: ['line'] }] })).toEqual([
      ['task-2023-129', 'entities', 'gone does not exist'],
      ['task-2023-129', 'indicators', 'line does not exist'],
    ])
  })

  it('finds a quote of a task, a measure or an end that its document does not have', () => {
    const bad: Task[] = [
      { ...task, quotes: [{ of: 'task', quote: '没有' }] },
      { ...task, measures: [{ ...measure, targetQuote: '没有' }] },
      { ...task, measures: [{ ...measure, actualQuote: '没有' }] },
      { ...task, finished: { quote: '没有' } },
    ]
    for (const one of bad)
      expect(problemsIn({ tasks: [one] })).toEqual([['task-2023-129', 'quotes', 'not in tasks-2023: 没有']])
  })

  it('finds words of the spam in every list', () => {
    const reason = 'carries words of the injected spam'
    expect(problemsIn({ policies: [{ ...policy, name: SPAM }] })).toEqual([['peg', '', reason]])
    expect(problemsIn({ tasks: [{ ...task, progress: SPAM }] })).toEqual([['task-2023-129', '', reason]])
  })

  it('finds a record of the ledger that became a thing of another form', () => {
    const became = (as: 'entity' | 'policy', id: string) =>
      problemsIn({ ledger: new Map([['first', [{ record: 'r1', as, ids: [id] }]]]) })
    expect(became('entity', 'line')).toEqual([])
    expect(became('policy', 'line')).toEqual([['r1', 'ids', 'line is no policy of the atlas']])
    expect(became('entity', 'gone')).toEqual([['r1', 'ids', 'gone is no entity of the atlas']])
  })

  it('finds something said to have grown out of what does not exist', () =>
    expect(problemsOf([{ ...line, follows: ['line', 'gone'] }])).toEqual([
      ['line', 'follows', 'gone is not an entity'],
    ]))
})
