import { pinyin } from 'pinyin-pro'
import type { EntityCore } from '../../src/core/domain/entity'
import { plainSearchText, searchForm } from '../../src/core/domain/search-text'

/** Names that sound here otherwise than their characters do elsewhere, spelt by characters of that sound. */
const SAID_HERE: readonly (readonly [name: string, sound: string])[] = [
  ['会稽', '快机'],
  ['剡', '善'],
  ['天姥', '天母'],
  ['崧厦', '松下'],
  ['慢行', '慢形'],
]

const asSaidHere = (name: string): string =>
  SAID_HERE.reduce((said, [there, here]) => said.replaceAll(there, here), name)

/** Pinyin run together and initials; a `ü` as the two ways it is typed. */
function soundsOf(name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
  const whole = syllables.join('')
  return [whole.replaceAll('ü', 'v'), whole.replaceAll('ü', 'u'), syllables.map((s) => s[0] ?? '').join('')]
}

/**
 * Text to find an entity by: its names, their pinyin run together, and their initials (`sx` for 绍兴).
 * Where a name is said another way in Shaoxing, both ways find it.
 */
export function searchTextWithPinyin(entity: EntityCore): string {
  const sounds = [entity.name, ...entity.aliases].flatMap((name) =>
    [name, asSaidHere(name)].flatMap((said) => soundsOf(said)),
  )
  return searchForm([plainSearchText(entity), ...new Set(sounds)].join(' '))
}

/** A name in Latin letters, as it is said here: `Kuaijishan`. Latin letters and figures stay. */
export function latinName(name: string): string {
  const syllables = pinyin(asSaidHere(name), { toneType: 'none', type: 'array', nonZh: 'consecutive' })
  const whole = syllables.join('')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
