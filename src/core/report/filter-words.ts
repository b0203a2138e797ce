import { CHANGE } from '../domain/change'
import { DISTRICTS } from '../domain/district'
import type { DocId } from '../domain/document'
import { DOCUMENT } from '../domain/document'
import type { Filter } from '../domain/filter'
import { KIND } from '../domain/kind'
import { STATUS } from '../domain/status'
import type { BilingualText, Language } from '../domain/text'
import type { ExportSources } from './export-content'

const TITLE = {
  districts: { zh: '区县', en: 'District' },
  statuses: { zh: '状态', en: 'Status' },
  docs: { zh: '提及文件', en: 'Named in' },
  kinds: { zh: '类型', en: 'Kind' },
  systems: { zh: '体系', en: 'System' },
  sections: { zh: '章节', en: 'Section' },
  change: { zh: '变化', en: 'Change' },
  place: { zh: '落图', en: 'On the map' },
  words: { zh: '文字', en: 'Words' },
} as const satisfies Record<keyof Filter, BilingualText>

const PLACE = { placed: { zh: '已落图', en: 'Placed' }, unplaced: { zh: '未落图', en: 'Not placed' } }

/** What a filter narrows the atlas down to, every value in words; nothing where it sets nothing. */
export function filterWords(
  filter: Filter,
  language: Language,
  systemTitle: (id: string) => string,
): ExportSources['conditions'] {
  const say = (text: BilingualText) => text[language]
  const section = (key: string) => {
    const [doc, name] = key.split(':') as [DocId, string]
    return `${say(DOCUMENT[doc].title)} ${name}`
  }
  const { change } = filter
  const values: Record<keyof Filter, readonly string[]> = {
    districts: filter.districts.map((d) => say(DISTRICTS[d].title)),
    statuses: filter.statuses.map((s) => say(STATUS[s].title)),
    docs: filter.docs.map((d) => say(DOCUMENT[d].title)),
    kinds: filter.kinds.map((k) => say(KIND[k])),
    systems: filter.systems.map(systemTitle),
    sections: filter.sections.map(section),
    change: change
      ? [`${say(DOCUMENT[change.from].title)} → ${say(DOCUMENT[change.to].title)}`, ...change.of.map((c) => say(CHANGE[c]))] // prettier-ignore
      : [],
    place: filter.place === 'any' ? [] : [say(PLACE[filter.place])],
    words: filter.words.trim() ? [filter.words.trim()] : [],
  }
  return (Object.keys(TITLE) as (keyof Filter)[])
    .filter((key) => values[key].length)
    .map((key) => ({ title: say(TITLE[key]), value: values[key].join(language === 'zh' ? '、' : '; ') }))
}
