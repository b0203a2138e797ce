/** Pages this browser keeps under names, as the text of their files. */

const KEY = 'yuetu.pages'
const MOST_PAGES = 24
/** Browsers give a site about five million characters. */
const MOST_CHARACTERS = 3_000_000

export interface ShelvedPage {
  readonly name: string
  /** A page file. */
  readonly text: string
}

/** What is kept, the newest first; nothing where the browser keeps nothing. */
export function shelvedPages(): ShelvedPage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isShelved) : []
  } catch {
    return []
  }
}

/** Keep a page under a name, in place of one of the same name. What was kept before stays when there is no room. */
export function shelvePage(page: ShelvedPage): 'kept' | 'full' | 'refused' {
  const others = shelvedPages().filter(({ name }) => name !== page.name)
  const text = JSON.stringify([page, ...others])
  if (others.length >= MOST_PAGES || text.length > MOST_CHARACTERS) return 'full'
  return write(text) ? 'kept' : 'refused'
}

/** Forget a page; false where the browser does not let us. */
export const unshelvePage = (wanted: string): boolean =>
  write(JSON.stringify(shelvedPages().filter(({ name }) => name !== wanted)))

function write(text: string): boolean {
  try {
    localStorage.setItem(KEY, text)
    return true
  } catch {
    return false
  }
}

const isShelved = (value: unknown): value is ShelvedPage =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string'
