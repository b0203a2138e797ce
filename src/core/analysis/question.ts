import type { DistrictShapes } from './derive'
import type { Entity } from '../domain/entity'
import type { AreaGeometry } from '../domain/geometry'
import type { BilingualText } from '../domain/text'

/** As much of an entity as a question about its shape needs; a drawn or imported shape will do too. */
export type NamedShape = Pick<Entity, 'id' | 'name' | 'nameEn' | 'geometry'>

/** What answers are divided by and cut to (WGS84). */
export interface Ground {
  readonly districts: DistrictShapes
  readonly sea: readonly AreaGeometry[]
}

/** A question that has no answer as it stands; `say` tells the user what to change. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
  readonly say: BilingualText
  constructor(say: BilingualText) {
    super(say.en)
    this.say = say
  }
}

export const titleOf = (shape: Pick<NamedShape, 'name' | 'nameEn'>): BilingualText => ({
  zh: shape.name,
  en: shape.nameEn,
})

/** The shapes that have a place, and a sentence about those that have none. */
export function placed<S extends Pick<NamedShape, 'geometry'>>(
  shapes: readonly S[],
): { shapes: (S & { geometry: NonNullable<S['geometry']> })[]; assumptions: BilingualText[] } {
  const withPlace = shapes.filter(
    (s): s is S & { geometry: NonNullable<S['geometry']> } => s.geometry !== null,
  )
  const without = shapes.length - withPlace.length
  return { shapes: withPlace, assumptions: without ? [notOnTheMap(without)] : [] }
}

const notOnTheMap = (count: number): BilingualText => ({
  zh: `${count} 个对象没有位置，未参与计算。`,
  en: `Without a place and left out: ${count}.`,
})
