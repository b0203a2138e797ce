/** A travel-time question of an address, asked in Node as the page asks it. */
import { computeReach } from '../../../src/core/analysis/reach/compute'
import { gainOf } from '../../../src/core/analysis/reach/gain'
import type { ReachModel } from '../../../src/core/analysis/reach/model'
import type { ReachOrigin, ReachRequest } from '../../../src/core/analysis/reach/request'
import { ORIGINS, originAtEntity, originNamed } from '../../../src/core/analysis/reach/origins'
import { originAt, USUAL_REQUEST } from '../../../src/core/analysis/reach/request'
import type { AnalysisResult } from '../../../src/core/analysis/result'
import type { NetworksCompared } from '../../../src/core/report/comparison-wish'
import { recipeFault } from '../../../src/core/report/recipe'
import { otherNetwork, overNetwork } from '../../../src/stores/reach-result'
import type { SharedPlace, SharedReach } from '../../../src/stores/shared-question'
import type { CliAtlas } from '../cli-atlas'
import { modelFor } from '../network-options'

/** The request an address stands for. Throws `RecipeError` that names `path` where an origin is not known. */
export function requestIn(question: SharedReach, atlas: CliAtlas, path: string): ReachRequest {
  const { from, mode, ends, scenario, network, changes } = question
  return {
    origins: from.map((place) => originOf(place, atlas, path)),
    mode,
    ends,
    scenario: network ? 'built' : scenario,
    ...(network ? { network } : {}),
    changes,
    cellM: USUAL_REQUEST.cellM,
  }
}

function originOf(place: SharedPlace, { entities }: CliAtlas, path: string): ReachOrigin {
  if (typeof place !== 'string') return originAt(place)
  const preset = originNamed(place)
  if (preset) return preset
  const entity = entities.find((e) => e.id === place)
  const origin = entity && originAtEntity(entity)
  if (!origin) throw recipeFault(path, `"${place}" is no origin: name one of ${ORIGINS.map((o) => o.id).join(', ')}, an entity on the map, or lon/lat.`) // prettier-ignore
  return origin
}

/** The two networks a question compares, its own being the later; null where it compares none. */
export function networksIn(question: SharedReach, atlas: CliAtlas, path: string): NetworksCompared | null {
  const other = question.versus ? otherNetwork(question.versus) : null
  if (!other) return null
  const after = requestIn(question, atlas, path)
  const bandsMin = question.within
  return { before: overNetwork(after, other), after, thresholdMin: Math.max(...bandsMin), bandsMin }
}

/** What one network gains and loses over the other. Throws `ReachInputError`. */
export function networksAnswer(
  model: ReachModel,
  { before, after, thresholdMin }: NetworksCompared,
): AnalysisResult {
  const [was, is] = [modelFor(model, before), modelFor(model, after)]
  return gainOf(is, computeReach(was, before), computeReach(is, after), thresholdMin)
}
