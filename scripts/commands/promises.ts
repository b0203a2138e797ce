/** `yuetu promises`: what the documents promise of travel, held against the network. */
import type { Command } from 'commander'
import type { AssumptionChanges } from '../../src/core/analysis/reach/assumptions'
import { ReachInputError } from '../../src/core/analysis/reach/assumptions'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import { NETWORK_YEARS } from '../../src/core/analysis/reach/network-asked'
import type { PromiseAnswer } from '../../src/core/analysis/reach/promise'
import { PROMISE_IDS } from '../../src/core/analysis/reach/promise-list'
import type { PromiseInputs } from '../../src/core/analysis/reach/promise-result'
import { promiseResult } from '../../src/core/analysis/reach/promise-result'
import { checkPromises } from '../../src/core/analysis/reach/promises'
import { SCENARIOS } from '../../src/core/analysis/reach/scenario'
import { LANGUAGES } from '../../src/core/domain/text'
import { readCliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { ALL_FORMATS, checkOut } from '../lib/export-file'
import { numbersOf } from '../lib/list-options'
import type { NetworkOptions } from '../lib/network-options'
import { modelFor, networkOf } from '../lib/network-options'
import { choice } from '../lib/output-options'
import { changeOf } from '../lib/reach-options'
import { reachModel } from '../lib/reach-model'
import { jsonText } from '../lib/result-text'
import type { AnswerOutput } from '../lib/write-answer'
import { writeAnswer } from '../lib/write-answer'
import { writeOutput } from '../lib/write-output'
import { validData } from './data'

interface Asked extends NetworkOptions, AnswerOutput {
  readonly promise: PromiseInputs['promise']
  readonly cell: string
  readonly set?: readonly string[]
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function addPromisesCommand(program: Command): void {
  program
    .command('promises')
    .description(
      'half an hour to Hangzhou, 3-3-6, rail in every county, every town to the expressway: kept or not',
    )
    .addOption(choice('--promise <name>', 'which of them', ['all', ...PROMISE_IDS], 'all'))
    .addOption(choice('--scenario <name>', 'how much of the plan is built', SCENARIOS, 'built'))
    .option('--year <year>', `the network of the end of a year: ${NETWORK_YEARS.join(', ')}`)
    .option('--lines <ids>', 'the network of today with these lines of the plan, joined by commas')
    .option('--cell <metres>', 'cell size: 100, 250 or 500', '250')
    .option(
      '--set <id=value>',
      'change a figure of data/network/assumptions.json; again for several',
      collect,
    )
    .addOption(choice('--format <name>', 'places as shapes, tables, or everything', ALL_FORMATS, 'json'))
    .option('--table <number>', 'which table, for CSV: 1 by place, 2 in sum', '1')
    .addOption(choice('--lang <code>', 'words of a table', LANGUAGES, 'zh'))
    .option('--bom', 'begin the CSV with a byte order mark, for Excel')
    .option('--out <file>', 'write there instead of standard output')
    .addHelpText(
      'after',
      `
Examples:
  yuetu promises --scenario planned --format xlsx --out promises.xlsx
  yuetu promises --format csv --table 2 (place by place; table 1 is the sum)
  yuetu promises --year 2027 --promise town-15 --format geojson`,
    )
    .action((options: Asked) => answer(options))
}

async function answer(options: Asked): Promise<void> {
  checkOut(options.format, options.out)
  const [inputs, atlas] = [promiseInputs(options), readCliAtlas()]
  try {
    const found = promisesFor(reachModel(validData()), inputs)
    if (options.format === 'json') return writeOutput(jsonText(found), options.out)
    await writeAnswer(promiseResult(found, inputs), atlas, () => undefined, options)
  } catch (error) {
    throw error instanceof ReachInputError ? new CliError(error.message) : error
  }
}

/** What the options ask: which promise, of which network, with which changes. Throws `CliError`. */
export const promiseInputs = (
  options: Pick<Asked, 'promise' | 'cell' | 'set' | keyof NetworkOptions>,
): PromiseInputs => ({
  ...networkOf(options),
  changes: Object.fromEntries((options.set ?? []).map(changeOf)) as AssumptionChanges,
  cellM: numbersOf('--cell', options.cell)[0]!,
  promise: options.promise,
})

/** The promises, or the one that is asked for. */
function promisesFor(model: ReachModel, { promise, ...question }: PromiseInputs): PromiseAnswer {
  const found = checkPromises(modelFor(model, question), question)
  if (promise === 'all') return found
  const isAsked = (of: { readonly promise: string }) => of.promise === promise
  return { ...found, rows: found.rows.filter(isAsked), summary: found.summary.filter(isAsked) }
}
