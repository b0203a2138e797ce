import type { AreaGeometry } from '../domain/geometry'
import { isArea, ringsOf } from '../domain/geometry'
import type { AnalysisResult } from './result'

/** All areas of a result as one shape, WGS84; they may overlap. */
export const wholeShape = ({ shapes }: Pick<AnalysisResult, 'shapes'>): AreaGeometry => ({
  type: 'MultiPolygon',
  coordinates: shapes.features
    .map((f) => f.geometry)
    .filter(isArea)
    .flatMap(ringsOf),
})
