/** The rules that hold between records: ids, systems, sections, quotes, places. */
import type { EntityRecord } from '../../src/core/domain/entity'
import type { Passage } from '../../src/core/domain/passage'
import { taskId } from '../../src/core/domain/task'
import { isQuoted, passageCheck } from './check-passages'
import { placeProblems } from './check-places'
import type { DataProblem, SourceData } from './data-folder'
import { readSeedTexts } from './data-folder'

/** The name in the spam that was injected into one of the documents; escaped, so that it stands nowhere. */
const SPAM = /\u94b1\u67dc/

/** All that is wrong with the data beyond single records; an empty list is good data. */
export function checkData(data: SourceData): DataProblem[] {
  return [
    ...checkEntities(data),
    ...checkSystems(data),
    ...checkLists(data),
    ...checkTasks(data),
    ...checkLedger(data),
  ]
}

/** A list of problems in one file, and how to add to it. */
function problemList(file: string) {
  const problems: DataProblem[] = []
  const add = (id: string, path: string, reason: string): void =>
    void problems.push({ file, id, path, reason })
  return { problems, add }
}

function checkEntities(data: SourceData): DataProblem[] {
  const problemsOf = passageProblems(data)
  const systemIds = new Set(data.systems.map((s) => s.id))
  return data.records.flatMap((record) => {
    const { problems, add } = problemList(data.fileOf.get(record.id) ?? '')
    for (const system of record.systems) {
      if (!systemIds.has(system)) add(record.id, 'systems', `${system} is not in systems.json`)
    }
    for (const key of ['from', 'follows'] as const) {
      const ids = key === 'from' ? record.position.from : record.follows
      const path = key === 'from' ? 'position.from' : key
      for (const id of ids ?? []) if (!data.fileOf.has(id)) add(record.id, path, `${id} is not an entity`)
    }
    for (const { path, reason } of problemsOf('mentions', record.mentions)) add(record.id, path, reason)
    if (SPAM.test(JSON.stringify(record))) add(record.id, '', 'carries words of the injected spam')
    for (const reason of placeProblems(record)) add(record.id, 'geometry', reason)
    return problems
  })
}

/** Every problem of a record's passages, with its place in the list `path`. */
function passageProblems({ documents }: SourceData) {
  const check = passageCheck(documents, readSeedTexts(documents))
  return (path: string, passages: readonly Passage[]) =>
    passages.flatMap((p, i) => check(p).map((found) => ({ ...found, path: `${path}.${i}.${found.path}` })))
}

function checkSystems(data: SourceData): DataProblem[] {
  const { problems, add } = problemList('systems.json')
  const problemsOf = passageProblems(data)
  const known = idsOf(data)
  for (const system of data.systems) {
    for (const { path, reason } of problemsOf('', [system])) add(system.id, path.replace('.0.', ''), reason)
    for (const { path, reason } of problemsOf('also', system.also ?? [])) add(system.id, path, reason)
    for (const part of system.parts ?? [])
      if (!known.system.has(part)) add(system.id, 'parts', `${part} is not in systems.json`)
    if (membersOf(system.id, data.records).join() !== system.members.join())
      add(system.id, 'members', 'differ from the entities: run yuetu format')
  }
  return problems
}

/** Entities that name a system, by id: what its `members` must hold. */
export const membersOf = (system: string, records: readonly EntityRecord[]): string[] =>
  records
    .filter((r) => r.systems.includes(system))
    .map((r) => r.id)
    .sort()

/** Policies, indicators and conflicts: their passages, and the ids they speak of. */
function checkLists(data: SourceData): DataProblem[] {
  const problemsOf = passageProblems(data)
  const known = idsOf(data)
  const check = (
    file: string,
    records: readonly { id: string }[],
    passagesOf: (i: number) => [path: string, passages: readonly Passage[]],
    refersTo: (i: number) => readonly (readonly [path: string, ids: readonly string[], of: Set<string>])[],
  ): DataProblem[] => {
    const { problems, add } = problemList(file)
    records.forEach(({ id }, i) => {
      for (const { path, reason } of problemsOf(...passagesOf(i))) add(id, path, reason)
      for (const [path, ids, of] of refersTo(i))
        for (const other of ids) if (!of.has(other)) add(id, path, `${other} does not exist`)
      if (SPAM.test(JSON.stringify(records[i]))) add(id, '', 'carries words of the injected spam')
    })
    return problems
  }
  const { policies, indicators, conflicts } = data
  return [
    ...check(
      'policies.json',
      policies,
      (i) => ['mentions', policies[i]!.mentions],
      (i) => [['systems', policies[i]!.systems, known.system]],
    ),
    ...check(
      'indicators.json',
      indicators,
      (i) => ['points', indicators[i]!.points],
      (i) => [
        ['systems', indicators[i]!.systems, known.system],
        ['entities', indicators[i]!.entities ?? [], known.entity],
        ['apart', indicators[i]!.apart ?? [], known.indicator],
      ],
    ),
    ...check(
      'conflicts.json',
      conflicts,
      (i) => ['evidence', conflicts[i]!.evidence],
      (i) => [['about', conflicts[i]!.about, known.any]],
    ),
  ]
}

function checkTasks(data: SourceData): DataProblem[] {
  const { problems, add } = problemList('tasks-2023.json')
  const texts = readSeedTexts(data.documents)
  const known = idsOf(data)
  for (const task of data.tasks) {
    const id = taskId(task.row)
    const quotes = [
      ...task.quotes.map((q) => q.quote),
      ...task.measures.flatMap((m) => [m.targetQuote, ...(m.actualQuote ? [m.actualQuote] : [])]),
      ...(task.finished ? [task.finished.quote] : []),
    ]
    for (const quote of quotes)
      if (!isQuoted(texts, 'tasks-2023', quote)) add(id, 'quotes', `not in tasks-2023: ${quote}`)
    for (const other of task.entities)
      if (!known.entity.has(other)) add(id, 'entities', `${other} does not exist`)
    for (const other of task.indicators)
      if (!known.indicator.has(other)) add(id, 'indicators', `${other} does not exist`)
    if (SPAM.test(JSON.stringify(task))) add(id, '', 'carries words of the injected spam')
  }
  return problems
}

function checkLedger(data: SourceData): DataProblem[] {
  const known = idsOf(data)
  return [...data.ledger].flatMap(([file, entries]) => {
    const { problems, add } = problemList(`ledger/${file}.json`)
    for (const { record, as, ids = [] } of entries)
      for (const id of ids)
        if (as !== 'omitted' && !known[as].has(id)) add(record, 'ids', `${id} is no ${as} of the atlas`)
    return problems
  })
}

/** All ids of the atlas, by what they name. */
function idsOf({ records, systems, policies, indicators, tasks }: SourceData) {
  const set = (list: readonly { id: string }[]) => new Set(list.map((x) => x.id))
  const known = {
    entity: set(records),
    system: set(systems),
    policy: set(policies),
    indicator: set(indicators),
    task: new Set(tasks.map((t) => taskId(t.row))),
  }
  return { ...known, any: new Set(Object.values(known).flatMap((ids) => [...ids])) }
}
