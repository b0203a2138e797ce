/** Suspicious placements in `data/`: right for all the rules know, yet worth a look. */
import { geosEngine } from '../../src/adapters/geos/engine'
import { isArea } from '../../src/core/domain/geometry'
import { deriveAtlas } from './build-atlas'
import type { SourceData } from './data-folder'
import type { AcceptedDoubt } from './doubts/accepted'
import { areasThatOverlap, spikyAreas } from './doubts/area-doubts'
import type { Doubt } from './doubts/doubt'
import { doubtKey } from './doubts/doubt'
import { linesSideBySide } from './doubts/line-doubts'
import { pointsTogether, sameNames } from './doubts/pair-doubts'
import { lengthsThatDiffer, outsideItsDistricts, pointsInWater } from './doubts/place-doubts'

/** A doubt, and why it was accepted where it was. */
export interface CheckedDoubt extends Doubt {
  readonly names: readonly string[]
  readonly accepted?: string
}

/** Every doubt about the data, rule by rule, then by id; those looked at and accepted carry the reason. */
export async function checkDoubts(
  data: SourceData,
  accepted: readonly AcceptedDoubt[] = [],
): Promise<CheckedDoubt[]> {
  const records = new Map(data.records.map((r) => [r.id, r]))
  const things = deriveAtlas(data).map((entity) => ({ entity, record: records.get(entity.id)! }))
  const sea = data.base.sea.features.map((f) => f.geometry).filter(isArea)
  const doubts = [
    outsideItsDistricts(things),
    pointsInWater(things, sea),
    lengthsThatDiffer(things),
    pointsTogether(things),
    sameNames(things),
    await areasThatOverlap(things, await geosEngine()),
    spikyAreas(things),
    linesSideBySide(things),
  ]
  const reasons = new Map(accepted.map((a) => [doubtKey(a), a.reason]))
  return doubts
    .flatMap((list) => list.toSorted((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1)))
    .map((found) => {
      const reason = reasons.get(doubtKey(found))
      const names = found.ids.map((id) => records.get(id)!.name)
      return { ...found, names, ...(reason ? { accepted: reason } : {}) }
    })
}

/** How many doubts are open, in one line. */
export function doubtsLine(doubts: readonly CheckedDoubt[]): string {
  const open = doubts.filter((d) => !d.accepted).length
  return `doubts: ${open} open, ${doubts.length - open} accepted (yuetu doubts lists them)`
}
