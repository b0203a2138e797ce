/** `yuetu promises`: what the documents promise of travel, held against the network. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { ReachInputError } from '../../src/core/analysis/reach/assumptions'
import { promiseTables } from '../../src/core/analysis/reach/promise-tables'
import { checkPromises } from '../../src/core/analysis/reach/promises'
import type { ScenarioId } from '../../src/core/analysis/reach/scenario'
import { SCENARIOS } from '../../src/core/analysis/reach/scenario'
import type { Language } from '../../src/core/domain/text'
import { LANGUAGES } from '../../src/core/domain/text'
import { writeCsv } from '../../src/core/report/csv'
import { plainTable } from '../../src/core/report/plain-table'
import { CliError } from '../lib/cli-error'
import { numbersOf } from '../lib/list-options'
import { reachModel } from '../lib/reach-model'
import { jsonText } from '../lib/result-text'
import { writeOutput } from '../lib/write-output'
import { validData } from './data'

interface Asked {
  readonly scenario: ScenarioId
  readonly cell: string
  readonly format: 'csv' | 'json'
  readonly table: string
  readonly lang: Language
  readonly bom?: boolean
  readonly out?: string
}

export function addPromisesCommand(program: Command): void {
  program
    .command('promises')
    .description(
      'half an hour to Hangzhou, 3-3-6, rail in every county, every town to the expressway: kept or not',
    )
    .addOption(
      new Option('--scenario <name>', 'how much of the plan is built').choices(SCENARIOS).default('built'),
    )
    .option('--cell <metres>', 'cell size: 100, 250 or 500', '250')
    .addOption(
      new Option('--format <name>', 'a table, or everything').choices(['csv', 'json']).default('json'),
    )
    .option('--table <number>', 'which table, for CSV: 1 by place, 2 in sum', '1')
    .addOption(new Option('--lang <code>', 'words of a table').choices(LANGUAGES).default('zh'))
    .option('--bom', 'begin the CSV with a byte order mark, for Excel')
    .option('--out <file>', 'write there instead of standard output')
    .action((options: Asked) => writeOutput(promisesText(options), options.out))
}

function promisesText({ scenario, cell, format, table, lang, bom = false }: Asked): string {
  const model = reachModel(validData())
  const question = { scenario, changes: {}, cellM: numbersOf('--cell', cell)[0]! }
  try {
    const answer = checkPromises(model, question)
    if (format === 'json') return jsonText(answer)
    const chosen = promiseTables(answer)[Number(table) - 1]
    if (!chosen) throw new CliError(`--table: "${table}" is neither 1 (by place) nor 2 (in sum).`)
    const { header, rows } = plainTable(chosen, lang, () => undefined)
    return writeCsv(header, rows, { bom })
  } catch (error) {
    throw error instanceof ReachInputError ? new CliError(error.message) : error
  }
}
