/** Remembers the latest result of each stage of a computation, so that a change redoes only what it must. */
export type StageMemory = Map<string, { readonly key: string; readonly result: unknown }>

export const newMemory = (): StageMemory => new Map()

/** The result of a stage: the remembered one while `key` (all it depends on) stays the same. */
export function stage<T>(memory: StageMemory, name: string, key: string, compute: () => T): T {
  const before = memory.get(name)
  if (before?.key === key) return before.result as T
  const result = compute()
  memory.set(name, { key, result })
  return result
}
