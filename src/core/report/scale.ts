/** Web Mercator's size of the world, metres at the equator (WGS84 semi-major axis). */
const EQUATOR_M = 2 * Math.PI * 6378137
/** MapLibre's zoom 0 shows the world in one tile of 512 px. */
const WORLD_PX = 512
/** A CSS pixel is 1/96 inch. */
export const MM_PER_PX = 25.4 / 96

/** Ground metres per CSS px at a zoom and latitude (degrees); Mercator stretches by 1/cos(latitude). */
export function metresPerPixel(zoom: number, latitude: number): number {
  return (EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom)
}

/** The zoom at which a map printed at 1/96 inch per px has the scale 1:denominator at the latitude. */
export function zoomForScale(denominator: number, latitude: number): number {
  const perPixel = (denominator * MM_PER_PX) / 1000
  return Math.log2((EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * perPixel))
}

/** The scale 1:n of a map printed at 1/96 inch per px, at the latitude of its centre. */
export function scaleDenominator(zoom: number, latitude: number): number {
  return (metresPerPixel(zoom, latitude) * 1000) / MM_PER_PX
}

/** The longest round distance (1, 2 or 5 times a power of ten) within `maxMetres`. */
export function niceScaleBar(maxMetres: number): { metres: number; label: string } {
  const power = 10 ** Math.floor(Math.log10(maxMetres))
  const metres = ([5, 2, 1].find((n) => n * power <= maxMetres) ?? 1) * power
  return { metres, label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m` }
}

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const

/** The next round scale 1:n that shows no less than 1:`denominator`. */
export function nextRoundScale(denominator: number): number {
  const power = 10 ** Math.floor(Math.log10(denominator))
  const least = denominator / power
  // Rounding of the last bits must not make a round scale the next one.
  return Math.round(ROUND.find((n) => n >= least * (1 - 1e-9))! * power)
}
