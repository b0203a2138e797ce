import type { Polygon, Position } from 'geojson'
import type { LonLat } from '../../src/core/domain/geometry'

/** Around Shaoxing: 120 × 140 km. */
const [WEST, SOUTH, WIDTH, HEIGHT] = [119.9, 29.2, 1.25, 1.26]
const RING = 2 * Math.PI

/** Evenly spread numbers from 0 to 1, the same in every run (a linear congruence, after Knuth). */
export function randomNumbers(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return Number(state >> 11n) / 2 ** 53
  }
}

export const randomPosition = (random: () => number): LonLat => [
  WEST + random() * WIDTH,
  SOUTH + random() * HEIGHT,
]

/** So many areas with wavy outlines of so many corners, 1–4 km from the middle to the edge (WGS84). */
export function wavyAreas(count: number, corners: number, seed: number): Polygon[] {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, () => {
    const [x, y] = randomPosition(random)
    const reach = 0.01 + 0.03 * random()
    const waves = 3 + Math.floor(random() * 6)
    const turn = random() * RING
    const ring = Array.from({ length: corners }, (_, i): Position => {
      const angle = (RING * i) / corners
      const r = reach * (1 + 0.3 * Math.sin(waves * angle + turn))
      return [x + r * Math.cos(angle), y + 0.87 * r * Math.sin(angle)]
    })
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
  })
}
