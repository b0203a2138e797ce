import type { DistrictName } from '../domain/district'
import { DISTRICTS } from '../domain/district'
import type { Entity } from '../domain/entity'
import type { AreaGeometry } from '../domain/geometry'
import { isArea } from '../domain/geometry'
import type { PlanarEngine } from './engine'
import { QuestionError } from './question'
import type { AnalysisResult } from './result'
import type { TallyInputs } from './tally'
import { tally } from './tally'

/** Everything the documents or the map place in a district, but districts themselves. */
export const thingsIn = (entities: readonly Entity[], district: DistrictName): Entity[] =>
  entities.filter((e) => e.kind !== 'district' && e.districts.includes(district))

/** Whole districts taken together (a key area of four) are a scope, not a thing that lies in one of them. */
export const isMeasured = ({ geometry, method }: Pick<Entity, 'geometry' | 'method'>): boolean =>
  geometry !== null && method !== 'derived'

/** The outline of a district; null where the atlas has none. */
export function districtShape(entities: readonly Entity[], district: DistrictName): AreaGeometry | null {
  const shape = entities.find((e) => e.id === DISTRICTS[district].id)?.geometry ?? null
  return isArea(shape) ? shape : null
}

/** What lies inside a district, lines and areas cut at its border. Throws `QuestionError` where it has no outline. */
export async function tallyDistrict(
  engine: PlanarEngine,
  entities: readonly Entity[],
  district: DistrictName,
): Promise<AnalysisResult<TallyInputs>> {
  const shape = districtShape(entities, district)
  const { id, title } = DISTRICTS[district]
  if (!shape) throw new QuestionError({ zh: `${title.zh}没有界线。`, en: `${title.en} has no outline.` })
  const placed = thingsIn(entities, district).filter(isMeasured)
  return tally(engine, { entities: placed, shape, about: { id, title } })
}
