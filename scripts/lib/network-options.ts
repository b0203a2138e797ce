import type { ReachModel } from '../../src/core/analysis/reach/model'
import type { NetworkAsked, NetworkYear } from '../../src/core/analysis/reach/network-asked'
import { NETWORK_YEARS, networkOfWord } from '../../src/core/analysis/reach/network-asked'
import { linesToChoose, modelOfChoice } from '../../src/core/analysis/reach/network-choice'
import type { ScenarioId } from '../../src/core/analysis/reach/scenario'
import { SCENARIOS } from '../../src/core/analysis/reach/scenario'
import { CliError } from './cli-error'

/** The options that choose a network, as they are typed. */
export interface NetworkOptions {
  readonly scenario: ScenarioId
  readonly year?: string
  readonly lines?: string
}

/** The network the options ask for: by status, of a year, or today's with chosen lines. Throws `CliError`. */
export function networkOf({ scenario, year, lines }: NetworkOptions): NetworkAsked {
  if (year === undefined && lines === undefined) return { scenario }
  if (year !== undefined && lines !== undefined) {
    throw new CliError('--year and --lines exclude each other: lines are added to the network of today.')
  }
  if (scenario !== 'built') {
    throw new CliError(
      `--scenario ${scenario} says which network, and so does ${year ? '--year' : '--lines'}.`,
    )
  }
  if (year !== undefined) return { scenario, network: { year: yearOf('--year', year) } }
  const plus = lines!.split(',').filter(Boolean)
  if (!plus.length) throw new CliError('--lines: name lines of the plan by id, joined by commas.')
  return { scenario, network: { plus } }
}

/** A network in one word: a scenario, a year, or lines of the plan added to today's. Throws `CliError`. */
export function networkNamed(option: string, word: string, model: ReachModel): NetworkAsked {
  const asked = networkOfWord(word)
  if (asked && unknownLine(model, asked) === undefined) return asked
  throw new CliError(
    `${option}: "${word}" is neither one of ${SCENARIOS.join(', ')}, nor one of the years ${NETWORK_YEARS.join(', ')}, nor lines of the plan with a course; \`yuetu reach --rank\` lists them.`,
  )
}

/** The first chosen line that is none of the plan. */
function unknownLine(model: ReachModel, { network }: Pick<NetworkAsked, 'network'>): string | undefined {
  if (!network || 'year' in network) return undefined
  const known = new Set(linesToChoose(model).map((line) => line.id))
  return network.plus.find((id) => !known.has(id))
}

function yearOf(option: string, text: string): NetworkYear {
  const year = NETWORK_YEARS.find((known) => String(known) === text)
  if (!year) throw new CliError(`${option}: "${text}" is not one of ${NETWORK_YEARS.join(', ')}.`)
  return year
}

/** The model of a network; throws `CliError` for a line that is none of the plan. */
export function modelFor(model: ReachModel, { network }: Pick<NetworkAsked, 'network'>): ReachModel {
  if (!network) return model
  const unknown = unknownLine(model, { network })
  if (unknown !== undefined) {
    throw new CliError(
      `--lines: "${unknown}" is no line of the plan with a course; \`yuetu reach --rank\` lists them.`,
    )
  }
  return modelOfChoice(model, network)
}
