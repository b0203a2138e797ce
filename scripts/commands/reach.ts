/** `yuetu reach`: how far one gets from Hangzhou in so many minutes. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { ReachInputError } from '../../src/core/analysis/reach/assumptions'
import { bandsOf } from '../../src/core/analysis/reach/bands'
import { checkNetwork } from '../../src/core/analysis/reach/check-network'
import { computeReach } from '../../src/core/analysis/reach/compute'
import { gainOf } from '../../src/core/analysis/reach/gain'
import { rankFor } from '../../src/core/analysis/reach/rank-table'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import type { ReachRequest } from '../../src/core/analysis/reach/request'
import type { AnalysisResult } from '../../src/core/analysis/result'
import { ORIGINS, USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../../src/core/analysis/reach/request'
import type { ScenarioId } from '../../src/core/analysis/reach/scenario'
import { REACH_MODES, SCENARIOS } from '../../src/core/analysis/reach/scenario'
import { titleOf } from '../../src/core/analysis/question'
import { LANGUAGES } from '../../src/core/domain/text'
import { checkJourneys } from '../lib/check-journeys'
import { CliError } from '../lib/cli-error'
import { numbersOf } from '../lib/list-options'
import type { ReachOptions } from '../lib/reach-options'
import { requestOf } from '../lib/reach-options'
import { reachModel } from '../lib/reach-model'
import type { OutputOptions } from '../lib/result-text'
import { FORMATS, jsonText, resultText } from '../lib/result-text'
import { writeOutput } from '../lib/write-output'
import { validData } from './data'

interface Asked extends ReachOptions, OutputOptions {
  readonly minutes: string
  readonly against?: ScenarioId
  readonly check?: boolean
  readonly rank?: boolean
  readonly out?: string
}

const choice = (flags: string, says: string, choices: readonly string[], usual: string): Option =>
  new Option(flags, says).choices(choices).default(usual)

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

const ORIGIN_IDS = ORIGINS.map((origin) => origin.id).join(', ')

export function addReachCommand(program: Command): void {
  program
    .command('reach')
    .description('bands of travel time from Hangzhou over the six districts, by car, rail and metro')
    .option('--from <origin>', `${ORIGIN_IDS}, or lon,lat (WGS84); again for several`, collect)
    .option('--minutes <list>', 'thresholds', USUAL_THRESHOLDS_MIN.join())
    .addOption(
      choice('--scenario <name>', 'how much of the plan is built', SCENARIOS, USUAL_REQUEST.scenario),
    )
    .addOption(choice('--mode <name>', 'how one travels', REACH_MODES, USUAL_REQUEST.mode))
    .addOption(
      new Option('--against <name>', 'what is gained over this scenario, at the last threshold').choices(
        SCENARIOS,
      ),
    )
    .option('--ends <list>', 'ways to and from stops: walk, bike, taxi', USUAL_REQUEST.ends.join())
    .option('--cell <metres>', 'cell size: 100, 250 or 500', String(USUAL_REQUEST.cellM))
    .option(
      '--set <id=value>',
      'change a figure of data/network/assumptions.json; again for several',
      collect,
    )
    .option(
      '--check',
      'compare the journeys of data/network/journeys.json with the model and look the network over, as JSON',
    )
    .option('--rank', 'what each line not there today would gain by itself, at the last threshold')
    .addOption(choice('--format <name>', 'shapes, a table, or everything', FORMATS, 'geojson'))
    .option('--table <number>', 'which table of the answer, for CSV', '1')
    .addOption(choice('--lang <code>', 'words of a table', LANGUAGES, 'zh'))
    .option('--bom', 'begin the CSV with a byte order mark, for Excel')
    .option('--out <file>', 'write there instead of standard output')
    .action((options: Asked) => writeOutput(options.check ? checkText() : answerText(options), options.out))
}

/** The journeys and what is wrong with the network, as JSON. */
function checkText(): string {
  const model = reachModel(validData())
  const network = checkNetwork(model.lines, model.services, model.roads, model.transit)
  return jsonText({ ...checkJourneys(model), network: { n: network.length, problems: network } })
}

function answerText(options: Asked): string {
  const request = requestOf(options)
  const thresholds = numbersOf('--minutes', options.minutes)
  const data = validData()
  const model = reachModel(data)
  const names = new Map(data.records.map((record) => [record.id, titleOf(record)]))
  try {
    return resultText(answerOf(model, request, thresholds, options), options, (id) => names.get(id))
  } catch (error) {
    throw error instanceof ReachInputError ? new CliError(error.message) : error
  }
}

function answerOf(
  model: ReachModel,
  request: ReachRequest,
  thresholds: readonly number[],
  { rank, against }: Asked,
): AnalysisResult {
  const last = Math.max(...thresholds)
  if (rank) return rankFor(model, request, last)
  const field = computeReach(model, request)
  if (!against) return bandsOf(model, field, thresholds)
  return gainOf(model, computeReach(model, { ...request, scenario: against }), field, last)
}
