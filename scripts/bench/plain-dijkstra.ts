import type { GridSpec } from '../../src/core/analysis/reach/grid'
import type { Pace } from '../../src/core/analysis/reach/ground'

/**
 * What a field is measured against: minutes from one cell by Dijkstra's algorithm over the eight
 * neighbours of each cell. Ground and pace as in the model; the heap is binary, in typed arrays.
 */
export function plainDijkstra(grid: GridSpec, ground: Uint8Array, pace: Pace, origin: number): Float32Array {
  const { columns, cellM } = grid
  const minutes = new Float32Array(ground.length).fill(Infinity)
  const steps = [-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1]
  const lengths = steps.map((_, i) => (i < 4 ? cellM : cellM * Math.SQRT2))
  const heap = new Int32Array(ground.length)
  const place = new Int32Array(ground.length).fill(-1)
  let size = 0
  const raise = (cell: number) => {
    let at = place[cell]! < 0 ? size++ : place[cell]!
    for (; at > 0; at = (at - 1) >> 1) {
      const parent = heap[(at - 1) >> 1]!
      if (minutes[parent]! <= minutes[cell]!) break
      heap[at] = parent
      place[parent] = at
    }
    heap[at] = cell
    place[cell] = at
  }
  const pop = (): number => {
    if (size === 0) return -1
    const least = heap[0]!
    const last = heap[--size]!
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && minutes[heap[child + 1]!]! < minutes[heap[child]!]!) child++
      if (minutes[heap[child]!]! >= minutes[last]!) break
      heap[at] = heap[child]!
      place[heap[at]!] = at
      at = child
    }
    heap[at] = last
    place[last] = at
    return least
  }
  minutes[origin] = 0
  raise(origin)
  for (let cell = pop(); cell >= 0; cell = pop()) {
    for (let k = 0; k < 8; k++) {
      const next = cell + steps[k]!
      const time = minutes[cell]! + lengths[k]! * (pace[ground[cell]!]! + pace[ground[next]!]!) * 0.5
      if (!(time < minutes[next]!)) continue
      minutes[next] = time
      raise(next)
    }
  }
  return minutes
}
