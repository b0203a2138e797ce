import { SLIVER_M2 } from '../../core/analysis/engine'
import { toPlane } from '../../core/analysis/projection'
import type { Face } from '../../core/analysis/shared-ground'
import type { AreaGeometry } from '../../core/domain/geometry'
import type { Pointer } from './geos-module'
import { GEOS_TYPE, loadGeos } from './geos-module'
import { makeValid } from './make-valid'
import { readFaces } from './read-shape'
import { collect, need, withPointers, writeShape } from './write-shape'

/**
 * The pieces that the outlines of areas cut the ground into, WGS84 degrees: no two share ground, and each lies wholly
 * inside or wholly outside of every area. Holes that the areas leave are among them; pieces of less than `SLIVER_M2`
 * are not. Rejects as the engine does.
 */
export async function facesOf(shapes: readonly AreaGeometry[]): Promise<Face[]> {
  const geos = await loadGeos()
  const kept: Pointer[] = []
  const keep = (pointer: Pointer): Pointer => {
    kept.push(need(pointer))
    return pointer
  }
  try {
    const outlines = shapes.map((shape) => {
      const area = keep(makeValid(geos, writeShape(geos, shape, toPlane)))
      return need(geos.GEOSBoundary(area))
    })
    const lines = keep(collect(geos, GEOS_TYPE.collection, outlines))
    // Lines that are joined are cut where they cross.
    const cut = keep(geos.GEOSUnaryUnion(lines))
    const faces = keep(withPointers(geos, [cut], (list) => geos.GEOSPolygonize(list, 1)))
    return readFaces(geos, faces, SLIVER_M2)
  } finally {
    for (const pointer of kept) geos.GEOSGeom_destroy(pointer)
  }
}
