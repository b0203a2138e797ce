import type { RegisteredDocument } from '../domain/document'
import type { Entity } from '../domain/entity'
import type { Filter } from '../domain/filter'
import type { EntityLayerOptions } from './entity-layer'
import { entityLayer } from './entity-layer'
import type { EntityColumnKey } from './entity-table'
import { entityTable } from './entity-table'
import type { ExportContent, ShapeLayer } from './export-content'
import { filterWords } from './filter-words'
import type { PlainTable } from './plain-table'

/** What an export is told of the atlas as a whole. */
export interface ExportGround {
  readonly exportedOn: string
  readonly version: string
  /** All there are: those that speak of the content are named in it. */
  readonly documents: readonly RegisteredDocument[]
}

export interface ListContentOptions extends EntityLayerOptions, ExportGround {
  readonly filter: Filter
  /** Title of the theme; null for the atlas as a whole. */
  readonly theme: string | null
  readonly columns?: readonly EntityColumnKey[]
}

/** A list of entities to take away: its table, its shapes, its sources; with its changes where documents are compared. */
export function listContent(entities: readonly Entity[], options: ListContentOptions): ExportContent {
  const { language, systems, comparison = null, columns, exportedOn, version } = options
  const zh = language === 'zh'
  const titles = new Map(systems.map((s) => [s.id, zh ? s.name : s.nameEn]))
  const conditions = filterWords(options.filter, language, (id) => titles.get(id) ?? id)
  const theme = options.theme === null ? [] : [{ title: zh ? '专题' : 'Theme', value: options.theme }]
  const all = [...theme, ...conditions].map((c) => c.value)
  const count = zh ? `${entities.length} 项` : `${entities.length} items`
  const named = new Set([...entities.flatMap((e) => e.docs), comparison?.from, comparison?.to])
  const layer = entityLayer(entities, options)
  const list = entityTable(entities, language, systems, columns)
  return {
    title: [...(all.length ? all : [list.title]), count].join(' '),
    language,
    tables: [comparison ? withChanges(list, layer) : list],
    layer,
    notes: [],
    sources: {
      exportedOn,
      version,
      conditions: [...theme, ...conditions],
      documents: options.documents.filter((d) => named.has(d.id)),
    },
  }
}

/** The list with what became of each, which is the last field of its shapes. */
const withChanges = (list: PlainTable, { fields, rows }: ShapeLayer): PlainTable => ({
  ...list,
  header: [...list.header, fields.at(-1)!.title],
  rows: list.rows.map((row, i) => [...row, rows[i]!.values.at(-1)!]),
})
