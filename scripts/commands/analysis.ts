/** `yuetu list`, `buffer` and `overlap`: the page's questions in Node. */
import type { Command } from 'commander'
import { buffer } from '../../src/core/analysis/buffer'
import { overlap } from '../../src/core/analysis/overlap'
import type { OverlapGroup } from '../../src/core/analysis/overlap-group'
import { QuestionError, titleOf } from '../../src/core/analysis/question'
import type { AnalysisResult } from '../../src/core/analysis/result'
import { DISTRICT_NAMES, DISTRICTS } from '../../src/core/domain/district'
import type { Entity } from '../../src/core/domain/entity'
import { exportLook, exportRamp } from '../../src/catalogue/export-looks'
import { themeOf } from '../../src/catalogue/themes'
import { entityTable } from '../../src/core/report/entity-table'
import type { ExportContent } from '../../src/core/report/export-content'
import { entitiesToGeoJson } from '../../src/core/report/geojson'
import { listContent } from '../../src/core/report/list-content'
import { resultContent } from '../../src/core/report/result-content'
import { writeTableCsv } from '../../src/core/report/tables-csv'
import type { CliAtlas } from '../lib/cli-atlas'
import { entityOf, readCliAtlas, systemOf } from '../lib/cli-atlas'
import type { EngineChoice } from '../lib/choose-engine'
import { ENGINES, withEngine } from '../lib/choose-engine'
import { CliError } from '../lib/cli-error'
import type { ListOptions } from '../lib/list-options'
import {
  columnsOf,
  entitiesThatMeet,
  filterOf,
  numbersOf,
  themeIn,
  withConditions,
} from '../lib/list-options'
import type { FileFormat } from '../lib/export-file'
import { ALL_FORMATS, checkOut, groundOf, isFileFormat, writeExport } from '../lib/export-file'
import { choice, withOutput } from '../lib/output-options'
import type { Format, OutputOptions } from '../lib/result-text'
import { jsonText, resultText } from '../lib/result-text'
import { writeOutput } from '../lib/write-output'

type Output = Omit<OutputOptions, 'format'> & { readonly format: Format | FileFormat; readonly out?: string }
type Question = Output & EngineChoice
type ListAsked = ListOptions & Output & { readonly columns?: string; readonly mentions?: boolean }
type BufferAsked = Question & { readonly system?: string; readonly km: string; readonly merged?: boolean; readonly land?: boolean } // prettier-ignore
type OverlapAsked = Question & { readonly left: string; readonly right: string; readonly apart?: boolean }

export function addAnalysisCommands(program: Command): void {
  withOutput(withConditions(program.command('list')), 'csv', ALL_FORMATS)
    .description('the entities that meet all conditions; several values of one are joined by commas')
    .option('--columns <keys>', 'columns of the table, in this order')
    .option('--mentions', 'with every mention and its quote (GeoJSON and JSON)')
    .action((options: ListAsked) => writeList(options))

  withQuestion(program.command('buffer').argument('[ids...]', 'entities'), 'geojson')
    .description('what lies within so many km of some entities, as rings, with tables by ring and district')
    .option('--system <id>', 'all members of a system')
    .requiredOption('--km <list>', 'distances: 2,5')
    .option('--merged', 'one buffer around all, instead of one around each')
    .option('--land', 'take the sea off')
    .action(async (ids: string[], options: BufferAsked) =>
      answer(options, (atlas) => askBuffer(atlas, ids, options)),
    )

  withQuestion(program.command('overlap'), 'csv')
    .description('what two sides share: km² of areas, km of lines and number of points inside areas')
    .requiredOption('--left <ids>', 'a system, entities joined by commas, or districts')
    .requiredOption('--right <ids>', 'likewise')
    .option('--apart', 'each member of a system for itself, instead of the system as one')
    .action(async (options: OverlapAsked) => answer(options, (atlas) => askOverlap(atlas, options)))
}

const withQuestion = (command: Command, usual: Format): Command =>
  withOutput(command, usual, ALL_FORMATS)
    .option('--table <number>', 'which table of the answer, for CSV', '1')
    .addOption(choice('--engine <name>', 'what computes the shapes', ENGINES, 'geos'))
    .option('--database <url>', 'PostgreSQL for the engine postgis; else the variable DATABASE_URL')

