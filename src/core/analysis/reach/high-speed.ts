import type { DistrictName } from '../../domain/district'
import { DISTRICT_NAMES } from '../../domain/district'
import type { AreaGeometry, LonLat } from '../../domain/geometry'
import { ringsOf } from '../../domain/geometry'
import { insideTester } from '../inside'
import { courseOf, nearestOn } from './course'
import type { ReachModel } from './model'
import { toLonLat, toPlane } from './plane'
import type { ScenarioId } from './scenario'
import { rankLimit } from './scenario'

/** A station so near a district's drawn bounds counts as in it: the bounds are no better than that, metres. */
const AT_THE_BOUNDS_M = 1000

/**
 * The stations of each district that high-speed trains call at in a scenario: those within its drawn bounds
 * or 1 km of them, and those that bear its name. A district without an outline is left out.
 */
export function highSpeedStations(
  { services, transit, region }: ReachModel,
  scenario: ScenarioId,
): ReadonlyMap<DistrictName, readonly string[]> {
  const fast = new Set(services.filter((s) => s.highSpeed).map((s) => s.name))
  const places = new Map<string, LonLat>()
  for (const run of transit.runs) {
    if (!fast.has(run.name) || run.rank > rankLimit(scenario)) continue
    for (const stop of run.stops) places.set(stop.name, toLonLat(stop.at))
  }
  const own = new Map<DistrictName, readonly string[]>()
  for (const name of DISTRICT_NAMES) {
    const shape = region.districts.get(name)
    if (!shape) continue
    const there = [...places].filter(([station, at]) => isNamedAfter(station, name) || liesIn(shape, at))
    own.set(
      name,
      there.map(([station]) => station),
    )
  }
  return own
}

/** 嵊州新昌 bears the names of two counties. */
const isNamedAfter = (station: string, district: DistrictName): boolean =>
  station.includes(district.slice(0, -1))

function liesIn(shape: AreaGeometry, at: LonLat): boolean {
  if (insideTester(shape)(at)) return true
  const rings = ringsOf(shape).flat()
  return rings.some((ring) => nearestOn(courseOf(ring), toPlane(at)).gapM <= AT_THE_BOUNDS_M)
}
