import type { ReachNetwork } from '../core/analysis/reach/model'
import type { Entity } from '../core/domain/entity'
import { isArea } from '../core/domain/geometry'
import type { AnalysisClient } from '../workers/analysis-client'
import type { ReachClient } from '../workers/reach-client'
import { usePlan } from './plan'
import { learnStopNames } from './stop-names'

let analysis: AnalysisClient | null = null
let held: readonly Entity[] | null = null

/** The analysis worker's client, holding the atlas; loaded with the first question. */
export async function analysisClient(): Promise<AnalysisClient> {
  const plan = usePlan()
  analysis ??= (await import('../workers/analysis-client')).connectAnalysis()
  if (held !== plan.entities) {
    held = plan.entities
    const sea = plan.base?.sea.features.map((f) => f.geometry).filter(isArea) ?? []
    analysis.hold('atlas', { entities: plan.entities, sea })
  }
  return analysis
}

let reach: Promise<ReachClient> | null = null

/** The travel-time worker's client with its model's data; loaded with the first question, again after a failure. */
export function reachClient(): Promise<ReachClient> {
  reach ??= connect().catch((error: unknown) => {
    reach = null
    throw error
  })
  return reach
}

async function connect(): Promise<ReachClient> {
  const { entities, loader } = usePlan()
  const [{ connectReach }, network, base] = await Promise.all([
    import('../workers/reach-client'),
    loader!.network(),
    loader!.base(),
  ])
  const { stopNames, ...ofModel } = network as ReachNetwork & { stopNames?: Record<string, string> }
  learnStopNames(stopNames)
  return connectReach({ entities, network: ofModel, base })
}
