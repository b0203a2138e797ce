import type { Bounds, LonLat } from '../../../core/domain/geometry'

/** Where a township has its seat, WGS84. */
export type TownshipSeat = LonLat

/** A seat's page reaches to its nearest neighbours, so many of them. */
const NEIGHBOURS = 3
const LEAST_KM = 2
const MOST_KM = 8
const KM_PER_DEGREE = 111.2

/**
 * The ground of a township whose border is not known: around its seat as far as the third nearest other seat, at
 * least 2 and at most 8 km.
 */
export function townshipGround(seat: TownshipSeat, seats: readonly TownshipSeat[]): Bounds {
  const [lon, lat] = seat
  const kmPerLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  const distances = seats
    .filter((other) => other !== seat)
    .map(([x, y]) => Math.hypot((x - lon) * kmPerLon, (y - lat) * KM_PER_DEGREE))
    .sort((a, b) => a - b)
  const km = Math.min(MOST_KM, Math.max(LEAST_KM, distances[NEIGHBOURS - 1] ?? MOST_KM))
  const [dx, dy] = [km / kmPerLon, km / KM_PER_DEGREE]
  return [lon - dx, lat - dy, lon + dx, lat + dy]
}
