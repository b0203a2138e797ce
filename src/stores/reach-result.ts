/** Answers of travel time: telling bands from comparisons, and what their inputs hold. */
import type { ReachInputs } from '../core/analysis/reach/bands'
import type { GainInputs } from '../core/analysis/reach/gain'
import type { NetworkAsked } from '../core/analysis/reach/network-asked'
import { NETWORK_YEARS, networkOfWord, networkWord } from '../core/analysis/reach/network-asked'
import type { ReachRequest } from '../core/analysis/reach/request'
import { SCENARIOS } from '../core/analysis/reach/scenario'
import type { AnalysisResult } from '../core/analysis/result'

/** Bands of minutes, as against another verb's answer or a comparison of two scenarios. */
export const isBands = (result: AnalysisResult): result is AnalysisResult<ReachInputs> =>
  result.verb === 'reach' && 'thresholdsMin' in (result.inputs as object)

/** The minutes that bands reach to. */
export const farthestOf = ({ inputs }: AnalysisResult<ReachInputs>): number =>
  Math.max(...inputs.thresholdsMin)

/** The request that bands carry in their inputs. */
export function requestOf({ inputs }: AnalysisResult<ReachInputs>): ReachRequest {
  const { thresholdsMin: _, ...request } = inputs
  return request
}

/** Alike but for what was changed in the assumptions. */
export const isSameJourney = (a: ReachRequest, b: ReachRequest): boolean =>
  JSON.stringify({ ...a, changes: null }) === JSON.stringify({ ...b, changes: null })

/** The thresholds below these minutes, and the minutes themselves. */
export const cutAt = (thresholds: readonly number[], minutes: number): number[] => [
  ...thresholds.filter((t) => t < minutes),
  minutes,
]

/** A comparison of two networks, as against bands. */
export const isGain = (result: AnalysisResult): result is AnalysisResult<GainInputs> =>
  result.verb === 'reach' && 'before' in (result.inputs as object)

/** A network to compare with, and the word an address and a choice name it by. */
export interface OtherNetwork {
  readonly id: string
  readonly of: NetworkAsked
}

/** The network of a word; null where it stands for none. */
export function otherNetwork(word: string): OtherNetwork | null {
  const of = networkOfWord(word)
  return of && { id: networkWord(of), of }
}

/** Every network that is not chosen line by line. */
export const OTHER_NETWORKS: readonly OtherNetwork[] = [...SCENARIOS, ...NETWORK_YEARS].map((word) =>
  otherNetwork(String(word))!,
)

/** The one that a request is asked of. */
export const networkOf = ({ scenario, network }: NetworkAsked): OtherNetwork =>
  otherNetwork(networkWord({ scenario, ...(network ? { network } : {}) }))!

/** The same journey over another network. */
export function overNetwork(request: ReachRequest, { of }: OtherNetwork): ReachRequest {
  const { network: _, ...rest } = request
  return { ...rest, ...of }
}
