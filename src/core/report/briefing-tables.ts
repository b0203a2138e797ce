/** The tables of a briefing, one function each. */
import { thingsIn } from '../analysis/district-scope'
import type { AnalysisResult } from '../analysis/result'
import type { Change } from '../domain/change'
import { CHANGE, CHANGES, changeOf, latestComparison } from '../domain/change'
import type { Conflict } from '../domain/conflict'
import { CONFLICT_KIND, CONFLICT_KINDS } from '../domain/conflict'
import type { DistrictName } from '../domain/district'
import type { DocId, RegisteredDocument } from '../domain/document'
import { DOCUMENT, DOC_IDS } from '../domain/document'
import type { Entity, Evidence, Mention } from '../domain/entity'
import type { Indicator } from '../domain/indicator'
import { signOf } from '../domain/indicator'
import { KIND, KINDS } from '../domain/kind'
import { STATUS, STATUSES } from '../domain/status'
import { statusAt } from '../domain/status-history'
import type { PlanSystem } from '../domain/system'
import type { Task } from '../domain/task'
import { taskId } from '../domain/task'
import { taskUnit } from '../domain/task-units'
import { STANDING, taskStanding } from '../domain/task-standing'
import type { Language } from '../domain/text'
import type { BriefingCell, BriefingColumn, BriefingTable } from './briefing-model'
import type { FootnoteList } from './briefing-notes'
import { BRIEFING_WORDS } from './briefing-words'
import { POINT_ROLE } from './indicator-table'

/** Everything a briefing is made from. */
export interface BriefingInputs {
  readonly district: DistrictName
  readonly language: Language
  /** ISO date of today. */
  readonly date: string
  /** Version of the data. */
  readonly version: string
  readonly entities: readonly Entity[]
  readonly systems: readonly PlanSystem[]
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  readonly conflicts: readonly Conflict[]
  readonly documents: readonly RegisteredDocument[]
  readonly evidenceOf: (id: string) => Pick<Evidence, 'mentions'> | undefined
  /** What lies inside the district, of `tallyDistrict`. */
  readonly tally: Pick<AnalysisResult, 'tables' | 'assumptions'>
}

const words = (title: string, share: number): BriefingColumn => ({ title, share, isNumber: false })
const number = (title: string, share: number): BriefingColumn => ({ title, share, isNumber: true })
const nameOf = (thing: { name: string; nameEn: string }, language: Language): string =>
  language === 'zh' ? thing.name : thing.nameEn
const plain = (...values: BriefingCell['value'][]): BriefingCell[] => values.map((value) => ({ value }))

/** Count of all things and of those on the map, and lengths and areas of what has a shape, cut at the border. */
export function kindsTable({ district, language, entities, tally }: BriefingInputs): BriefingTable {
  const w = BRIEFING_WORDS[language]
  const [, kinds] = tally.tables
  const things = thingsIn(entities, district)
  const row = (
    name: string,
    all: readonly Entity[],
    found: Readonly<Record<string, unknown>> | undefined,
  ) => {
    const figure = (key: string) => Number(found?.[key] ?? 0) || null
    const placed = all.filter((e) => e.geometry).length
    return { counts: plain(name, all.length, placed), measures: [figure('lengthKm'), figure('areaKm2')] }
  }
  const rows = KINDS.flatMap((kind) => {
    const all = things.filter((e) => e.kind === kind)
    const found = kinds!.rows.find(({ group }) => (group as { zh: string }).zh === KIND[kind].zh)
    return all.length ? [row(KIND[kind][language], all, found)] : []
  })
  const all = [...rows, row(w.total, things, kinds!.footer?.[0])]
  const digits = [0, 1].map((column) => digitsOf(all.map(({ measures }) => measures[column]!)))
  return {
    title: w.byKind,
    columns: [
      words(w.kind, 3),
      number(w.count, 1),
      number(w.placed, 1),
      number(w.length, 1.4),
      number(w.area, 1.4),
    ],
    rows: all.map(({ counts, measures }) => [
      ...counts,
      ...measures.map((value, i) => ({ value, digits: digits[i]! })),
    ]),
    footerRows: 1,
  }
}

/** Decimals of a column of measures: one where the least of them needs it. */
const digitsOf = (measures: readonly (number | null)[]): number =>
  measures.some((n) => n !== null && n < 100) ? 1 : 0