async function writeList(options: ListAsked): Promise<void> {
  const { format, out } = options
  checkOut(format, out)
  const atlas = readCliAtlas()
  if (isFileFormat(format)) return writeExport(contentOfList(atlas, options), format, out)
  writeOutput(listText(atlas, { ...options, format }), out)
}

/** The list a `yuetu list` asks for, as text. */
export function listText(atlas: CliAtlas, options: ListAsked & { readonly format: Format }): string {
  const columns = columnsOf(options.columns)
  const found = entitiesThatMeet(atlas, options)
  const evidenceOf = options.mentions ? atlas.evidenceOf : () => undefined
  switch (options.format) {
    case 'geojson':
      return jsonText(entitiesToGeoJson(found, evidenceOf))
    case 'json':
      return jsonText(found.map((entity) => ({ ...entity, ...evidenceOf(entity.id) })))
    case 'csv':
      return writeTableCsv(entityTable(found, options.lang, atlas.systems, columns), {
        bom: options.bom ?? false,
      })
  }
}

/** The list a `yuetu list` asks for, with its shapes and sources. */
export function contentOfList(atlas: CliAtlas, options: ListAsked): ExportContent {
  const theme = themeIn(options)
  return listContent(entitiesThatMeet(atlas, options), {
    ...groundOf(atlas),
    language: options.lang,
    systems: atlas.systems,
    lookOf: exportLook,
    evidenceOf: atlas.evidenceOf,
    filter: filterOf(options, atlas.systems.map((s) => s.id)), // prettier-ignore
    theme: theme ? themeOf(theme).title[options.lang] : null,
    columns: columnsOf(options.columns),
  })
}

async function answer(options: Question, ask: (atlas: CliAtlas) => Promise<AnalysisResult>): Promise<void> {
  const { format, out, lang: language } = options
  checkOut(format, out)
  const atlas = readCliAtlas()
  const names = new Map(atlas.entities.map((entity) => [entity.id, titleOf(entity)]))
  const name = (id: string) => names.get(id)
  try {
    const result = await ask(atlas)
    if (!isFileFormat(format)) return writeOutput(resultText(result, { ...options, format }, name), out)
    const colours = exportRamp(result.classes)
    const ground = groundOf(atlas)
    const content = resultContent(result, { ...ground, language, titleOf: name, conditions: [], colours })
    return await writeExport(content, format, out)
  } catch (error) {
    throw error instanceof QuestionError ? new CliError(error.message) : error
  }
}

/** The answer to a `yuetu buffer`. */
export async function askBuffer(atlas: CliAtlas, ids: readonly string[], options: BufferAsked) {
  const distancesKm = numbersOf('--km', options.km)
  const members = options.system === undefined ? [] : systemOf(atlas, options.system).members
  const entities = [...new Set([...ids.map((id) => entityOf(atlas, id)), ...members])]
  if (!entities.length) throw new CliError('Name what to buffer: ids of entities, or --system ID.')
  const question = { entities, distancesKm, merged: options.merged ?? false, landOnly: options.land ?? false }
  return withEngine(options, (engine) => buffer(engine, question, atlas.ground))
}

/** The answer to a `yuetu overlap`. */
export async function askOverlap(atlas: CliAtlas, options: OverlapAsked) {
  const [left, right] = [options.left, options.right].map((side) =>
    groupsOf(atlas, side, options.apart ?? false),
  )
  return withEngine(options, (engine) => overlap(engine, { left: left!, right: right! }))
}

function groupsOf(atlas: CliAtlas, side: string, apart: boolean): OverlapGroup[] {
  const groupOf = (entity: Entity): OverlapGroup => ({
    id: entity.id,
    title: titleOf(entity),
    shapes: entity.geometry ? [entity.geometry] : [],
  })
  if (side === 'districts') return DISTRICT_NAMES.map((name) => groupOf(entityOf(atlas, DISTRICTS[name].id)))
  if (!atlas.systems.some((s) => s.id === side))
    return side.split(',').map((id) => groupOf(entityOf(atlas, id)))
  const { system, members } = systemOf(atlas, side)
  if (apart) return members.map(groupOf)
  return [{ id: side, title: titleOf(system), shapes: members.flatMap((m) => m.geometry ?? []) }]
}
