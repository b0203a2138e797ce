import type { Geometry, LineString } from 'geojson'
import type { Entity } from '../domain/entity'
import type { LonLat } from '../domain/geometry'
import { areaContains, isArea, isLine, partsOf, positionsOf, ringsOf } from '../domain/geometry'
import type { Kind } from '../domain/kind'
import { KIND } from '../domain/kind'
import { distanceM } from './measure'
import { toDegrees, toPlane } from './projection'
import { placed, QuestionError, titleOf } from './question'
import type { AnalysisResult } from './result'

export interface NearestQuestion {
  readonly entities: readonly Pick<Entity, 'id' | 'name' | 'nameEn' | 'kind' | 'geometry'>[]
  /** WGS84. */
  readonly from: LonLat
  /** Only these kinds; absent or empty means any. */
  readonly kinds?: readonly Kind[]
  readonly count: number
}

export interface NearestInputs {
  readonly from: LonLat
  readonly kinds: readonly Kind[]
  readonly count: number
}

/**
 * The entities nearest to a position, by geodesic distance to the nearest point of each; inside an area
 * it is 0. Shapes are the lines that lead there. Throws `QuestionError` on a count below 1.
 */
export function nearest(question: NearestQuestion): AnalysisResult<NearestInputs> {
  const { entities, from, kinds = [], count } = question
  if (!(count >= 1)) throw new QuestionError({ zh: '数量至少为 1。', en: 'Ask for at least one.' })
  const { shapes, assumptions } = placed(entities.filter((e) => !kinds.length || kinds.includes(e.kind)))
  const found = shapes
    .map((entity) => ({ entity, ...nearestPoint(entity.geometry, from) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
  const usedKinds = [...new Set(found.map(({ entity }) => entity.kind))]
  return {
    verb: 'nearest',
    title: { zh: `最近的 ${found.length} 个对象`, en: `The nearest ${found.length}` },
    inputs: { from, kinds, count },
    classes: usedKinds.map((kind) => ({ id: kind, title: KIND[kind] })),
    shapes: {
      type: 'FeatureCollection',
      features: found
        .filter(({ metres }) => metres > 0)
        .map(({ entity, at, metres }) => ({
          type: 'Feature',
          properties: {
            classId: entity.kind,
            label: titleOf(entity),
            areaKm2: 0,
            entityId: entity.id,
            distanceKm: metres / 1000,
          },
          geometry: { type: 'LineString', coordinates: [from, at] } satisfies LineString,
        })),
    },
    tables: [
      {
        title: { zh: '由近及远', en: 'From near to far' },
        columns: [
          { key: 'entity', title: { zh: '对象', en: 'Thing' }, entity: true },
          { key: 'kind', title: { zh: '类别', en: 'Kind' } },
          { key: 'distanceKm', title: { zh: '距离', en: 'Distance' }, unit: 'km' },
        ],
        rows: found.map(({ entity, metres }) => ({
          entity: entity.id,
          kind: KIND[entity.kind],
          distanceKm: metres / 1000,
        })),
      },
    ],
    assumptions: [
      {
        zh: '距离为到对象最近处的直线距离；在面状对象之内为 0。',
        en: 'Distances are straight lines to the nearest point of each thing; inside an area it is 0.',
      },
      ...assumptions,
    ],
  }
}

/** The point of a shape nearest to a position (WGS84), and the geodesic distance to it in metres. */
export function nearestPoint(shape: Geometry, from: LonLat): { at: LonLat; metres: number } {
  if (shape.type === 'GeometryCollection')
    return closest(shape.geometries.map((part) => nearestPoint(part, from)))
  if (isArea(shape)) {
    if (areaContains(shape, from)) return { at: from, metres: 0 }
    return nearestOnLines(ringsOf(shape).flat(), from)
  }
  if (isLine(shape)) return nearestOnLines(partsOf(shape), from)
  return closest([...positionsOf(shape)].map((p) => ({ at: p as LonLat, metres: distanceM(from, p) })))
}

const closest = <T extends { metres: number }>(candidates: T[]): T =>
  candidates.reduce((a, b) => (b.metres < a.metres ? b : a))

/** The foot is found in the plane, which keeps angles; the distance to it is measured on the ellipsoid. */
function nearestOnLines(
  lines: readonly (readonly number[][])[],
  from: LonLat,
): { at: LonLat; metres: number } {
  const [x, y] = toPlane([from]) as unknown as [number, number]
  let best = { gap: Infinity, x: NaN, y: NaN }
  for (const line of lines) {
    const xy = toPlane(line)
    for (let i = 0; i + 1 < xy.length; i += 2) {
      const last = Math.min(i + 2, xy.length - 2)
      const foot = footOn(x, y, xy[i]!, xy[i + 1]!, xy[last]!, xy[last + 1]!)
      if (foot.gap < best.gap) best = foot
    }
  }
  const at = toDegrees(new Float64Array([best.x, best.y]))[0] as LonLat
  return { at, metres: distanceM(from, at) }
}

function footOn(x: number, y: number, ax: number, ay: number, bx: number, by: number) {
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const t = length2 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0
  const [fx, fy] = [ax + t * dx, ay + t * dy]
  return { gap: Math.hypot(fx - x, fy - y), x: fx, y: fy }
}
