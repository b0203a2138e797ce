import type { ResultCell, ResultTable } from '../analysis/result'
import type { BilingualText, Language } from '../domain/text'

/** A table in one language, for every format that has rows and columns. */
export interface PlainTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** How many of the last rows are sums of those above: nobody sorts or filters them. */
  readonly footerRows?: number
  /** Its measures are computed: they have more decimals than they are good for, and are read with fewer. */
  readonly computed?: boolean
}

/** The title of an entity, by id; undefined for other words. */
export type TitleOf = (id: string) => BilingualText | undefined

/** Enough for a square metre in km². */
const DECIMALS = 6

/** A table of an answer in one language: units in the header, names for ids, the footer below. */
export function plainTable(table: ResultTable, language: Language, titleOf: TitleOf): PlainTable {
  const cell = (value: ResultCell | undefined, isEntity: boolean): string | number | null => {
    if (value === undefined || value === null) return null
    if (typeof value === 'number') return Number(value.toFixed(DECIMALS))
    if (typeof value === 'object') return value[language]
    return (isEntity ? titleOf(value)?.[language] : undefined) ?? value
  }
  return {
    title: table.title[language],
    computed: true,
    header: table.columns.map(({ title, unit }) => withUnit(title[language], unit, language)),
    rows: [...table.rows, ...(table.footer ?? [])].map((row) =>
      table.columns.map(({ key, entity = false }) => cell(row[key], entity)),
    ),
    ...(table.footer?.length ? { footerRows: table.footer.length } : {}),
  }
}

const withUnit = (title: string, unit: string | undefined, language: Language): string => {
  if (!unit) return title
  return language === 'zh' ? `${title}（${unit}）` : `${title} (${unit})`
}
