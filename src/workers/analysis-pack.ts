import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { AnalysisResult } from '../core/analysis/result'
import { withTransfer } from './rpc'

/** Coordinates of any depth, as GeoJSON nests them. */
type Nested = Position | Nested[]

interface PackedFeature<P> {
  readonly type: Exclude<Geometry['type'], 'GeometryCollection'>
  readonly properties: P
}

/**
 * A collection whose positions lie in one buffer, to be handed over instead of copied one by one: the
 * features' coordinates in order, and how many children each list has, read from the outside in.
 */
interface PackedFeatures<P> {
  readonly features: readonly PackedFeature<P>[]
  readonly xy: Float64Array
  readonly counts: Uint32Array
}

/** A result on its way out of the worker. */
export type PackedResult<I> = Omit<AnalysisResult<I>, 'shapes'> & {
  readonly shapes: PackedFeatures<AnalysisResult<I>['shapes']['features'][number]['properties']>
}

/** A result with its shapes packed and marked for transfer: a fifth of the time a copy takes. */
export function packResult<I>(result: AnalysisResult<I>): PackedResult<I> {
  const shapes = packFeatures(result.shapes)
  return withTransfer({ ...result, shapes }, [shapes.xy.buffer, shapes.counts.buffer])
}

export const unpackResult = <I>(packed: PackedResult<I>): AnalysisResult<I> => ({
  ...packed,
  shapes: unpackFeatures(packed.shapes),
})

/** How many lists stand around a position. */
const DEPTH: Record<PackedFeature<unknown>['type'], number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** Pack two-dimensional features. Throws on a GeometryCollection. */
function packFeatures<P>({ features }: FeatureCollection<Geometry, P>): PackedFeatures<P> {
  const xy: number[] = []
  const counts: number[] = []
  const add = (node: Nested, depth: number): void => {
    if (depth === 0) {
      xy.push((node as Position)[0]!, (node as Position)[1]!)
      return
    }
    counts.push(node.length)
    for (const child of node as Nested[]) add(child, depth - 1)
  }
  const packed = features.map(({ geometry, properties }) => {
    if (geometry.type === 'GeometryCollection') throw new Error('A GeometryCollection cannot be packed')
    add(geometry.coordinates as Nested, DEPTH[geometry.type])
    return { type: geometry.type, properties }
  })
  return { features: packed, xy: new Float64Array(xy), counts: new Uint32Array(counts) }
}

/** The collection that was packed. */
function unpackFeatures<P>({ features, xy, counts }: PackedFeatures<P>): FeatureCollection<Geometry, P> {
  let at = 0
  let next = 0
  const take = (depth: number): Nested => {
    if (depth === 0) return [xy[at++]!, xy[at++]!]
    const list: Nested[] = []
    for (let left = counts[next++]!; left > 0; left--) list.push(take(depth - 1))
    return list
  }
  return {
    type: 'FeatureCollection',
    features: features.map(({ type, properties }) => {
      const geometry = { type, coordinates: take(DEPTH[type]) } as Geometry
      return { type: 'Feature', properties, geometry } satisfies Feature<Geometry, P>
    }),
  }
}
