/** Answers of travel time: telling bands from comparisons, and what their inputs hold. */
import type { ReachInputs } from '../core/analysis/reach/bands'
import type { ReachRequest } from '../core/analysis/reach/request'
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

/** The same journey over the network of today. */
export function todayOf(request: ReachRequest): ReachRequest {
  const { network: _, ...rest } = request
  return { ...rest, scenario: 'built' }
}

/** Is the answer's network another than today's? */
export const isOfPlan = ({ scenario, network }: ReachRequest): boolean =>
  scenario !== 'built' || network !== undefined
