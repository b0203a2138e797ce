/** Placeholders in the texts of a recipe: a closed list, each computed from the data. */
import type { BilingualText, Language } from '../domain/text'
import { figureText } from './figure-text'
import type { RecipeText } from './recipe'
import { recipeFault } from './recipe'
import type { ChangeFigures, RecipeFigures } from './recipe-figures'

/** Every placeholder and what it stands for. */
export const PLACEHOLDERS = {
  date: { zh: '制图日期，如 2026-11-22', en: 'date of the report' },
  year: { zh: '该日期的年份', en: 'year of that date' },
  version: { zh: '数据版本', en: 'version of the data' },
  district: { zh: '所选区县；未选为绍兴市', en: 'the districts chosen, else Shaoxing' },
  theme: { zh: '专题名称', en: 'title of the theme' },
  count: { zh: '条数', en: 'how many things' },
  placed: { zh: '其中在图上的', en: 'of these, on the map' },
  built: { zh: '建成条数', en: 'how many are built' },
  underConstruction: { zh: '在建条数', en: 'how many are under construction' },
  planned: { zh: '计划条数', en: 'how many are planned' },
  builtShare: { zh: '建成占条数的百分比', en: 'share of the built in the count, per cent' },
  lengthKm: { zh: '线路长度合计，公里', en: 'length of all lines, km' },
  builtKm: { zh: '建成线路长度，公里', en: 'length of built lines, km' },
  areaKm2: {
    zh: '范围面积合计，平方公里；重叠只计一次',
    en: 'area of all zones, km²; overlaps counted once',
  },
  from: { zh: '较早的文件', en: 'the older document' },
  to: { zh: '较晚的文件', en: 'the newer document' },
  changed: { zh: '有变化的条数', en: 'how many changed' },
  new: { zh: '新提及的条数', en: 'how many are new' },
  advanced: { zh: '推进的条数', en: 'how many advanced' },
  finished: { zh: '建成的条数（两份文件之间）', en: 'how many were finished between the two' },
  noLongerNamed: { zh: '不再提及的条数', en: 'how many are no longer named' },
} as const satisfies Record<string, BilingualText>

/** Those that need two documents to be compared. */
const OF_CHANGE: readonly string[] = ['from', 'to', 'changed', 'new', 'advanced', 'finished', 'noLongerNamed']

/** What placeholders stand for in one item; without `change` those of two documents are not known. */
export interface PlaceholderValues {
  readonly date: string
  readonly version: string
  readonly district: string
  readonly theme: string
  readonly figures: RecipeFigures
  readonly change: ({ readonly from: string; readonly to: string } & ChangeFigures) | null
}

const PATTERN = /\{([^{}]*)\}/g

/** A text in one language with its placeholders filled in. Throws `RecipeError` that names `path`. */
export function fillText(
  text: RecipeText,
  language: Language,
  values: PlaceholderValues,
  path: string,
): string {
  const known: Record<string, string | number> = {
    ...values.figures,
    ...values.change,
    date: values.date,
    year: values.date.slice(0, 4),
    version: values.version,
    district: values.district,
    theme: values.theme,
  }
  return (typeof text === 'string' ? text : text[language]).replace(PATTERN, (whole, name: string) => {
    const value = Object.hasOwn(PLACEHOLDERS, name) ? known[name] : undefined
    if (value === undefined) throw recipeFault(path, reasonOf(whole, name))
    return typeof value === 'number' ? figureText(value) : value
  })
}

const reasonOf = (whole: string, name: string): string =>
  OF_CHANGE.includes(name)
    ? `${whole} needs two documents: give the view a "change" with from and to.`
    : `${whole} is no placeholder; there are ${Object.keys(PLACEHOLDERS).map((p) => `{${p}}`).join(' ')}.` // prettier-ignore
