import { coveredKm2 } from '../analysis/shared-ground'
import type { Comparison } from '../domain/change'
import { changeOf } from '../domain/change'
import type { Entity } from '../domain/entity'

/**
 * Figures of a list: how many, how long, how large. Lengths and areas are whole ones, each counted once; ground that
 * several things cover counts once. Districts are ground and have no size here.
 */
export interface RecipeFigures {
  readonly count: number
  readonly placed: number
  readonly built: number
  readonly underConstruction: number
  readonly planned: number
  /** Share of what is built in all, per cent. */
  readonly builtShare: number
  readonly lengthKm: number
  readonly builtKm: number
  readonly areaKm2: number
}

/** What became of a list between two documents. */
export interface ChangeFigures {
  readonly new: number
  readonly advanced: number
  readonly finished: number
  readonly noLongerNamed: number
  /** Everything but what stayed as it was. */
  readonly changed: number
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  Number(numbers.reduce<number>((total, n) => total + (n ?? 0), 0).toFixed(6))

export function figuresOf(entities: readonly Entity[]): RecipeFigures {
  const built = entities.filter((e) => e.status === 'built')
  const withStatus = (status: Entity['status']) => entities.filter((e) => e.status === status).length
  return {
    count: entities.length,
    placed: entities.filter((e) => e.geometry).length,
    built: built.length,
    underConstruction: withStatus('under-construction'),
    planned: withStatus('planned'),
    builtShare: entities.length ? Number(((100 * built.length) / entities.length).toFixed(1)) : 0,
    lengthKm: sum(entities.map((e) => e.lengthKm)),
    builtKm: sum(built.map((e) => e.lengthKm)),
    areaKm2: sum([coveredKm2(entities.filter(({ kind }) => kind !== 'district'))]),
  }
}

export function changeFiguresOf(entities: readonly Entity[], comparison: Comparison): ChangeFigures {
  const changes = entities.flatMap((e) => changeOf(e, comparison) ?? [])
  const count = (change: (typeof changes)[number]) => changes.filter((c) => c === change).length
  return {
    new: count('new'),
    advanced: count('advanced'),
    finished: count('finished'),
    noLongerNamed: count('no-longer-named'),
    changed: changes.length - count('unchanged'),
  }
}
