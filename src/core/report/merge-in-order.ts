/**
 * Several lists of the same things as one, each thing once: what a later list adds stands where it stands there, after
 * the one before it.
 */
export function mergeInOrder<T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): T[] {
  const all: T[] = []
  const placeOf = (id: string) => all.findIndex((one) => one.id === id)
  for (const list of lists) {
    list.forEach((thing, i) => {
      if (placeOf(thing.id) >= 0) return
      const before = list[i - 1]
      all.splice(before ? placeOf(before.id) + 1 : 0, 0, thing)
    })
  }
  return all
}
