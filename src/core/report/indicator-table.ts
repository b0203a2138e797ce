import { DISTRICTS } from '../domain/district'
import { DOCUMENT } from '../domain/document'
import type { Indicator, PointRole } from '../domain/indicator'
import { INDICATOR_GROUP } from '../domain/indicator'
import type { BilingualText, Language } from '../domain/text'
import type { PlainTable } from './plain-table'

/** What a figure is, in words. */
export const POINT_ROLE: Record<PointRole, BilingualText> = {
  base: { zh: '基期', en: 'Base' },
  actual: { zh: '实际', en: 'Actual' },
  estimate: { zh: '预计', en: 'Expected' },
  target: { zh: '目标', en: 'Target' },
}

/** Series as a table: one row a figure, with its evidence. */
export function indicatorTable(indicators: readonly Indicator[], language: Language): PlainTable {
  const zh = language === 'zh'
  return {
    title: zh ? '指标' : 'Indicators',
    header: zh
      ? ['系列', '指标', '口径', '单位', '属性', '领域', '时间', '性质', '比较', '数值', '文字', '区县', '文件', '章节', '引文'] // prettier-ignore
      : ['Series', 'Indicator', 'Definition', 'Unit', 'Character', 'Field', 'Period', 'Role', 'Comparator', 'Figure', 'Words', 'District', 'Document', 'Section', 'Quote'], // prettier-ignore
    rows: indicators.flatMap((s) =>
      s.points.map((p) => [
        s.id,
        zh ? s.name : s.nameEn,
        zh ? s.definition : s.definitionEn,
        zh ? s.unit : s.unitEn,
        s.binding ?? null,
        INDICATOR_GROUP[s.group][language],
        p.period,
        POINT_ROLE[p.role][language],
        p.comparator ?? null,
        p.number ?? null,
        p.text ?? null,
        p.district ? DISTRICTS[p.district].title[language] : null,
        DOCUMENT[p.doc].title[language],
        p.section,
        p.quote,
      ]),
    ),
  }
}
