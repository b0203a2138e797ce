import type { ReachModel, ReachNetwork } from '../../src/core/analysis/reach/model'
import { prepareReach } from '../../src/core/analysis/reach/model'
import { baseOf, deriveAtlas, readNetwork } from './build-atlas'
import type { SourceData } from './data-folder'

/** The travel-time model of the source data. */
export const reachModel = (data: SourceData): ReachModel =>
  prepareReach(deriveAtlas(data), readNetwork() as unknown as ReachNetwork, baseOf(data))
