/** Two documents as two states of the same things. */
import { coveredKm2 } from '../analysis/shared-ground'
import type { Comparison } from '../domain/change'
import { CHANGES, CHANGE, changeOf } from '../domain/change'
import { DISTRICT_NAMES, DISTRICTS } from '../domain/district'
import type { Entity } from '../domain/entity'
import { statusAt } from '../domain/status-history'
import type { Language } from '../domain/text'
import type { PlainTable } from './plain-table'

/** What was known once each document had appeared: its things, with the status they had then. */
export interface ComparisonSides {
  readonly before: readonly Entity[]
  readonly after: readonly Entity[]
  /** Everything that stands on either side, as it is today. */
  readonly both: readonly Entity[]
}

/** The sides of a comparison. A side holds what `changeOf` compares: the older one all but the new, and so on. */
export function comparisonSides(entities: readonly Entity[], comparison: Comparison): ComparisonSides {
  const both = entities.filter((e) => changeOf(e, comparison) !== null)
  const without = (left: 'new' | 'no-longer-named', doc: Comparison['from']) =>
    both
      .filter((e) => changeOf(e, comparison) !== left)
      .map((e) => ({ ...e, status: statusAt(e.history, doc) }))
  return { before: without('new', comparison.from), after: without('no-longer-named', comparison.to), both }
}

const sum = (numbers: readonly (number | undefined)[]): number | null => {
  const total = numbers.reduce<number>((all, n) => all + (n ?? 0), 0)
  return total ? Number(total.toFixed(6)) : null
}

/**
 * What became of things between two documents, a row for each sort of change: how many, how many on the map, their
 * whole lengths, the ground they cover (overlaps counted once), and how many in each district; a thing in several districts counts in each of them.
 */
export function changeSums(
  entities: readonly Entity[],
  comparison: Comparison,
  language: Language,
): PlainTable {
  const zh = language === 'zh'
  const row = (title: string, of: readonly Entity[]) => [
    title,
    of.length,
    of.filter((e) => e.geometry).length,
    sum(of.map((e) => e.lengthKm)),
    sum([coveredKm2(of)]),
    ...DISTRICT_NAMES.map((d) => of.filter((e) => e.districts.includes(d)).length),
  ]
  const compared = entities.filter((e) => changeOf(e, comparison) !== null)
  const groups = CHANGES.map((change) => ({
    change,
    of: compared.filter((e) => changeOf(e, comparison) === change),
  })).filter((g) => g.of.length)
  return {
    title: zh ? '变化汇总' : 'Changes in sum',
    header: [
      ...(zh
        ? ['变化', '项', '在图上', '线长（km）', '面积（km²）']
        : ['Change', 'Things', 'On the map', 'Lines (km)', 'Areas (km²)']),
      ...DISTRICT_NAMES.map((d) => DISTRICTS[d].title[language]),
    ],
    rows: [
      ...groups.map((g) => row(CHANGE[g.change][language], g.of)),
      row(zh ? '合计' : 'In all', compared),
    ],
    footerRows: 1,
  }
}
