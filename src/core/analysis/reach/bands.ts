import type { Feature, MultiPolygon, Position } from 'geojson'
import type { BilingualText } from '../../domain/text'
import type { AnalysisResult, ResultClass, ResultShapeProperties } from '../result'
import { ReachInputError } from './assumptions'
import type { Ring } from './contour'
import { ringsWithin } from './contour'
import type { ReachField } from './field'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import type { ReachRequest } from './request'
import { polygonsOf, ringsBetween } from './rings'
import { networkTitle } from './network-asked'
import { REACH_MODE_TITLE } from './scenario'
import { reachSentences } from './sentences'
import { countCells, districtTable, placesTable, withinKm2 } from './tables'
import type { Terrain } from './terrain'
import type { Unproject } from './unproject'

/** What made a result: the request and the thresholds, nothing else. */
export interface ReachInputs extends ReachRequest {
  readonly thresholdsMin: readonly number[]
}

/** What a band carries beyond what every result shape does. */
export interface BandProperties extends ResultShapeProperties {
  readonly fromMin: number
  readonly toMin: number
}

/**
 * Bands of travel time within the city's outline: one shape for each step of the thresholds (minutes, in
 * any order), without overlap, so that their areas add up to the area within the last one. Areas are
 * counted in cells, in the shapes as in the table, so that all figures agree. Throws `ReachInputError`
 * for thresholds that are not positive.
 */
export function bandsOf(
  model: ReachModel,
  field: ReachField,
  thresholdsMin: readonly number[],
): AnalysisResult<ReachInputs> {
  const steps = stepsOf(thresholdsMin)
  const terrain = terrainOf(model, field.grid.cellM)
  const counts = countCells(terrain, field.minutes, steps)
  const shapes = bandShapes(terrain, field.minutes, steps)
  const areasKm2 = steps.map(
    (_, i) => withinKm2(terrain, counts, i) - (i ? withinKm2(terrain, counts, i - 1) : 0),
  )
  const classes = steps.map((to, i) => classOf(steps[i - 1] ?? 0, to))
  return {
    verb: 'reach',
    title: titleOf(field.request),
    inputs: { ...field.request, thresholdsMin: steps },
    classes,
    shapes: {
      type: 'FeatureCollection',
      features: shapes.flatMap((geometry, i): Feature<MultiPolygon, BandProperties>[] => {
        if (!geometry.coordinates.length) return []
        const { id, title } = classes[i]!
        const areaKm2 = Number(areasKm2[i]!.toFixed(2))
        const properties = {
          classId: id,
          label: title,
          areaKm2,
          fromMin: steps[i - 1] ?? 0,
          toMin: steps[i]!,
        }
        return [{ type: 'Feature', properties, geometry }]
      }),
    },
    tables: [districtTable(terrain, counts, steps), placesTable(model, field, steps)],
    assumptions: reachSentences(model, field),
  }
}

function stepsOf(thresholdsMin: readonly number[]): number[] {
  const steps = [...new Set(thresholdsMin)].sort((a, b) => a - b)
  if (steps.length && steps.every((t) => t > 0 && t < Infinity)) return steps
  throw new ReachInputError({ zh: '时间阈值须为正的分钟数。', en: 'Thresholds must be minutes above zero.' })
}

/** The shape of each band in WGS84; empty where nothing lies in it. */
function bandShapes(terrain: Terrain, minutes: Float32Array, steps: readonly number[]): MultiPolygon[] {
  const nest = ringsWithin(terrain.grid, minutes, terrain.edge, terrain.window, steps)
  return nest.map((outer, i) => {
    const inner = nest[i - 1] ?? []
    return multiPolygonOf(inner.length ? ringsBetween(outer, inner) : outer, terrain.unproject)
  })
}

/** Rings in cell units as a shape in WGS84, shells counter-clockwise. */
export const multiPolygonOf = (rings: readonly Ring[], unproject: Unproject): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(rings).map((polygon) => polygon.map((ring) => toPositions(ring, unproject))),
})

function toPositions(ring: Ring, unproject: Unproject): Position[] {
  const positions: Position[] = []
  for (let i = 0; i < ring.length; i += 2) positions.push(unproject(ring[i]!, ring[i + 1]!))
  positions.push(positions[0]!)
  return positions
}

function classOf(from: number, to: number): ResultClass {
  const title: BilingualText = from
    ? { zh: `${from}–${to} 分钟`, en: `${from}–${to} min` }
    : { zh: `${to} 分钟以内`, en: `Within ${to} min` }
  return { id: `${from}-${to}`, title }
}

function titleOf(request: ReachRequest): BilingualText {
  const { origins, mode } = request
  const network = networkTitle(request)
  const from = {
    zh: origins.map((o) => o.title.zh).join('、'),
    en: origins.map((o) => o.title.en).join(', '),
  }
  return {
    zh: `自${from.zh}出发的时间圈：${REACH_MODE_TITLE[mode].zh}，${network.zh}`,
    en: `Travel time from ${from.en}: ${REACH_MODE_TITLE[mode].en.toLowerCase()}, ${network.en.toLowerCase()}`,
  }
}
