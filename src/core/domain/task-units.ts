import type { Language } from './text'

/** Units of the key tasks in English; counters, which English does without, are empty. */
const ENGLISH: Readonly<Record<string, string>> = {
  万人: 'ten thousand people',
  万人次: 'ten thousand visits',
  万元: 'ten thousand yuan',
  亿元: 'hundred million yuan',
  亿美元: 'hundred million US dollars',
  '元/年': 'yuan a year',
  '人/亿元': 'people per hundred million yuan',
  公里: 'km',
  平方公里: 'km²',
  平方米: 'm²',
  '微克/立方米': 'µg/m³',
  亩: 'mu',
  人: 'people',
  名: 'people',
  ...Object.fromEntries([...'个台场处套家座张条辆项'].map((counter) => [counter, ''])),
}

/** A task's unit in a language; one that is not known stays as the document has it. */
export const taskUnit = (unit: string, language: Language): string =>
  language === 'zh' ? unit : (ENGLISH[unit] ?? unit)
