import type { LonLat } from '../../domain/geometry'
import type { ReachField } from './field'
import { minutesAt } from './field'
import { cellAtLonLat } from './grid'
import type { StageMemory } from './memory'
import type { ReachModel } from './model'
import { driveTo } from './route-drive'
import type { ReachOrigin } from './request'
import type { RouteLeg, Traced } from './route-legs'
import { legsOf } from './route-legs'
import { rideTo } from './route-ride'
import type { RouteTracks } from './route-tracks'
import { tracksOf } from './route-tracks'

/** How one gets from an origin to a place. */
export interface Route {
  /** WGS84. */
  readonly to: LonLat
  /** What the field says of the place; the legs add up to it. */
  readonly minutes: number
  /** The origin one sets out from. */
  readonly origin: ReachOrigin
  /** In order; empty in an origin's own cell. */
  readonly legs: readonly RouteLeg[]
}

/**
 * The way that the minutes of a field stand for at a position (WGS84): back from there over the ground to
 * the stop or gate, through the network to the first one, and to the origin. Null where the field has not
 * reached the position. What the tracing needs is computed at the first call for a request and kept in the
 * `memory`.
 */
export function routeTo(model: ReachModel, field: ReachField, to: LonLat, memory: StageMemory): Route | null {
  const at = minutesAt(field, to)
  if (at.state !== 'reached') return null
  const cell = cellAtLonLat(field.grid, to)
  const tracks = tracksOf(model, field.request, memory)
  const traced = trace(tracks, cell)
  if (!traced) return null
  const origin = tracks.originAt(traced.origin)
  return { to, minutes: at.minutes, origin, legs: legsOf(traced.stretches, at.minutes, model.lines) }
}

function trace(tracks: RouteTracks, cell: number): Traced | null {
  const own = tracks.originCells.indexOf(cell)
  if (own >= 0) return { stretches: [], origin: own }
  const track = tracks.trackAt(cell)
  return track.by === 'car' ? driveTo(tracks, cell) : rideTo(tracks, track, cell)
}
