import type { Appearance } from './palette'

/** Steps of a result from near to far: dark to pale on paper, bright to dim at night; even in lightness. */
const STOPS: Record<Appearance, readonly string[]> = {
  light: ['#7b1f53', '#b8394a', '#d9723c', '#e9ad4e', '#efdc9a'],
  dark: ['#ffe9a3', '#f6b45a', '#e67a4c', '#b94a5e', '#74396b'],
}

/** `count` colours along the ramp, first the nearest; at least one. */
export function rampColors(count: number, appearance: Appearance): string[] {
  const alone = 1 / (STOPS[appearance].length - 1)
  return Array.from({ length: count }, (_, i) => rampColor(count === 1 ? alone : i / (count - 1), appearance))
}

/** The colour at a share of the ramp, 0 the nearest, 1 the farthest. */
export function rampColor(share: number, appearance: Appearance): string {
  const stops = STOPS[appearance]
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1)
  const low = Math.min(Math.floor(at), stops.length - 2)
  return mix(stops[low]!, stops[low + 1]!, at - low)
}

function mix(a: string, b: string, share: number): string {
  const channel = (hex: string, i: number) => parseInt(hex.slice(i, i + 2), 16)
  return (
    '#' +
    [1, 3, 5]
      .map((i) => Math.round(channel(a, i) + share * (channel(b, i) - channel(a, i))))
      .map((c) => c.toString(16).padStart(2, '0'))
      .join('')
  )
}
