import { keyOfGroups, ReachInputError, valuesWith } from './assumptions'
import { drivenByRoad, drivenFrom } from './car'
import type { Front } from './eikonal'
import { newFront } from './eikonal'
import type { ReachField } from './field'
import { BRIDGE, drivingPace, WATER } from './ground'
import type { StageMemory } from './memory'
import { newMemory, stage } from './memory'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import { originCell } from './origin'
import { toPlane } from './plane'
import type { ReachRequest } from './request'
import { arrivalsByRide, endsOf, spreadFromStops } from './ride'
import { rankLimit } from './scenario'
import type { Terrain } from './terrain'

/**
 * The field of minutes for a request. Stages whose inputs did not change since the last call with the same
 * `memory` are taken from it: driving over streets, driving by road, riding. Throws `ReachInputError`
 * for an origin beyond the grid or on the water, a value out of range, or an unknown cell size.
 */
export function computeReach(
  model: ReachModel,
  request: ReachRequest,
  memory: StageMemory = newMemory(),
): ReachField {
  if (!request.origins.length) {
    throw new ReachInputError({ zh: '请先选一个起点。', en: 'Choose an origin first.' })
  }
  const terrain = terrainOf(model, request.cellM)
  const values = valuesWith(model.assumptions, request.changes)
  const limit = rankLimit(request.scenario)
  const origins = request.origins.map((origin) => toPlane(origin.at))
  const cells = origins.map((at) => originCell(terrain.grid, terrain.ground, at))
  const driving = drivingPace(values, limit)
  const keyOf = (...groups: Parameters<typeof keyOfGroups>[2]) =>
    [origins, request.cellM, limit, keyOfGroups(model.assumptions, values, groups)].join()

  const streets = () => stage(memory, 'streets', keyOf('street'), () => drivenFrom(terrain, driving, origins))
  const car = () =>
    stage(memory, 'car', keyOf('street', 'road'), () =>
      later(drivenByRoad(model, terrain, driving, streets(), values, limit), values['parking-min']),
    )
  const ends = endsOf(request.ends, values, driving, limit)
  const arrivals = () =>
    stage(memory, 'ride', keyOf('street', 'ends', 'transit') + request.ends.join(), () =>
      arrivalsByRide(
        model,
        terrain,
        ends,
        request.ends.includes('taxi') ? streets().minutes : null,
        origins,
        values,
        limit,
      ),
    )

  const front = newFront(terrain.grid, request.mode === 'transit' ? undefined : car())
  if (request.mode !== 'car') spreadFromStops(front, terrain, model, ends, arrivals(), origins)
  for (const cell of cells) front.minutes[cell] = 0
  markUnmodelled(front.minutes, terrain)
  return { grid: terrain.grid, minutes: front.minutes, request, values }
}

/** Every time later by the same number of minutes, in place. */
function later(front: Front, by: number): Front {
  for (let cell = 0; cell < front.minutes.length; cell++) front.minutes[cell]! += by
  return front
}

/** Wide water, the frame and bridges of another scenario hold no answer. */
function markUnmodelled(minutes: Float32Array, { ground }: Terrain): void {
  for (let cell = 0; cell < minutes.length; cell++) {
    const value = ground[cell]!
    if (value >= WATER || (value >= BRIDGE && minutes[cell] === Infinity)) minutes[cell] = NaN
  }
}
