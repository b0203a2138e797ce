import type { ExportContent } from './export-content'
import type { PlainTable } from './plain-table'

const LICENCE = {
  zh: [
    '数据：开放数据库许可 ODbL 1.0；位置参考 © OpenStreetMap 贡献者与 GeoNames（CC BY 4.0）',
    '界线为示意，不作划界依据',
  ],
  en: [
    'Data: Open Database License (ODbL) 1.0; places after © OpenStreetMap contributors and GeoNames (CC BY 4.0)',
    'Boundaries for orientation only',
  ],
}

const WORDS = {
  zh: { title: '来源', header: ['项目', '内容', '文号', '日期', '机关'], holds: '内容', document: '文件', version: '数据版本', exportedOn: '导出日期', licence: '许可', note: '说明', none: '无文号' }, // prettier-ignore
  en: { title: 'Sources', header: ['Item', 'Content', 'Number', 'Date', 'Issuer'], holds: 'Content', document: 'Document', version: 'Version of the data', exportedOn: 'Exported on', licence: 'Licence', note: 'Note', none: 'none' }, // prettier-ignore
}

/** Where a content comes from, as a table: what it holds, conditions, documents, version, licence, notes. */
export function sourcesTable({ title, language, notes, sources }: ExportContent): PlainTable {
  const zh = language === 'zh'
  const words = WORDS[language]
  const line = (item: string, content: string | null, more: readonly (string | null)[] = []) =>
    [item, content, more[0] ?? null, more[1] ?? null, more[2] ?? null] // prettier-ignore
  return {
    title: words.title,
    header: words.header,
    rows: [
      line(words.holds, title),
      ...sources.conditions.map((c) => line(c.title, c.value)),
      ...sources.documents.map((d) =>
        line(words.document, zh ? d.title : d.titleEn, [d.number ?? words.none, d.date, d.issuer]),
      ),
      line(words.version, sources.version),
      line(words.exportedOn, null, [null, sources.exportedOn]),
      ...LICENCE[language].map((text) => line(words.licence, text)),
      ...notes.map((note) => line(words.note, note)),
    ],
  }
}
