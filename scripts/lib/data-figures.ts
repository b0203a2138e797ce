import { LEDGER_FORMS } from '../../src/core/domain/ledger'
import { POSITION_METHODS } from '../../src/core/domain/entity'
import { DOC_IDS } from '../../src/core/domain/document'
import type { SourceData } from './data-folder'

/** The figures of the data as a few lines of text. */
export function dataFigures(data: SourceData): string {
  const { records, systems } = data
  const mentions = records.flatMap((r) => r.mentions)
  const methods = POSITION_METHODS.map((m) => `${m} ${records.filter((r) => r.position.method === m).length}`)
  const docs = DOC_IDS.map((d) => `${d} ${mentions.filter((m) => m.doc === d).length}`)
  const placed = records.filter((r) => r.geometry ?? r.position.from).length
  return [
    `entities: ${records.length}, placed ${placed} (${methods.join(', ')})`,
    `mentions: ${mentions.length} (${docs.join(', ')})`,
    `systems: ${systems.length}, list not given ${systems.filter((s) => !s.stated.complete).length}`,
    `unplaced: ${records.length - placed} (${countsOf(records.flatMap((r) => r.position.reason ?? []))})`,
    `policies: ${data.policies.length}, tasks: ${data.tasks.length}, conflicts: ${data.conflicts.length} (${countsOf(data.conflicts.map((c) => c.kind))})`,
    `indicators: ${data.indicators.length} series, ${data.indicators.reduce((n, i) => n + i.points.length, 0)} figures`,
    ...ledgerFigures(data),
  ].join('\n')
}

/** Each value with how often it occurs, the most frequent first; beyond eight the rest in one sum. */
function countsOf(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  const rest = sorted.slice(8).reduce((n, [, count]) => n + count, 0)
  return [
    ...sorted.slice(0, 8).map(([value, n]) => `${value} ${n}`),
    ...(rest ? [`other ${rest}`] : []),
  ].join(', ')
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
