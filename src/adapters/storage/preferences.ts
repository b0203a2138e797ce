/** What this browser remembers of its reader; nothing is lost where it may not remember. */
const PREFIX = 'yuetu.'

/** A remembered number within limits, or null. */
export function recallNumber(name: string, least: number, most: number): number | null {
  try {
    const value = Number(localStorage.getItem(PREFIX + name) ?? NaN)
    return value >= least && value <= most ? value : null
  } catch {
    return null
  }
}

/** Remember a number; private browsing may refuse, which is its right. */
export function rememberNumber(name: string, value: number): void {
  try {
    localStorage.setItem(PREFIX + name, String(value))
  } catch {
    // Storage is full or forbidden: the panel opens at its usual width next time.
  }
}
