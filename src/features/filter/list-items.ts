import type { DistrictName } from '../../core/domain/district'
import { DISTRICT_NAMES } from '../../core/domain/district'
import type { Entity } from '../../core/domain/entity'

/** A line of the list: an entity, or the heading of a district (null: outside the city, or all of it). */
export type ListItem =
  | { readonly kind: 'entity'; readonly key: string; readonly entity: Entity }
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly district: DistrictName | null
      readonly count: number
    }

/** The list as it stands, or under its districts; an entity in two districts stands under both. */
export function listItems(entities: readonly Entity[], byDistrict: boolean): ListItem[] {
  if (!byDistrict) return entities.map((entity) => ({ kind: 'entity', key: entity.id, entity }))
  return [...DISTRICT_NAMES, null].flatMap((district): ListItem[] => {
    const members = entities.filter((e) => (district ? e.districts.includes(district) : !e.districts.length))
    if (!members.length) return []
    const group = district ?? 'none'
    return [
      { kind: 'heading', key: group, district, count: members.length },
      ...members.map((entity): ListItem => ({ kind: 'entity', key: `${group}/${entity.id}`, entity })),
    ]
  })
}
