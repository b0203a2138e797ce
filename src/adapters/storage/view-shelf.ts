/** Views this browser keeps, each a title and an address. */

const KEY = 'yuetu.views'
export const MOST_VIEWS = 60

export interface ShelvedView {
  readonly title: string
  /** What stands after `#`. */
  readonly address: string
}

/** What is kept, in the order it was added; nothing where the browser keeps nothing. */
export function shelvedViews(): ShelvedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isShelved).slice(0, MOST_VIEWS) : []
  } catch {
    return []
  }
}

/** Keep these views; false where the browser does not let us. */
export function shelveViews(views: readonly ShelvedView[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

const isShelved = (value: unknown): value is ShelvedView =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  typeof value.title === 'string' &&
  'address' in value &&
  typeof value.address === 'string'
