/** Excel's limit. */
const MOST = 31

/** Names Excel keeps for itself. */
const RESERVED = new Set(['history'])

/**
 * Names for sheets after the titles of what they hold: no character Excel refuses, at most 31 long, never
 * empty, each once whatever its case.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(RESERVED)
  return titles.map((title, i) => {
    const plain = title.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/^[' ]+|[' ]+$/g, '') || String(i + 1)
    let name = cut(plain, '')
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = cut(plain, ` ${n}`)
    taken.add(name.toLowerCase())
    return name
  })
}

/** As much of a name as fits before its ending; half a character is none. */
const cut = (name: string, ending: string): string =>
  name
    .slice(0, MOST - ending.length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[' ]+$/, '') + ending
