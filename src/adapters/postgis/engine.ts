import type { Geometry } from 'geojson'
import type { Sql } from 'postgres'
import type { PlanarEngine } from '../../core/analysis/engine'
import { checkFinite } from '../../core/analysis/engine'
import { isArea, ringsOf } from '../../core/domain/geometry'
import { collected } from './batches'
import { asEngineError } from './database-error'
import { areaOf, bufferLayer, linesInsideLayer, overlayLayers, unionOfLayer } from './layer-verbs'
import { toWkb } from './write-wkb'

/**
 * The engine on PostGIS, over a connection of `connectPostgis`: computes in EPSG:4549 as GEOS in the page
 * does, with the same tolerances, for layers that outgrow a browser. Whoever holds a whole layer in a file
 * streams it through `layer-verbs` instead. Throws `DatabaseError` where the database gives no answer.
 */
export function postgisEngine(sql: Sql): PlanarEngine {
  return {
    name: 'postgis',
    assumption: {
      zh: '用 PostGIS 在 CGCS2000 三度带平面（EPSG:4549）上计算；缓冲距离误差不超过 0.05 %，面积按等积投影量算。',
      en: 'Computed with PostGIS in the CGCS2000 3° plane (EPSG:4549); buffer distances are within 0.05 %, areas are measured equal-area.',
    },
    buffer: (shapes, metres, options) => collected(bufferLayer(sql, shapes, metres, options)),
    union: (shapes) => unionOfLayer(sql, shapes),
    intersection: (a, b) => areaOf(sql, 'st_intersection(a, b)', [a, b]),
    difference: (a, b) => areaOf(sql, 'st_difference(a, b)', [a, b]),
    overlay: (a, b) => collected(overlayLayers(sql, a, b)),
    linesInside: (lines, area) => collected(linesInsideLayer(sql, lines, area)),
    makeValid: (shape) => areaOf(sql, 'a', [shape]),
    simplify: (shape, toleranceM) =>
      areaOf(sql, 'st_simplifypreservetopology(a, $2::float8)', [shape], toleranceM),
    invalidReason: (shape) => invalidReason(sql, shape),
  }
}

async function invalidReason(sql: Sql, shape: Geometry): Promise<string | null> {
  try {
    checkFinite(shape)
  } catch (error) {
    return (error as Error).message
  }
  if (isArea(shape) && !ringsOf(shape).flat().every(isClosed)) return 'Ring is not closed'
  try {
    const [row] = await sql<
      [{ reason: string }]
    >`select st_isvalidreason(${toWkb(shape)}::text::geometry) as reason`
    return row.reason === 'Valid Geometry' ? null : row.reason.replace(/\[(.*)\]$/, ' at $1')
  } catch (error) {
    throw asEngineError(error)
  }
}

const isClosed = (ring: readonly (readonly number[])[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length >= 4 && first![0] === last![0] && first![1] === last![1]
}
