import { writeFileSync } from 'node:fs'
import type { DistrictName } from '../../../src/core/domain/district'
import { DOC_IDS } from '../../../src/core/domain/document'
import { taskId } from '../../../src/core/domain/task'
import { conflictTable } from '../../../src/core/report/conflict-table'
import type { ExportContent } from '../../../src/core/report/export-content'
import type { ExportFormatId } from '../../../src/core/report/export-formats'
import { EXPORT_FORMATS } from '../../../src/core/report/export-formats'
import { indicatorTable } from '../../../src/core/report/indicator-table'
import type { PlainTable } from '../../../src/core/report/plain-table'
import type { RecipeItemOf, RecipeTable } from '../../../src/core/report/recipe'
import { recipeFault } from '../../../src/core/report/recipe'
import { recipeView } from '../../../src/core/report/recipe-view'
import { taskTable } from '../../../src/core/report/task-table'
import { contentOfList } from '../../commands/analysis'
import { contentOfComparison } from '../../commands/compare'
import type { CliAtlas, CliLists } from '../cli-atlas'
import { CliError } from '../cli-error'
import { groundOf } from '../export-file'
import type { ItemView } from './item-view'
import { checked, itemView } from './item-view'
import type { PackGround, PackJob, PackPart, PlacedItem } from './pack'
import { figuresIn, filesOf } from './page-item'

/** A list as table or shapes, through the same functions as the commands. Throws `RecipeError`. */
export function tablePart({ item, path }: PlacedItem<RecipeItemOf<'table'>>, ground: PackGround): PackPart {
  const { table, columns, formats } = item
  const view = itemView(
    recipeView(item.view, ground.recipe.view, `${path}.view`),
    ground.atlas,
    ground.language,
    `${path}.view`,
  )
  if (columns && table !== 'list')
    throw recipeFault(`${path}.columns`, 'only a list has columns to choose from.')
  if (table === 'compare' && !view.filter.change)
    throw recipeFault(`${path}.view`, 'a comparison needs "change" with the two documents, from and to.')
  const shapes = formats.findIndex((f) => EXPORT_FORMATS[f].holds === 'shapes')
  if (shapes >= 0 && table !== 'list' && table !== 'compare')
    throw recipeFault(`${path}.formats[${shapes}]`, `${table} has no shapes: ask for xlsx or csv.`)
  const asked = typeof columns === 'string' ? columns : columns?.join(',')
  const content = () => contentOf(table, view, ground, asked)
  // What it asks for is checked before anything is made.
  checked(path, content)
  return {
    jobs: [tableJob(item.name, formats, async () => content())],
    ...(table === 'list' || table === 'compare' ? { figures: figuresIn(view, ground) } : {}),
  }
}

const OUTPUT = { format: 'json', table: '1' } as const

function contentOf(table: RecipeTable, view: ItemView, ground: PackGround, columns?: string): ExportContent {
  const { atlas, language: lang } = ground
  const { change } = view.filter
  if (table === 'compare') {
    const { from, to, of } = change!
    const only = of.length ? { change: of.join(',') } : {}
    return contentOfComparison(atlas, { ...view.options, ...OUTPUT, lang, from, to, ...only })
  }
  if (table === 'list') return contentOfList(atlas, { ...view.options, ...OUTPUT, lang, ...(columns ? { columns } : {}) }) // prettier-ignore
  return asContent(listTable(table, view.filter.districts, ground), ground, table)
}

/** Tasks, figures and open matters of the districts, else all. */
function listTable(
  table: 'tasks' | 'indicators' | 'conflicts',
  districts: readonly DistrictName[],
  { atlas, language }: PackGround,
): PlainTable {
  const names = namesIn(atlas, language)
  const nameOf = (id: string) => names.get(id) ?? id
  const inside = (of: readonly DistrictName[]) => !districts.length || of.some((d) => districts.includes(d))
  if (table === 'tasks')
    return taskTable(atlas.tasks.filter((t) => inside(t.districts)), language, nameOf) // prettier-ignore
  if (table === 'conflicts') return conflictTable(conflictsIn(atlas, districts), language, nameOf)
  const series = atlas.indicators.map((s) => ({
    ...s,
    points: s.points.filter((p) => !districts.length || inside(p.district ? [p.district] : [])),
  }))
  return indicatorTable(series.filter((s) => s.points.length), language) // prettier-ignore
}

function conflictsIn(atlas: CliAtlas & CliLists, districts: readonly DistrictName[]): CliLists['conflicts'] {
  if (!districts.length) return atlas.conflicts
  const inside = (of: readonly DistrictName[]) => of.some((d) => districts.includes(d))
  const ids = new Set([
    ...atlas.entities.filter((e) => inside(e.districts)).map((e) => e.id),
    ...atlas.tasks.filter((t) => inside(t.districts)).map((t) => taskId(t.row)),
    ...atlas.indicators
      .filter((s) => s.points.some((p) => p.district && inside([p.district])))
      .map((s) => s.id),
  ])
  return atlas.conflicts.filter((c) => c.about.some((id) => ids.has(id)))
}

function namesIn(atlas: CliAtlas & CliLists, language: PackGround['language']): Map<string, string> {
  const zh = language === 'zh'
  const named = [...atlas.entities, ...atlas.indicators, ...atlas.systems]
  const tasks = atlas.tasks.map((t) => [taskId(t.row), zh ? t.title : t.titleEn] as const)
  return new Map([...tasks, ...named.map((x) => [x.id, zh ? x.name : x.nameEn] as const)])
}

const DOC_OF = { tasks: ['tasks-2023'], indicators: DOC_IDS, conflicts: DOC_IDS } as const

function asContent(
  table: PlainTable,
  { atlas, language }: PackGround,
  of: keyof typeof DOC_OF,
): ExportContent {
  const { exportedOn, version, documents } = groundOf(atlas)
  const named: readonly string[] = DOC_OF[of]
  return {
    title: table.title,
    language,
    tables: [table],
    notes: [],
    sources: {
      exportedOn,
      version,
      conditions: [],
      documents: documents.filter((d) => named.includes(d.id)),
    },
  }
}

/** A content in one or several formats. */
export const tableJob = (
  name: string,
  formats: readonly ExportFormatId[],
  content: () => Promise<ExportContent>,
): PackJob => ({
  item: name,
  files: filesOf(name, formats.map((f) => EXPORT_FORMATS[f].extension)), // prettier-ignore
  make: async (names) => {
    const made = await content()
    for (const [i, format] of formats.entries()) {
      if (EXPORT_FORMATS[format].holds === 'shapes' && !made.layer)
        throw new CliError(`There are no shapes to write as ${format}: ask for a table.`)
      const write = await EXPORT_FORMATS[format].load()
      writeFileSync(names[i]!, write(made))
    }
  },
})
