import { DOC_IDS } from '../../src/core/domain/document'
import type { EntityRecord } from '../../src/core/domain/entity'
import { POSITION_METHODS } from '../../src/core/domain/entity'
import { LEDGER_FORMS } from '../../src/core/domain/ledger'
import type { SourceData } from './data-folder'

/** The figures of the data as a few lines of text. */
export function dataFigures(data: SourceData): string {
  const { records, systems } = data
  const mentions = records.flatMap((r) => r.mentions)
  const methods = POSITION_METHODS.map((m) => `${m} ${records.filter((r) => r.position.method === m).length}`)
  const docs = DOC_IDS.map((d) => `${d} ${mentions.filter((m) => m.doc === d).length}`)
  const placed = records.filter((r) => r.geometry ?? r.position.from).length
  const open = systems.filter((s) => !s.stated.complete).length
  return [
    `entities: ${records.length}, placed ${placed} (${methods.join(', ')})`,
    `mentions: ${mentions.length} (${docs.join(', ')})`,
    unplacedFigures(records),
    `systems: ${systems.length}, list complete ${systems.length - open}, not given in full ${open}`,
    `policies: ${data.policies.length}, tasks: ${data.tasks.length}`,
    `conflicts: ${data.conflicts.length} (${countsOf(data.conflicts.map((c) => c.kind))})`,
    `indicators: ${data.indicators.length} series, ${data.indicators.reduce((n, i) => n + i.points.length, 0)} figures`,
    ...ledgerFigures(data),
  ].join('\n')
}

/** How many things have no place, by sort of reason. */
function unplacedFigures(records: readonly EntityRecord[]): string {
  const unplaced = records.filter((r) => r.position.method === 'text-only')
  return `unplaced: ${unplaced.length} (${countsOf(unplaced.map((r) => r.position.unplaced ?? 'not classified'))})`
}

/** Each value with how often it occurs, the most frequent first. */
function countsOf(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, n]) => `${value} ${n}`)
    .join(', ')
}

/** What became of the records of the first reading, by file. */
const ledgerFigures = ({ ledger }: SourceData): string[] =>
  [...ledger].map(([file, entries]) => {
    const forms = LEDGER_FORMS.flatMap((form) => {
      const n = entries.filter((e) => e.as === form).length
      return n ? [`${form} ${n}`] : []
    })
    return `ledger ${file}: ${entries.length} (${forms.join(', ')})`
  })
