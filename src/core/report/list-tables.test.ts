import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../scripts/test/read-csv'
import type { Comparison } from '../domain/change'
import { CHANGE, CHANGES, changeOf } from '../domain/change'
import { DOCUMENT, DOC_IDS } from '../domain/document'
import { anEntity, entities } from '../domain/entity-arbitraries'
import { conflict, indicator, task } from '../domain/list-arbitraries'
import { STATUS } from '../domain/status'
import type { Language } from '../domain/text'
import { LANGUAGES } from '../domain/text'
import { changeTable } from './change-table'
import { conflictTable } from './conflict-table'
import { writeCsv } from './csv'
import { indicatorTable } from './indicator-table'
import type { PlainTable } from './plain-table'
import { taskTable } from './task-table'

const PAIRS = DOC_IDS.flatMap((from, i) => DOC_IDS.slice(i + 1).map((to): Comparison => ({ from, to })))
const language = fc.constantFrom(...LANGUAGES)
const nameOf = (id: string) => `«${id}»`

/** As many cells in each row as in the header, no two columns of one name, and nothing lost in CSV. */
function expectSound({ title, header, rows }: PlainTable): void {
  expect(title).not.toBe('')
  expect(new Set(header).size).toBe(header.length)
  for (const row of rows) expect(row).toHaveLength(header.length)
  const asText = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  const reread = readCsv(writeCsv(header, rows))
  expect(reread[0]).toEqual(header)
  // A word that looks like a formula gets an apostrophe; a number never does.
  const bare = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '')
  expect(reread.slice(1).map((row) => row.map(bare))).toEqual(asText)
}

describe('the table of changes', () => {
  it('is sound, and has each thing that changed once, the changes in their order', () => {
    fc.assert(
      fc.property(entities(), fc.constantFrom(...PAIRS), language, (list, pair, lang) => {
        const table = changeTable(list, pair, lang)
        expectSound(table)
        const changed = list.filter((e) => changeOf(e, pair))
        expect(table.rows.map((row) => row[0]).sort()).toEqual(changed.map((e) => e.id).sort())
        const order = table.rows.map((row) => CHANGES.findIndex((c) => CHANGE[c][lang] === row[4]))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })

  it('shows the status on either side, none where the thing was not named', () => {
    const steps = { history: [{ doc: 'fyp-14', asOf: '2021', status: 'planned' } as const] }
    const kept = anEntity({ id: 'kept', docs: ['fyp-14', 'ronghang-2024'], ...steps })
    const gone = anEntity({ id: 'gone', docs: ['fyp-14'], ...steps })
    const fresh = anEntity({ id: 'fresh', docs: ['ronghang-2024'] })
    const { rows } = changeTable([kept, gone, fresh], { from: 'fyp-14', to: 'ronghang-2024' }, 'zh')
    const planned = STATUS.planned.title.zh
    expect(rows.map((row) => [row[0], ...row.slice(4)])).toEqual([
      ['fresh', '新提及', null, STATUS.unknown.title.zh],
      ['kept', '未变', planned, planned],
      ['gone', '不再提及', planned, null],
    ])
  })

  it('never shows two statuses for what is unchanged, save where one side tells none', () => {
    const untold = STATUS.unknown.title.en
    fc.assert(
      fc.property(entities(), fc.constantFrom(...PAIRS), (list, pair) => {
        const odd = changeTable(list, pair, 'en').rows.filter(
          ([, , , , change, ...sides]) =>
            change === CHANGE.unchanged.en && !sides.includes(untold) && sides[0] !== sides[1],
        )
        expect(odd).toEqual([])
      }),
    )
  })
})

describe('the table of tasks', () => {
  it('is sound, with a row for each measure and one for a task without any', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 5 }), language, (tasks, lang) => {
        const table = taskTable(tasks, lang, nameOf)
        expectSound(table)
        const rows = tasks.flatMap((t) => Array.from({ length: t.measures.length || 1 }, () => t.row))
        expect(table.rows.map((row) => row[0])).toEqual(rows)
      }),
    )
  })
})

describe('the table of indicators', () => {
  it('is sound, with a row for each figure', () => {
    fc.assert(
      fc.property(fc.array(indicator, { maxLength: 5 }), language, (list, lang) => {
        const table = indicatorTable(list, lang)
        expectSound(table)
        const figures = list.flatMap((i) => i.points.map((p) => [i.id, p.period, p.number, p.quote]))
        const of = (name: Record<Language, string>) => table.header.indexOf(name[lang])
        const columns = [0, of({ zh: '时间', en: 'Period' }), of({ zh: '数值', en: 'Figure' }), table.header.length - 1] // prettier-ignore
        expect(table.rows.map((row) => columns.map((c) => row[c]))).toEqual(figures)
      }),
    )
  })
})

describe('the table of conflicts', () => {
  it('is sound, with a row for each passage', () => {
    fc.assert(
      fc.property(fc.array(conflict, { maxLength: 5 }), language, (list, lang) => {
        const table = conflictTable(list, lang, nameOf)
        expectSound(table)
        const evidence = list.flatMap((c) =>
          c.evidence.map((p) => [c.id, DOCUMENT[p.doc].title[lang], p.section, p.quote]),
        )
        expect(table.rows.map((row) => [row[0], ...row.slice(-3)])).toEqual(evidence)
      }),
    )
  })

  it('calls what it is about by name', () => {
    const one = { id: 'c', about: ['a', 'b'], kind: 'name', say: '两名。', sayEn: 'Two.', evidence: [{ doc: 'fyp-14', section: '二', quote: '…' }] } as const // prettier-ignore
    expect(conflictTable([one], 'zh', nameOf).rows[0]![3]).toBe('«a»、«b»')
    expect(conflictTable([one], 'en', nameOf).rows[0]![3]).toBe('«a»; «b»')
  })
})
