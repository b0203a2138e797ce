import type { Assumption } from '../core/analysis/reach/assumptions'
import type { ReachInputs } from '../core/analysis/reach/bands'
import { bandsOf } from '../core/analysis/reach/bands'
import { computeReach } from '../core/analysis/reach/compute'
import type { ReachField } from '../core/analysis/reach/field'
import type { GainInputs } from '../core/analysis/reach/gain'
import { gainOf } from '../core/analysis/reach/gain'
import { newMemory, stage } from '../core/analysis/reach/memory'
import type { ReachBase, ReachModel, ReachNetwork } from '../core/analysis/reach/model'
import { prepareReach } from '../core/analysis/reach/model'
import type { PromiseAnswer, PromiseQuestion } from '../core/analysis/reach/promises'
import { checkPromises } from '../core/analysis/reach/promises'
import type { RankInputs } from '../core/analysis/reach/rank-table'
import { rankFor } from '../core/analysis/reach/rank-table'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { Route } from '../core/analysis/reach/route'
import { routeTo } from '../core/analysis/reach/route'
import type { AnalysisResult } from '../core/analysis/result'
import type { Entity } from '../core/domain/entity'
import type { LonLat } from '../core/domain/geometry'
import { withTransfer } from './rpc'

/** What the model is built from: the atlas's entities, the network file and the base file. */
export interface ReachData {
  readonly entities: readonly Entity[]
  readonly network: ReachNetwork
  readonly base: ReachBase
}

export interface BandsRequest {
  readonly request: ReachRequest
  readonly thresholdsMin: readonly number[]
}

export interface RouteRequest {
  readonly request: ReachRequest
  /** WGS84. */
  readonly to: LonLat
}

export interface RankRequest {
  readonly request: ReachRequest
  readonly thresholdMin: number
}

export type ReachFunctions = ReturnType<typeof reachFunctions>

/** Travel time over one model; the latest field and the stages it came from are kept. */
export function reachFunctions() {
  const memory = newMemory()
  let model: ReachModel | null = null

  const theModel = (): ReachModel => {
    if (!model) throw new Error('the travel-time data has not been handed over')
    return model
  }
  const fieldFor = (request: ReachRequest): ReachField =>
    stage(memory, 'field', JSON.stringify(request), () => computeReach(theModel(), request, memory))

  return {
    prepare: ({ entities, network, base }: ReachData): void => {
      memory.clear()
      model = prepareReach(entities, network, base)
    },

    assumptions: (): readonly Assumption[] => theModel().assumptions,

    /** The caller gets a field of its own, handed over; the one the bands are cut from stays. */
    field: (request: ReachRequest): ReachField => {
      const field = fieldFor(request)
      const minutes = field.minutes.slice()
      return withTransfer({ ...field, minutes }, [minutes.buffer])
    },

    bands: ({ request, thresholdsMin }: BandsRequest): AnalysisResult<ReachInputs> =>
      bandsOf(theModel(), fieldFor(request), thresholdsMin),

    route: ({ request, to }: RouteRequest): Route | null =>
      routeTo(theModel(), fieldFor(request), to, memory),

    /** What each line of the plan brings by itself. */
    rank: ({ request, thresholdMin }: RankRequest): AnalysisResult<RankInputs> =>
      rankFor(theModel(), request, thresholdMin),

    /** What the documents promise of travel, held against the network. */
    promises: (question: PromiseQuestion): PromiseAnswer => checkPromises(theModel(), question),

    gain: ({ before, after, thresholdMin }: GainInputs): AnalysisResult<GainInputs> =>
      gainOf(theModel(), computeReach(theModel(), before), fieldFor(after), thresholdMin),
  }
}
