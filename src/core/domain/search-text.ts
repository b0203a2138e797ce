import type { EntityCore } from './entity'

/** The names an entity goes by, without its sound: Chinese names, aliases, English name and id. */
export const plainSearchText = (entity: EntityCore): string =>
  [entity.name, ...entity.aliases, entity.nameEn, entity.id].join(' ').toLowerCase()