export function statusesTable({ district, language, entities }: BriefingInputs): BriefingTable {
  const w = BRIEFING_WORDS[language]
  const things = thingsIn(entities, district)
  const rows = STATUSES.map((s) =>
    plain(STATUS[s].title[language], things.filter((e) => e.status === s).length),
  )
  return {
    title: w.byStatus,
    columns: [words(w.status, 3), number(w.count, 1)],
    rows: [...rows.filter(([, count]) => count!.value !== 0), plain(w.total, things.length)],
    footerRows: 1,
  }
}

/** Systems by how many of the district's things they hold; a thing may be of several. */
export function systemsTable({ district, language, entities, systems }: BriefingInputs): BriefingTable {
  const w = BRIEFING_WORDS[language]
  const things = thingsIn(entities, district)
  const counted = systems
    .map((system) => ({ system, count: things.filter((e) => e.systems.includes(system.id)).length }))
    .filter(({ count }) => count)
    .sort((a, b) => b.count - a.count)
  return {
    title: w.bySystem,
    columns: [words(w.system, 4), words(w.document, 2), number(w.count, 1)],
    rows: counted.map(({ system, count }) =>
      plain(nameOf(system, language), DOCUMENT[system.doc].title[language], count),
    ),
    footerRows: 0,
  }
}

interface Changed {
  readonly entity: Entity
  readonly change: Change
  readonly from: DocId
  readonly to: DocId
}

/** Each thing against the last document before the newest that names it. */
export const changesIn = ({ district, entities }: BriefingInputs): Changed[] =>
  thingsIn(entities, district)
    .flatMap((entity) => {
      const comparison = latestComparison(entity)
      const change = comparison && changeOf(entity, comparison)
      return change && change !== 'unchanged' ? [{ entity, change, ...comparison }] : []
    })
    .sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change))

/** Things whose status moved, or that are no longer named. */
export function movedTable(inputs: BriefingInputs, notes: FootnoteList): BriefingTable {
  const { language, evidenceOf } = inputs
  const w = BRIEFING_WORDS[language]
  const sayAt = ({ history }: Entity, doc: DocId) =>
    `${STATUS[statusAt(history, doc)].title[language]}${language === 'zh' ? '（' : ' ('}${DOCUMENT[doc].title[language]}${language === 'zh' ? '）' : ')'}`
  return {
    title: w.changes,
    columns: [
      words(w.name, 3),
      words(w.kind, 1.5),
      words(w.change, 1.1),
      words(w.before, 2.2),
      words(w.after, 2.2),
    ],
    rows: changesIn(inputs)
      .filter(({ change }) => change !== 'new')
      .map(({ entity, change, from, to }) => [
        notes.cite(nameOf(entity, language), sidesOf(evidenceOf(entity.id)?.mentions ?? [], from, to)),
        ...plain(
          KIND[entity.kind][language],
          CHANGE[change][language],
          sayAt(entity, from),
          sayAt(entity, to),
        ),
      ]),
    footerRows: 0,
  }
}

/** The passage that tells the status before, and the one that tells it after. */
function sidesOf(mentions: readonly Mention[], from: DocId, to: DocId): Mention[] {
  const told = mentions.filter((m) => m.status)
  const order = (m: Mention) => DOC_IDS.indexOf(m.doc)
  const before = told
    .filter((m) => order(m) <= DOC_IDS.indexOf(from))
    .toSorted((a, b) => order(b) - order(a))[0]
  const after = told.find((m) => m.doc === to) ?? mentions.find((m) => m.doc === to)
  return [before, after].filter((m) => m !== undefined)
}

/** Things that the newest document that names them names first: the newest document first. */
export function addedTable(inputs: BriefingInputs, notes: FootnoteList): BriefingTable {
  const { language, evidenceOf } = inputs
  const w = BRIEFING_WORDS[language]
  const added = changesIn(inputs)
    .filter(({ change }) => change === 'new')
    .sort(
      (a, b) =>
        DOC_IDS.indexOf(b.to) - DOC_IDS.indexOf(a.to) ||
        KINDS.indexOf(a.entity.kind) - KINDS.indexOf(b.entity.kind),
    )
  const passageOf = (id: string, doc: DocId) =>
    (evidenceOf(id)?.mentions ?? []).filter((m) => m.doc === doc).slice(0, 1)
  return {
    title: w.added,
    columns: [words(w.name, 4), words(w.kind, 1.6), words(w.status, 1.2), words(w.document, 2)],
    rows: added.map(({ entity, to }) => [
      notes.cite(nameOf(entity, language), passageOf(entity.id, to)),
      ...plain(
        KIND[entity.kind][language],
        STATUS[entity.status].title[language],
        DOCUMENT[to].title[language],
      ),
    ]),
    footerRows: 0,
    running: { heading: 3, lead: 1, words: 0, aside: 2 },
  }
}

