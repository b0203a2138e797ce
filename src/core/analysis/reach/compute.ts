import { newFront } from './eikonal'
import type { ReachField } from './field'
import { BRIDGE, WATER } from './ground'
import type { StageMemory } from './memory'
import { newMemory } from './memory'
import type { ReachModel } from './model'
import type { ReachRequest } from './request'
import { spreadFromStops } from './ride'
import { stagesOf } from './stages'
import type { Terrain } from './terrain'

/**
 * The field of minutes for a request. Stages whose inputs did not change since the last call with the same
 * `memory` are taken from it: driving over streets, driving by road, ways to stops, riding. Throws
 * `ReachInputError` for an origin beyond the grid or on the water, a value out of range, or an unknown cell
 * size.
 */
export function computeReach(
  model: ReachModel,
  request: ReachRequest,
  memory: StageMemory = newMemory(),
): ReachField {
  const { terrain, values, ends, origins, cells, car, arrivals } = stagesOf(model, request, memory)
  const front = newFront(terrain.grid, request.mode === 'transit' ? undefined : car())
  if (request.mode !== 'car') spreadFromStops(front, terrain, model, ends, arrivals(), origins)
  for (const cell of cells) front.minutes[cell] = 0
  markUnmodelled(front.minutes, terrain)
  return { grid: terrain.grid, minutes: front.minutes, request, values }
}

/**
 * The same, pausing between its stages; where `pause` rejects it stops there. What was done stays in the memory, so
 * that a computation begun anew goes on from there.
 */
export async function computeInStages(
  model: ReachModel,
  request: ReachRequest,
  memory: StageMemory,
  pause: () => Promise<void>,
): Promise<ReachField> {
  const stages = stagesOf(model, request, memory)
  const { mode } = request
  const steps = [
    ...(mode === 'transit' ? [] : [stages.streets, stages.roads, stages.car]),
    ...(mode === 'car' ? [] : [stages.rideStart, stages.arrivals]),
  ]
  for (const step of steps) {
    await pause()
    step()
  }
  await pause()
  return computeReach(model, request, memory)
}

/** Wide water, the frame and bridges of another scenario hold no answer. */
export function markUnmodelled(minutes: Float32Array, { ground }: Terrain): void {
  // Looked up once: a name of another file is asked for at every use where files are run as they are.
  const [water, bridge] = [WATER, BRIDGE]
  for (let cell = 0; cell < minutes.length; cell++) {
    const value = ground[cell]!
    if (value >= water || (value >= bridge && minutes[cell] === Infinity)) minutes[cell] = NaN
  }
}
