import type { BilingualText } from '../../domain/text'
import type { ScenarioId } from './scenario'
import { SCENARIO_TITLE } from './scenario'

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

/** Words that follow Chinese ones: a space parts them from a figure they begin with. */
export const afterHan = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words)
