/** Minutes from Hangzhou: roads, rail and the ground between them. */
export { prepareReach } from './model'
export type { ReachBase, ReachModel, ReachNetwork } from './model'
export { computeReach } from './compute'
export { newMemory } from './memory'
export type { StageMemory } from './memory'
export { bandsOf } from './bands'
export type { BandProperties, ReachInputs } from './bands'
export { minutesAt } from './field'
export type { MinutesAt, ReachField } from './field'
export type { GridSpec } from './grid'
export { originAt, ORIGINS, USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from './request'
export type { ReachOrigin, ReachRequest } from './request'
export { ASSUMPTION_GROUP_TITLE, ASSUMPTION_GROUPS, ReachInputError } from './assumptions'
export type { Assumption, AssumptionChanges, AssumptionId, AssumptionValues } from './assumptions'
export {
  END_MODES,
  END_MODE_TITLE,
  REACH_MODES,
  REACH_MODE_TITLE,
  SCENARIOS,
  SCENARIO_TITLE,
} from './scenario'
export type { EndMode, ReachMode, ScenarioId } from './scenario'
