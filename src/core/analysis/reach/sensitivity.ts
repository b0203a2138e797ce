import type { Assumption, AssumptionChanges } from './assumptions'
import type { ReachField } from './field'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import type { ReachRequest } from './request'
import { countCells, withinKm2 } from './tables'

/** Speeds slower and faster than set by a fifth. */
export const SPEED_FACTORS = [0.8, 1.2] as const
export type SpeedFactor = (typeof SPEED_FACTORS)[number]

/**
 * The request with every speed of the table (streets, roads, ends, trains without a timetable) times a
 * factor, within the range a speed may have. Timetables and waits stay.
 */
export function atSpeeds(
  assumptions: readonly Assumption[],
  request: ReachRequest,
  factor: SpeedFactor,
): ReachRequest {
  const speeds = assumptions.filter((row) => row.unit === 'km/h')
  const changes: AssumptionChanges = Object.fromEntries(
    speeds.map(({ id, value, min, max }) => {
      const set = request.changes[id] ?? value
      return [id, Math.min(max, Math.max(min, set * factor))]
    }),
  )
  return { ...request, changes: { ...request.changes, ...changes } }
}

/** Land of the city within so many minutes, km², counted in cells as the bands' table counts it. */
export function areaWithin(model: ReachModel, field: ReachField, minutes: number): number {
  const terrain = terrainOf(model, field.grid.cellM)
  return Number(withinKm2(terrain, countCells(terrain, field.minutes, [minutes]), 0).toFixed(2))
}
