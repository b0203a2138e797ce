import type { Comparison } from '../domain/change'
import { CHANGE, CHANGES, changeOf } from '../domain/change'
import { DISTRICTS } from '../domain/district'
import { DOCUMENT } from '../domain/document'
import type { Entity } from '../domain/entity'
import { KIND } from '../domain/kind'
import { STATUS } from '../domain/status'
import { statusAt } from '../domain/status-history'
import type { Language } from '../domain/text'
import type { PlainTable } from './plain-table'

/** What became of each entity between two documents as a table: the changes in their order, then by name. */
export function changeTable(
  entities: readonly Entity[],
  comparison: Comparison,
  language: Language,
): PlainTable {
  const zh = language === 'zh'
  const { from, to } = comparison
  const titleOf = (doc: Comparison['from']) => DOCUMENT[doc].title[language]
  const rows = entities.flatMap((entity) => {
    const change = changeOf(entity, comparison)
    return change ? [{ entity, change }] : []
  })
  const inOrder = rows.toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change))
  return {
    title: zh ? `从${titleOf(from)}到${titleOf(to)}` : `${titleOf(from)} to ${titleOf(to)}`,
    header: zh
      ? ['编号', '名称', '类别', '区县', '变化', titleOf(from), titleOf(to)]
      : ['Id', 'Name', 'Kind', 'Districts', 'Change', titleOf(from), titleOf(to)],
    rows: inOrder.map(({ entity, change }) => [
      entity.id,
      zh ? entity.name : entity.nameEn,
      KIND[entity.kind][language],
      entity.districts.map((d) => DISTRICTS[d].title[language]).join(zh ? '、' : '; '),
      CHANGE[change][language],
      change === 'new' ? null : STATUS[statusAt(entity.history, from)].title[language],
      change === 'no-longer-named' ? null : STATUS[statusAt(entity.history, to)].title[language],
    ]),
  }
}
