import type { Graph } from './graph'

/**
 * Settle arrival times over a graph. `arrivals` holds minutes by node, Infinity where not reached yet; on
 * return each is the least over all starts and ways. `minutes` gives non-negative minutes by link
 * (Infinity: closed). `via`, where given, gets the index of the link each node was last reached by; a start
 * keeps what it holds. Dijkstra's algorithm with a binary heap that decreases keys in place.
 */
export function settle(graph: Graph, minutes: Float64Array, arrivals: Float64Array, via?: Int32Array): void {
  const heap = newHeap(arrivals)
  for (let node = 0; node < arrivals.length; node++) if (arrivals[node]! < Infinity) heap.raise(node)
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const end = graph.offsets[node + 1]!
    for (let link = graph.offsets[node]!; link < end; link++) {
      const to = graph.targets[link]!
      const arrival = arrivals[node]! + minutes[link]!
      if (!(arrival < arrivals[to]!)) continue
      arrivals[to] = arrival
      if (via) via[to] = link
      heap.raise(to)
    }
  }
}

/** A heap of nodes ordered by `keys`; `raise` adds a node or moves it up after its key fell. */
function newHeap(keys: Float64Array) {
  const nodes = new Int32Array(keys.length)
  const places = new Int32Array(keys.length).fill(-1)
  let size = 0

  const put = (node: number, place: number) => {
    nodes[place] = node
    places[node] = place
  }
  const raise = (node: number) => {
    let place = places[node]! < 0 ? size++ : places[node]!
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (keys[nodes[parent]!]! <= keys[node]!) break
      put(nodes[parent]!, place)
      place = parent
    }
    put(node, place)
  }
  const sink = (node: number) => {
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= size) break
      if (child + 1 < size && keys[nodes[child + 1]!]! < keys[nodes[child]!]!) child++
      if (keys[nodes[child]!]! >= keys[node]!) break
      put(nodes[child]!, place)
      place = child
    }
    put(node, place)
  }
  /** The node with the least key, or −1. */
  const pop = (): number => {
    if (size === 0) return -1
    const least = nodes[0]!
    places[least] = -1
    const last = nodes[--size]!
    if (size > 0) sink(last)
    return least
  }
  return { raise, pop }
}
