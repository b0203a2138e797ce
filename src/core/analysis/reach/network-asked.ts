import type { BilingualText } from '../../domain/text'
import type { ScenarioId } from './scenario'
import { SCENARIOS, SCENARIO_TITLE } from './scenario'

/** Years whose network can be asked for: those of the documents, and two ahead. */
export const NETWORK_YEARS = [2020, 2022, 2024, 2027, 2035] as const
export type NetworkYear = (typeof NETWORK_YEARS)[number]

/** A network beside those by status: that of a year's end, or today's with chosen lines of the plan built. */
export type NetworkChoice = { readonly year: NetworkYear } | { readonly plus: readonly string[] }

/** The network a question is asked of: by status, unless a choice is given. */
export interface NetworkAsked {
  readonly scenario: ScenarioId
  readonly network?: NetworkChoice
}

/** The network a question is asked of, in words. */
export function networkTitle({ scenario, network }: NetworkAsked): BilingualText {
  if (!network) return SCENARIO_TITLE[scenario]
  if ('year' in network) return { zh: `${network.year} 年路网`, en: `Network of ${network.year}` }
  const count = network.plus.length
  return {
    zh: `现状加自选 ${count} 条线路`,
    en: `As built with ${count} chosen line${count === 1 ? '' : 's'}`,
  }
}

/** Today's network without any line of the plan, as a choice of lines. */
const NO_LINE = 'none'

/** A network in one word, as addresses and the command line write it: a scenario, a year, or chosen lines by id. */
export function networkWord({ scenario, network }: NetworkAsked): string {
  if (!network) return scenario
  return 'year' in network ? String(network.year) : network.plus.join() || NO_LINE
}

/** The network that a word stands for, its lines in order and each once; null for a year that cannot be asked for. */
export function networkOfWord(word: string): NetworkAsked | null {
  const scenario = SCENARIOS.find((name) => name === word)
  if (scenario) return { scenario }
  if (word === NO_LINE) return { scenario: 'built', network: { plus: [] } }
  if (!/^\d*$/.test(word)) {
    const plus = [...new Set(word.split(',').filter(Boolean))].sort()
    return plus.length ? { scenario: 'built', network: { plus } } : null
  }
  const year = NETWORK_YEARS.find((known) => String(known) === word)
  return year ? { scenario: 'built', network: { year } } : null
}

/** Words that follow Chinese ones: a space parts them from a figure they begin with. */
export const afterHan = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words)
