import { pinyin } from 'pinyin-pro'
import type { EntityCore } from '../../src/core/domain/entity'
import { plainSearchText } from '../../src/core/domain/search-text'

/** Text to find an entity by: its names, their pinyin run together, and their initials (`sx` for 绍兴). */
export function searchTextWithPinyin(entity: EntityCore): string {
  const sounds = [entity.name, ...entity.aliases].flatMap((name) => {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    return [syllables.join(''), syllables.map((s) => s[0] ?? '').join('')]
  })
  return [plainSearchText(entity), ...sounds].join(' ').toLowerCase()
}
