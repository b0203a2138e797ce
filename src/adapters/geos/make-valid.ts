import type { Geos, Pointer } from './geos-module'
import { need } from './write-shape'

const STRUCTURE = 1

/**
 * The geometry if it is valid, else a valid one in its place (the old one is destroyed). By GEOS's method
 * `structure`: a ring that crosses itself covers all it goes round, holes are taken off. The other method,
 * `linework`, loses a hole that shares an edge with its shell.
 */
export function makeValid(geos: Geos, geometry: Pointer): Pointer {
  if (geos.GEOSisValid(geometry) === 1) return geometry
  const params = geos.GEOSMakeValidParams_create()
  geos.GEOSMakeValidParams_setMethod(params, STRUCTURE)
  geos.GEOSMakeValidParams_setKeepCollapsed(params, 0)
  const valid = geos.GEOSMakeValidWithParams(geometry, params)
  geos.GEOSMakeValidParams_destroy(params)
  geos.GEOSGeom_destroy(geometry)
  return need(valid)
}
