import type { AssumptionValues } from './assumptions'
import type { EndMode, Rank } from './scenario'
import { RANKS } from './scenario'

/** What a cell is made of. Bridges over wide water follow `BRIDGE`, one class for each rank of their road. */
export const PLAIN = 0
export const BUILT_UP = 1
export const HILL = 2
export const BRIDGE = 3
export const WATER = BRIDGE + RANKS.length
/** The frame of the grid. */
export const BEYOND = WATER + 1
const CLASSES = BEYOND + 1

/** Minutes per metre as the crow flies, by ground class; Infinity where one cannot go. */
export type Pace = Float32Array

const MIN_PER_M_AT_1_KMH = 0.06

/** Pace of a car or taxi on streets and country roads; bridges up to `limit` are open. */
export function drivingPace(values: AssumptionValues, limit: Rank): Pace {
  const plain = (MIN_PER_M_AT_1_KMH * values.detour) / values['street-plain-kmh']
  const builtUp = (MIN_PER_M_AT_1_KMH * values.detour) / values['street-built-up-kmh']
  const hill = (MIN_PER_M_AT_1_KMH * values['detour-hill']) / values['street-hill-kmh']
  return paceOf(plain, builtUp, hill, limit)
}

/** Pace on foot or by bike: one speed, longer ways in the hills. */
export function slowPace(mode: Exclude<EndMode, 'taxi'>, values: AssumptionValues, limit: Rank): Pace {
  const perM = MIN_PER_M_AT_1_KMH / values[`${mode}-kmh`]
  return paceOf(perM * values.detour, perM * values.detour, perM * values['detour-hill'], limit)
}

function paceOf(plain: number, builtUp: number, hill: number, limit: Rank): Pace {
  const pace = new Float32Array(CLASSES).fill(Infinity)
  pace.set([plain, builtUp, hill])
  for (const rank of RANKS) if (rank <= limit) pace[BRIDGE + rank] = plain
  return pace
}
