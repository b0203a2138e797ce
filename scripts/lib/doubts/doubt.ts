import type { Entity, EntityRecord } from '../../../src/core/domain/entity'
import type { BilingualText } from '../../../src/core/domain/text'

/** What makes a placement suspicious. A doubt is no fault: somebody looks, and mends or accepts it. */
export const DOUBT_RULE = {
  'outside-its-districts': { zh: '不在所记区县', en: 'Outside the districts it names' },
  'point-in-water': { zh: '点落水中', en: 'Point in the water' },
  'length-differs': { zh: '长度不符', en: 'Length differs from the document' },
  'points-together': { zh: '两点过近', en: 'Two points in one place' },
  'same-name': { zh: '同类同名', en: 'Two of one kind with one name' },
  'areas-overlap': { zh: '同一体系的面重叠', en: 'Areas of one system overlap' },
  'spiky-area': { zh: '面有尖刺', en: 'Spiky area' },
  'lines-side-by-side': { zh: '同类线并行', en: 'Two lines of one kind side by side' },
} as const satisfies Record<string, BilingualText>

export type DoubtRule = keyof typeof DOUBT_RULE
export const DOUBT_RULES = Object.keys(DOUBT_RULE) as DoubtRule[]

/** One suspicious placement: of one entity, or of a pair. */
export interface Doubt {
  readonly rule: DoubtRule
  /** Entities, sorted. */
  readonly ids: readonly string[]
  readonly say: BilingualText
}

/** An entity as people entered it and as the build draws it. */
export interface Thing {
  readonly record: EntityRecord
  readonly entity: Entity
}

/** By which a doubt is known again: its rule and its entities in any order. */
export const doubtKey = ({ rule, ids }: Pick<Doubt, 'rule' | 'ids'>): string =>
  [rule, ...[...ids].sort()].join(' ')

export const doubt = (rule: DoubtRule, things: readonly Thing[], zh: string, en: string): Doubt => ({
  rule,
  ids: things.map((t) => t.record.id).sort(),
  say: { zh, en },
})

/** Every pair of a list, the earlier one first. */
export const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))

/** Is one of the two made of the other, or did it grow out of it? */
export const belongTogether = (a: EntityRecord, b: EntityRecord): boolean => {
  const linked = (x: EntityRecord, y: EntityRecord) =>
    Boolean(x.follows?.includes(y.id) || x.position.from?.includes(y.id))
  return linked(a, b) || linked(b, a)
}
