/** Undo and redo of anything that is replaced as a whole. */
export interface History<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
  /** What was changed last, and when (ms): the same again soon after is one step; null is never the same. */
  readonly last: { readonly what: string | null; readonly at: number } | null
}

const MOST_STEPS = 100
/** Typing and pushing come in bursts; a pause of this length ends one. */
const BURST_MS = 1000

export const newHistory = <T>(now: T): History<T> => ({ past: [], now, future: [], last: null })

/** The history after a change of `what` at a moment (ms). */
export function changed<T>(
  { past, now, last }: History<T>,
  next: T,
  what: string | null,
  at: number,
): History<T> {
  const goesOn = what !== null && last?.what === what && at - last.at < BURST_MS
  return {
    past: goesOn ? past : [...past, now].slice(-MOST_STEPS),
    now: next,
    future: [],
    last: { what, at },
  }
}

export function undone<T>(history: History<T>): History<T> {
  const { past, now, future } = history
  if (!past.length) return history
  return { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future], last: null }
}

export function redone<T>(history: History<T>): History<T> {
  const { past, now, future } = history
  if (!future.length) return history
  return { past: [...past, now], now: future[0]!, future: future.slice(1), last: null }
}
