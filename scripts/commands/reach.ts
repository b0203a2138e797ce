/** `yuetu reach`: how far one gets from Hangzhou in so many minutes. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { ReachInputError } from '../../src/core/analysis/reach/assumptions'
import { bandsOf } from '../../src/core/analysis/reach/bands'
import { checkNetwork } from '../../src/core/analysis/reach/check-network'
import { computeReach } from '../../src/core/analysis/reach/compute'
import { gainOf } from '../../src/core/analysis/reach/gain'
import { rankFor } from '../../src/core/analysis/reach/rank-table'
import { NETWORK_YEARS } from '../../src/core/analysis/reach/network-asked'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import type { ReachRequest } from '../../src/core/analysis/reach/request'
import type { AnalysisResult } from '../../src/core/analysis/result'
import { ORIGINS } from '../../src/core/analysis/reach/origins'
import { USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../../src/core/analysis/reach/request'
import { REACH_MODES, SCENARIOS } from '../../src/core/analysis/reach/scenario'
import { titleOf } from '../../src/core/analysis/question'
import { LANGUAGES } from '../../src/core/domain/text'
import { checkJourneys } from '../lib/check-journeys'
import { readCliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { ALL_FORMATS, checkOut } from '../lib/export-file'
import { numbersOf } from '../lib/list-options'
import { modelFor, networkNamed } from '../lib/network-options'
import { choice } from '../lib/output-options'
import type { ReachOptions } from '../lib/reach-options'
import { requestOf } from '../lib/reach-options'
import { reachModel } from '../lib/reach-model'
import { jsonText } from '../lib/result-text'
import type { AnswerOutput } from '../lib/write-answer'
import { writeAnswer } from '../lib/write-answer'
import { writeOutput } from '../lib/write-output'
import { validData } from './data'

interface Asked extends ReachOptions, AnswerOutput {
  readonly minutes: string
  readonly compare?: string
  readonly against?: string
  readonly check?: boolean
  readonly rank?: boolean
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

const ORIGIN_IDS = ORIGINS.map((origin) => origin.id).join(', ')

export function addReachCommand(program: Command): void {
  program
    .command('reach')
    .description('bands of travel time from Hangzhou over the six districts, by car, rail and metro')
    .option(
      '--from <origin>',
      `${ORIGIN_IDS} or their names, the id or whole name of anything on the map, or lon,lat (WGS84); again for several`,
      collect,
    )
    .option('--minutes <list>', 'thresholds', USUAL_THRESHOLDS_MIN.join())
    .addOption(
      choice('--scenario <name>', 'how much of the plan is built', SCENARIOS, USUAL_REQUEST.scenario),
    )
    .addOption(choice('--mode <name>', 'how one travels', REACH_MODES, USUAL_REQUEST.mode))
    .option(
      '--year <year>',
      `the network of the end of a year: ${NETWORK_YEARS.join(', ')} (years ahead are assumed, the answer says how)`,
    )
    .option('--lines <ids>', 'the network of today with these lines of the plan, joined by commas')
    .option(
      '--compare <network>',
      'what is gained over and lost against another network at the last threshold: a scenario, a year, or lines of the plan by id that are added to the network of today',
    )
    .addOption(new Option('--against <scenario>', 'the same as --compare').hideHelp())
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
    .option(
      '--rank',
      'what each line not there yet would gain by itself, at the last threshold, over the network asked for',
    )
    .addOption(choice('--format <name>', 'shapes, a table, or everything', ALL_FORMATS, 'geojson'))
    .option('--table <number>', 'which table of the answer, for CSV', '1')
    .addOption(choice('--lang <code>', 'words of a table', LANGUAGES, 'zh'))
    .option('--bom', 'begin the CSV with a byte order mark, for Excel')
    .option('--out <file>', 'write there instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action((options: Asked) => (options.check ? writeOutput(checkText(), options.out) : answer(options)))
}

const EXAMPLES = `
Examples:
  yuetu reach --from hangzhou-east --minutes 30,60
  yuetu reach --from 镜湖医院 --mode car --minutes 15,30
  yuetu reach --year 2027 --compare 2024 --minutes 60
  yuetu reach --lines metro-s2,expressway-kezhu --compare built --format csv
  yuetu reach --scenario planned --compare metro-s2,expressway-kezhu --minutes 45
  yuetu reach --rank --year 2027 --minutes 60 --format xlsx --out lines.xlsx`

/** The journeys and what is wrong with the network, as JSON. */
function checkText(): string {
  const model = reachModel(validData())
  const network = checkNetwork(model.lines, model.services, model.roads, model.transit)
  return jsonText({ ...checkJourneys(model), network: { n: network.length, problems: network } })
}

async function answer(options: Asked): Promise<void> {
  checkOut(options.format, options.out)
  const thresholds = numbersOf('--minutes', options.minutes)
  const atlas = readCliAtlas()
  const request = requestOf(options, atlas.entities)
  const names = new Map(atlas.entities.map((entity) => [entity.id, titleOf(entity)]))
  try {
    const result = answerOf(reachModel(validData()), request, thresholds, options)
    await writeAnswer(result, atlas, (id) => names.get(id), options)
  } catch (error) {
    throw error instanceof ReachInputError ? new CliError(error.message) : error
  }
}

/** The answer the options ask for: a ranking, what is gained over another network, or bands. */
export function answerOf(
  model: ReachModel,
  request: ReachRequest,
  thresholds: readonly number[],
  { rank, compare, against = compare }: Pick<Asked, 'rank' | 'compare' | 'against'>,
): AnalysisResult {
  const last = Math.max(...thresholds)
  if (rank && against) throw new CliError('--rank and --compare are two questions: ask them one by one.')
  const own = modelFor(model, request)
  if (rank) return rankFor(model, request, last)
  const field = computeReach(own, request)
  if (!against) return bandsOf(own, field, thresholds)
  const { network: _, ...journey } = request
  const other = { ...journey, ...networkNamed('--compare', against, model) }
  return gainOf(own, computeReach(modelFor(model, other), other), field, last)
}
