import type { Geometry } from 'geojson'
import type { AreaGeometry, LineGeometry, LonLat } from '../domain/geometry'
import { isArea, isLine, positionsOf } from '../domain/geometry'
import type { BilingualText } from '../domain/text'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import { lengthKm } from './measure'

/** Shapes that count as one: a system's member, a district, a whole system. */
export interface OverlapGroup {
  readonly id: string
  readonly title: BilingualText
  /** WGS84, of any type. */
  readonly shapes: readonly Geometry[]
}

/** A group sorted by what can be measured of it. */
export interface MeasuredGroup {
  readonly id: string
  readonly title: BilingualText
  /** All its areas as one, null without any. */
  readonly area: AreaGeometry | null
  readonly areaKm2: number
  readonly lines: readonly LineGeometry[]
  readonly lengthKm: number
  readonly points: readonly LonLat[]
}

/** Join the areas of a group into one and measure what it has. */
export async function measureGroup(
  engine: PlanarEngine,
  { id, title, shapes }: OverlapGroup,
): Promise<MeasuredGroup> {
  const simple = shapes.flatMap(simpleShapes)
  const areas = simple.filter(isArea)
  const area = areas.length ? await engine.union(areas) : null
  const lines = simple.filter(isLine)
  return {
    id,
    title,
    area,
    areaKm2: area ? areaKm2(area) : 0,
    lines,
    lengthKm: lines.reduce((km, line) => km + lengthKm(line), 0),
    points: simple.filter((g) => !isArea(g) && !isLine(g)).flatMap((g) => [...positionsOf(g)] as LonLat[]),
  }
}

const simpleShapes = (shape: Geometry): Geometry[] =>
  shape.type === 'GeometryCollection' ? shape.geometries.flatMap(simpleShapes) : [shape]
