import type { AssumptionValues } from './assumptions'
import { keyOfGroups, ReachInputError, valuesWith } from './assumptions'
import { drivenByRoad, drivenFrom } from './car'
import type { Front } from './eikonal'
import { newFront } from './eikonal'
import type { Pace } from './ground'
import { drivingPace } from './ground'
import type { StageMemory } from './memory'
import { stage } from './memory'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import { originCell } from './origin'
import type { PlanePoint } from './plane'
import { toPlane } from './plane'
import type { ReachRequest } from './request'
import type { End, RideStart } from './ride'
import { approaches, arrivalsByRide, endsOf } from './ride'
import type { Rank } from './scenario'
import { rankLimit } from './scenario'
import type { Terrain } from './terrain'

/** The parts a field is put together from; each is computed when called, or taken from the memory. */
export interface Stages {
  readonly terrain: Terrain
  readonly values: AssumptionValues
  readonly limit: Rank
  readonly driving: Pace
  readonly ends: readonly End[]
  /** Origins on the grid, metres, and the cells they stand in. */
  readonly origins: readonly PlanePoint[]
  readonly cells: readonly number[]
  /** Driving over streets alone, without parking. */
  streets(): Front
  /** Driving over streets and roads, without parking. */
  roads(): Front
  /** The same with parking. */
  car(): Front
  rideStart(): RideStart
  /** Minutes at every node of rail and metro. */
  arrivals(): Float64Array
}

/**
 * The stages of a request over a model. Throws `ReachInputError` for a question without an origin, an origin
 * beyond the grid or on the water, a car from beyond the grid, a value out of range, an unknown cell size.
 */
export function stagesOf(model: ReachModel, request: ReachRequest, memory: StageMemory): Stages {
  const near = request.origins.filter((origin) => !origin.station)
  checkOrigins(request, near.length)
  const terrain = terrainOf(model, request.cellM)
  const values = valuesWith(model.assumptions, request.changes)
  const limit = rankLimit(request.scenario)
  const stations = request.origins.flatMap((origin) => origin.station ?? [])
  const origins = near.map((origin) => toPlane(origin.at))
  const driving = drivingPace(values, limit)
  const ends = endsOf(request.ends, values, driving, limit)
  const keyOf = (...groups: Parameters<typeof keyOfGroups>[2]) =>
    [origins, request.cellM, limit, keyOfGroups(model.assumptions, values, groups)].join()
  const rideKey = (...groups: Parameters<typeof keyOfGroups>[2]) =>
    [keyOf(...groups), request.ends, stations].join(';')

  const streets = () => stage(memory, 'streets', keyOf('street'), () => drivenFrom(terrain, driving, origins))
  const roads = () =>
    stage(memory, 'roads', keyOf('street', 'road'), () =>
      drivenByRoad(model, terrain, driving, streets(), values, limit),
    )
  const rideStart = () =>
    stage(memory, 'approaches', rideKey('street', 'ends'), () => {
      const driven = request.ends.includes('taxi') ? streets().minutes : null
      return { origins, stations, surfaces: approaches(terrain, ends, driven, origins) }
    })
  return {
    terrain,
    values,
    limit,
    driving,
    ends,
    origins,
    streets,
    roads,
    rideStart,
    cells: origins.map((at) => originCell(terrain.grid, terrain.ground, at)),
    car: () => stage(memory, 'car', keyOf('street', 'road'), () => parked(roads(), values)),
    arrivals: () =>
      stage(memory, 'ride', rideKey('street', 'ends', 'transit'), () =>
        arrivalsByRide(model, terrain, ends, rideStart(), values, limit),
      ),
  }
}

function checkOrigins({ origins, mode }: ReachRequest, near: number): void {
  if (!origins.length) throw new ReachInputError({ zh: '请先选一个起点。', en: 'Choose an origin first.' })
  if (near || mode !== 'car') return
  const { title } = origins[0]!
  throw new ReachInputError({
    zh: `${title.zh}在计算范围以外，从那里来只能计铁路；请选轨道交通或最快方式。`,
    en: `${title.en} lies beyond the modelled area and is reached by rail only; choose rail or the quickest way.`,
  })
}

/** Every time later by what it takes to park. */
export function parked(front: Front, values: AssumptionValues): Front {
  const later = newFront(front.grid, front)
  for (let cell = 0; cell < later.minutes.length; cell++) later.minutes[cell]! += values['parking-min']
  return later
}
