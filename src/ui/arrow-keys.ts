/** Which of a row's arrows goes back, and which forth. */
export const ALONG_ROW = ['ArrowLeft', 'ArrowRight'] as const
export const ALONG_COLUMN = ['ArrowUp', 'ArrowDown'] as const

/**
 * Where a key leads in a row of `count` things, from the one at `at` (-1: none): arrows go round, Home and End to the
 * ends. Null for a key that leads nowhere.
 */
export function ledTo(
  key: string,
  at: number,
  count: number,
  [back, forth]: typeof ALONG_ROW | typeof ALONG_COLUMN,
): number | null {
  if (!count) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === forth) return (at + 1) % count
  if (key === back) return (Math.max(at, 0) - 1 + count) % count
  return null
}