export const tasksOf = ({ tasks, district }: BriefingInputs): Task[] =>
  tasks.filter((task) => task.districts.includes(district))

export function tasksTable(inputs: BriefingInputs, notes: FootnoteList): BriefingTable {
  const { language } = inputs
  const zh = language === 'zh'
  const w = BRIEFING_WORDS[language]
  const measuresOf = ({ measures }: Task) =>
    measures
      .map((m) => {
        const result = m.actual ? ` → ${m.actual.number}` : ''
        const figures = `${signOf(m.target)}${m.target.number}${result}`
        return `${zh ? m.name : m.nameEn} ${figures} ${taskUnit(m.unit, language)}`.trim()
      })
      .join(zh ? '；' : '; ')
  return {
    title: w.tasksTitle,
    columns: [
      number(w.row, 0.8),
      words(w.task, 2),
      words(w.progress, 4.2),
      words(w.measures, 2.4),
      words(w.standing, 1.3),
    ],
    rows: tasksOf(inputs).map((task) => [
      { value: task.row },
      notes.cite(
        zh ? task.title : task.titleEn,
        task.quotes.map(({ quote }) => ({ doc: 'tasks-2023', section: String(task.row), quote })),
      ),
      ...plain(
        zh ? task.progress : task.progressEn,
        measuresOf(task) || null,
        STANDING[taskStanding(task)][language],
      ),
    ]),
    footerRows: 0,
  }
}

export function indicatorsTable(inputs: BriefingInputs, notes: FootnoteList): BriefingTable {
  const { indicators, district, language } = inputs
  const w = BRIEFING_WORDS[language]
  const figures = indicators.flatMap((series) =>
    series.points.filter((p) => p.district === district).map((point) => ({ series, point })),
  )
  return {
    title: w.indicators,
    columns: [
      words(w.indicator, 3),
      words(w.period, 1.4),
      words(w.role, 1),
      words(w.figure, 2),
      words(w.document, 2),
    ],
    rows: figures.map(({ series, point }) => {
      const unit = language === 'zh' ? series.unit : series.unitEn
      const figure =
        point.number === undefined ? (point.text ?? null) : `${signOf(point)}${point.number} ${unit}`
      return [
        notes.cite(nameOf(series, language), [point]),
        ...plain(point.period, POINT_ROLE[point.role][language], figure, DOCUMENT[point.doc].title[language]),
      ]
    }),
    footerRows: 0,
  }
}

/** What the documents leave open about things, tasks or figures of the district. */
export function conflictsTable(inputs: BriefingInputs, notes: FootnoteList): BriefingTable {
  const { conflicts, indicators, district, language, entities } = inputs
  const w = BRIEFING_WORDS[language]
  const names = new Map<string, string>([
    ...thingsIn(entities, district).map((e) => [e.id, nameOf(e, language)] as const),
    ...tasksOf(inputs).map((t) => [taskId(t.row), language === 'zh' ? t.title : t.titleEn] as const),
    ...indicators
      .filter((i) => i.points.some((p) => p.district === district))
      .map((i) => [i.id, nameOf(i, language)] as const),
  ])
  const aboutOf = ({ about }: Conflict) =>
    about.flatMap((id) => names.get(id) ?? []).join(language === 'zh' ? '、' : '; ')
  const here = conflicts
    .filter((c) => c.about.some((id) => names.has(id)))
    .map((conflict) => ({ ...conflict, about: aboutOf(conflict) }))
    .sort(
      (a, b) =>
        CONFLICT_KINDS.indexOf(a.kind) - CONFLICT_KINDS.indexOf(b.kind) || (a.about < b.about ? -1 : 1),
    )
  return {
    title: w.conflicts,
    columns: [words(w.sort, 1.4), words(w.disagrees, 4.6), words(w.about, 2.4)],
    rows: here.map((c) => [
      { value: CONFLICT_KIND[c.kind][language] },
      notes.cite(language === 'zh' ? c.say : c.sayEn, c.evidence),
      { value: c.about },
    ]),
    footerRows: 0,
    running: { heading: 0, lead: 2, words: 1 },
  }
}
