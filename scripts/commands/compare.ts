/** `yuetu compare`: what became of things between two documents. */
import type { Command } from 'commander'
import type { Change, Comparison } from '../../src/core/domain/change'
import { CHANGES, changeOf, comparisonOf } from '../../src/core/domain/change'
import type { Entity } from '../../src/core/domain/entity'
import { statusAt } from '../../src/core/domain/status-history'
import { exportLook } from '../../src/catalogue/export-looks'
import { themeOf } from '../../src/catalogue/themes'
import { changeTable } from '../../src/core/report/change-table'
import { entityGeoJson } from '../../src/core/report/entity-layer'
import type { ExportContent } from '../../src/core/report/export-content'
import { listContent } from '../../src/core/report/list-content'
import { writeTableCsv } from '../../src/core/report/tables-csv'
import type { CliAtlas } from '../lib/cli-atlas'
import { readCliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import type { FileFormat } from '../lib/export-file'
import { ALL_FORMATS, checkOut, groundOf, isFileFormat, writeExport } from '../lib/export-file'
import type { ListOptions } from '../lib/list-options'
import {
  changesIn,
  documentIn,
  entitiesThatMeet,
  filterOf,
  themeIn,
  withConditions,
} from '../lib/list-options'
import { withOutput } from '../lib/output-options'
import type { Format, OutputOptions } from '../lib/result-text'
import { jsonText } from '../lib/result-text'
import { writeOutput } from '../lib/write-output'

export type CompareAsked = ListOptions &
  Omit<OutputOptions, 'table' | 'format'> & {
    readonly format: Format | FileFormat
    readonly from: string
    readonly to: string
    readonly change?: string
    readonly out?: string
  }

export function addCompareCommand(program: Command): void {
  withOutput(withConditions(program.command('compare')), 'csv', ALL_FORMATS)
    .description('what became of the entities that meet all conditions, from one document to a later one')
    .requiredOption('--from <doc>', 'the older document')
    .requiredOption('--to <doc>', 'the newer document')
    .option('--change <names>', `only these changes: ${CHANGES.join(', ')}`)
    .action((options: CompareAsked) => writeComparison(options))
}

async function writeComparison(options: CompareAsked): Promise<void> {
  const { format, out } = options
  checkOut(format, out)
  const atlas = readCliAtlas()
  if (isFileFormat(format)) return writeExport(contentOfComparison(atlas, options), format, out)
  writeOutput(compareText(atlas, { ...options, format }), out)
}

/** The comparison a `yuetu compare` asks for, as text. Throws `CliError`. */
export function compareText(atlas: CliAtlas, options: CompareAsked & { readonly format: Format }): string {
  const comparison = comparisonIn(options)
  const changed = changedThings(atlas, options)
  switch (options.format) {
    case 'csv': {
      const entities = changed.map(({ entity }) => entity)
      return writeTableCsv(changeTable(entities, comparison, options.lang), { bom: options.bom ?? false })
    }
    case 'json':
      return jsonText({
        ...comparison,
        counts: countsOf(changed.map(({ change }) => change)),
        by: changed.map((c) => sidesOf(c.entity, c.change, comparison)),
      })
    case 'geojson':
      return jsonText(entityGeoJson(changed.map(({ entity }) => entity), { comparison })) // prettier-ignore
  }
}

/** The comparison a `yuetu compare` asks for, with its shapes and sources. Throws `CliError`. */
export function contentOfComparison(atlas: CliAtlas, options: CompareAsked): ExportContent {
  const comparison = comparisonIn(options)
  const { lang: language } = options
  const filter = filterOf(options, atlas.systems.map((s) => s.id)) // prettier-ignore
  const entities = changedThings(atlas, options).map(({ entity }) => entity)
  const theme = themeIn(options)
  const content = listContent(entities, {
    ...groundOf(atlas),
    language,
    systems: atlas.systems,
    lookOf: (entity) => exportLook(entity, comparison),
    comparison,
    evidenceOf: atlas.evidenceOf,
    filter: { ...filter, change: { ...comparison, of: changesIn(options.change) } },
    theme: theme ? themeOf(theme).title[language] : null,
  })
  return { ...content, tables: [changeTable(entities, comparison, language), ...content.tables] }
}

function changedThings(atlas: CliAtlas, options: CompareAsked): { entity: Entity; change: Change }[] {
  const comparison = comparisonIn(options)
  const wanted = changesIn(options.change)
  return entitiesThatMeet(atlas, options).flatMap((entity) => {
    const change = changeOf(entity, comparison)
    return change && (!wanted.length || wanted.includes(change)) ? [{ entity, change }] : []
  })
}

function comparisonIn({ from, to }: CompareAsked): Comparison {
  const asked = { from: documentIn('--from', from), to: documentIn('--to', to) }
  if (asked.from === asked.to) throw new CliError('Name two documents: --from and --to are the same.')
  if (comparisonOf(asked.from, asked.to)?.from !== asked.from)
    throw new CliError(`--from ${asked.from} is newer than --to ${asked.to}: put the older one first.`)
  return asked
}

const countsOf = (changes: readonly Change[]): Record<string, number> =>
  Object.fromEntries(CHANGES.map((change) => [change, changes.filter((c) => c === change).length]))

/** A change with the status on either side; null where the thing was not named. */
const sidesOf = ({ id, history }: Entity, change: Change, { from, to }: Comparison) => ({
  id,
  change,
  before: change === 'new' ? null : statusAt(history, from),
  after: change === 'no-longer-named' ? null : statusAt(history, to),
})
