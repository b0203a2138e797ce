/** Pieces of SQL from column names and our own constants; nothing a user typed goes in here. */
import { LONGEST_EDGE_DEG, LONGEST_EDGE_M, MEAN_RADIUS_M, PLANE } from '../../core/analysis/projection'
import { DEGREES_SRID } from './write-wkb'

/** EPSG:4549, the plane of `core/analysis/projection`. */
export const PLANE_SRID = Number(PLANE.code.replace('EPSG:', ''))

/** A shape in the plane from one in degrees, points added along long edges. */
export const toPlane = (shape: string): string =>
  `st_transform(st_segmentize(${shape}, ${LONGEST_EDGE_DEG}), ${PLANE_SRID})`

/** A valid area in the plane from one in degrees that may cross itself; see `geos/make-valid`. */
export const validInPlane = (shape: string): string =>
  `st_makevalid(${toPlane(shape)}, 'method=structure keepcollapsed=false')`

/** The way back. */
export const toDegrees = (shape: string): string =>
  `st_transform(st_segmentize(${shape}, ${LONGEST_EDGE_M}), ${DEGREES_SRID})`

/** How many plane metres make one true metre at the middle of a plane shape; see `scaleAt`. */
export const scaleOf = (shape: string): string =>
  `(1 + power(((st_xmin(${shape}) + st_xmax(${shape})) / 2 - ${PLANE.falseEastingM}) / ${MEAN_RADIUS_M}, 2) / 2)`
