import type { Ring } from './contour'

/** A shell (counter-clockwise) and the holes in it (clockwise), in cell units. */
export type RingPolygon = readonly [shell: Ring, ...holes: Ring[]]

/** Vertices closer than this share of a cell are one. */
const SNAP = 1 / 4096
const COLUMN_STRIDE = 2 ** 23

/**
 * What lies within the outer rings and not within the inner ones, where the inner area is part of the
 * outer. Edges that both share run against each other and cancel out, so that the pieces of a nest of
 * areas fit together without a gap and no ring lies on another.
 */
export function ringsBetween(outer: readonly Ring[], inner: readonly Ring[]): Ring[] {
  const vertices: number[] = []
  const idOf = new Map<number, number>()
  const vertexAt = (x: number, y: number): number => {
    const key = Math.round(x / SNAP) * COLUMN_STRIDE + Math.round(y / SNAP)
    const known = idOf.get(key)
    if (known !== undefined) return known
    const id = vertices.push(x, y) / 2 - 1
    idOf.set(key, id)
    return id
  }
  const outgoing: number[][] = []
  const addEdge = (from: number, to: number) => {
    if (from === to) return
    const back = outgoing[to]?.indexOf(from) ?? -1
    if (back >= 0) outgoing[to]!.splice(back, 1)
    else (outgoing[from] ??= []).push(to)
  }
  for (const ring of outer) eachEdge(ring, (x1, y1, x2, y2) => addEdge(vertexAt(x1, y1), vertexAt(x2, y2)))
  for (const ring of inner) eachEdge(ring, (x1, y1, x2, y2) => addEdge(vertexAt(x2, y2), vertexAt(x1, y1)))
  return loops(outgoing).map((loop) => loop.flatMap((id) => [vertices[2 * id]!, vertices[2 * id + 1]!]))
}

function eachEdge(ring: Ring, visit: (x1: number, y1: number, x2: number, y2: number) => void): void {
  let [x1, y1] = [ring.at(-2)!, ring.at(-1)!]
  for (let i = 0; i < ring.length; i += 2) {
    visit(x1, y1, ring[i]!, ring[i + 1]!)
    x1 = ring[i]!
    y1 = ring[i + 1]!
  }
}

/** Walk the edges into loops that visit no vertex twice; uses the edges up. */
function loops(outgoing: (number[] | undefined)[]): number[][] {
  const found: number[][] = []
  const placeOnPath = new Int32Array(outgoing.length).fill(-1)
  for (let start = 0; start < outgoing.length; start++) {
    while (outgoing[start]?.length) {
      const path: number[] = []
      for (let at: number | undefined = start; at !== undefined; at = outgoing[at]?.pop()) {
        const before = placeOnPath[at]!
        if (before >= 0) {
          const loop = path.splice(before)
          for (const id of loop) placeOnPath[id] = -1
          if (loop.length > 2) found.push(loop)
        }
        placeOnPath[at] = path.push(at) - 1
      }
      for (const id of path) placeOnPath[id] = -1
    }
  }
  return found
}

/** The signed area of a ring in square cells, positive if counter-clockwise. */
export function signedArea(ring: Ring): number {
  let twice = 0
  eachEdge(ring, (x1, y1, x2, y2) => (twice += x1 * y2 - x2 * y1))
  return twice / 2
}

/** Put each hole into the smallest shell around it. */
export function polygonsOf(rings: readonly Ring[]): RingPolygon[] {
  const sized = rings.map((ring) => ({ ring, area: signedArea(ring), box: boxOf(ring) }))
  const shells = sized.filter((r) => r.area > 0).sort((a, b) => a.area - b.area)
  const polygons = shells.map((shell) => [shell.ring] as [Ring, ...Ring[]])
  for (const { ring, area, box } of sized) {
    if (area >= 0) continue
    const around = shells.flatMap((shell, i) => (shell.area > -area && holds(shell.box, box) ? [i] : []))
    const [x, y] = [(ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2]
    const home = around.length === 1 ? around[0] : around.find((i) => contains(shells[i]!.ring, x, y))
    if (home !== undefined) polygons[home]!.push(ring)
  }
  return polygons
}

type Box = readonly [number, number, number, number]

function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  eachEdge(ring, (x, y) => {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  })
  return [west, south, east, north]
}

const holds = (a: Box, b: Box): boolean => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3]

function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false
  eachEdge(ring, (x1, y1, x2, y2) => {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}
