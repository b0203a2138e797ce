import type { LonLat } from '../../domain/geometry'
import { plane } from '../projection'

/** A position in metres of EPSG:4549: x east, y north. */
export type PlanePoint = [number, number]

export const toPlane = (at: LonLat): PlanePoint => plane.forward<LonLat>(at)
export const toLonLat = (point: PlanePoint): LonLat => plane.inverse<PlanePoint>(point)
