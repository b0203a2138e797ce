/** The minutes of an answer as one smooth picture: its colours, and what the map is given of it. */
import type { Feature } from 'geojson'
import type { Appearance } from '../catalogue/palette'
import { PALETTE } from '../catalogue/palette'
import { rampColor } from '../catalogue/ramp'
import type { FieldSurface } from '../core/analysis/reach/surface'
import { LEVEL, LEVELS, minutesOfLevel } from '../core/analysis/reach/surface-levels'
import type { Rgba } from '../core/report/png-indexed'
import { indexedPng } from '../core/report/png-indexed'
import type { SurfacePicture } from './map-context'
import type { ResultLayer } from './map-state'

/** An answer that is drawn as a surface: how far its colours go, and the steps on the way. */
export interface SurfaceLayer {
  readonly id: string
  readonly surface: FieldSurface
  /** Minutes, rising; the ramp ends at the last. */
  readonly stepsMin: readonly number[]
}

/** The uppermost of the shown answers that is drawn as a surface; there is room for one. */
export function surfaceOn(results: readonly ResultLayer[]): SurfaceLayer | null {
  const layer = results.findLast((r) => r.shown && r.surface)
  const stepsMin = layer && (layer.result.inputs as { thresholdsMin?: readonly number[] }).thresholdsMin
  return layer?.surface && stepsMin?.length ? { id: layer.id, surface: layer.surface, stepsMin } : null
}

/** Colours of the two ways of not knowing inside the modelled area, with their strength. */
export function unknownColors(appearance: Appearance): Record<'unreachable' | 'not-modelled', string> {
  const { labelQuiet, labelWater } = PALETTE[appearance]
  return { unreachable: labelQuiet, 'not-modelled': labelWater }
}
const UNKNOWN_ALPHA = { unreachable: 150, 'not-modelled': 110 } as const
const CLEAR: Rgba = [0, 0, 0, 0]

/** A colour for every level: along the ramp up to the last step, none beyond it. */
export function surfaceColors(mostMin: number, appearance: Appearance): Rgba[] {
  const unknown = unknownColors(appearance)
  return Array.from({ length: LEVELS }, (_, level): Rgba => {
    const minutes = minutesOfLevel(level)
    if (minutes !== null)
      return minutes <= mostMin ? rgba(rampColor(minutes / mostMin, appearance), 255) : CLEAR
    for (const state of ['unreachable', 'not-modelled'] as const)
      if (level === LEVEL[state]) return rgba(unknown[state], UNKNOWN_ALPHA[state])
    return CLEAR
  })
}

const rgba = (hex: string, alpha: number): Rgba => {
  const channel = (i: number) => parseInt(hex.slice(i, i + 2), 16)
  return [channel(1), channel(3), channel(5), alpha]
}

export function surfacePicture({ surface, stepsMin }: SurfaceLayer, appearance: Appearance): SurfacePicture {
  const colors = surfaceColors(Math.max(...stepsMin), appearance)
  return pictureOf(indexedPngOf(surface, colors), surface.bounds)
}

function pictureOf(url: string, [west, south, east, north]: FieldSurface['bounds']): SurfacePicture {
  return {
    url,
    coordinates: [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  }
}

/** How many bytes are written as characters at once. */
const PIECE = 0x8000

function indexedPngOf(...picture: Parameters<typeof indexedPng>): string {
  const bytes = indexedPng(...picture)
  let text = ''
  for (let i = 0; i < bytes.length; i += PIECE) text += String.fromCharCode(...bytes.subarray(i, i + PIECE))
  return `data:image/png;base64,${btoa(text)}`
}

/** One clear pixel, somewhere. */
export const NO_PICTURE: SurfacePicture = pictureOf(
  indexedPngOf({ width: 1, height: 1, deflated: Uint8Array.of(120, 156, 99, 96, 0, 0, 0, 2, 0, 1) }, [CLEAR]),
  [119, 29, 119.001, 29.001],
)

/** The edge of the modelled area. */
export const surfaceEdge = ({ id, surface }: SurfaceLayer): Feature => ({
  type: 'Feature',
  properties: { classKey: `${id}/edge`, resultId: id, edge: true },
  geometry: { type: 'LineString', coordinates: [...surface.edge] },
})
