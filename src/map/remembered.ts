/** A function that gives the same result object as long as its arguments are the same objects. */
export function remembered<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null
  return (...args) => {
    if (!last || last.args.some((a, i) => a !== args[i])) last = { args, result: compute(...args) }
    return last.result
  }
}
