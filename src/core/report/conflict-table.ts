import type { Conflict } from '../domain/conflict'
import { CONFLICT_KIND } from '../domain/conflict'
import { DOCUMENT } from '../domain/document'
import type { Language } from '../domain/text'
import type { PlainTable } from './plain-table'

/** What the documents leave open as a table: one row for each passage. */
export function conflictTable(
  conflicts: readonly Conflict[],
  language: Language,
  nameOf: (id: string) => string,
): PlainTable {
  const zh = language === 'zh'
  return {
    title: zh ? '文件未定之处' : 'What the documents leave open',
    header: zh
      ? ['编号', '类型', '说明', '涉及', '文件', '章节', '引文']
      : ['Id', 'Sort', 'What disagrees', 'About', 'Document', 'Section', 'Quote'],
    rows: conflicts.flatMap((c) =>
      c.evidence.map((p) => [
        c.id,
        CONFLICT_KIND[c.kind][language],
        zh ? c.say : c.sayEn,
        c.about.map(nameOf).join(zh ? '、' : '; '),
        DOCUMENT[p.doc].title[language],
        p.section,
        p.quote,
      ]),
    ),
  }
}
