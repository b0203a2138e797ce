import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { AnalysisResult, ResultShapeProperties } from '../analysis/result'
import type { Entity, Evidence } from '../domain/entity'

/** Six decimals are 0.1 m: finer than anything the atlas knows. */
const DECIMALS = 6

/**
 * Entities as GeoJSON (RFC 7946: WGS84, outer rings counter-clockwise, null for what has no place), all
 * properties kept. With evidence at hand, each carries its position's source and its mentions.
 */
export function entitiesToGeoJson(
  entities: readonly Entity[],
  evidenceOf: (id: string) => Evidence | undefined = () => undefined,
): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
    features: entities.map(({ id, geometry, ...properties }) => {
      const { position, mentions, note } = evidenceOf(id) ?? {}
      const evidence = { ...(position && { position }), ...(mentions && { mentions }), ...(note && { note }) }
      return {
        type: 'Feature',
        id,
        properties: { ...properties, ...evidence },
        geometry: exactGeometry(geometry),
      }
    }),
  }
}

/** The shapes of an answer as GeoJSON (RFC 7946), with its title, inputs and assumptions beside them. */
export const resultToGeoJson = ({ shapes, verb, title, inputs, assumptions }: AnalysisResult) => ({
  type: 'FeatureCollection' as const,
  title,
  verb,
  inputs,
  assumptions,
  features: shapes.features.map((f): Feature<Geometry | null, ResultShapeProperties> => ({
    ...f,
    geometry: exactGeometry(f.geometry),
  })),
})

/** The geometry as RFC 7946 wants it: rings wound by the right-hand rule, no needless decimals. */
export function exactGeometry<G extends Geometry | null>(geometry: G): G
export function exactGeometry(geometry: Geometry | null): Geometry | null {
  switch (geometry?.type) {
    case undefined:
      return null
    case 'Point':
      return { ...geometry, coordinates: round(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(round) }
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(round)) }
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(wind) }
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(wind)) }
    default:
      return { ...geometry!, geometries: geometry!.geometries.map((part) => exactGeometry(part)) }
  }
}

const round = (position: Position): Position => position.map((n) => Number(n.toFixed(DECIMALS)))

/** The first ring is the shell, counter-clockwise; the others are holes, clockwise. */
function wind(ring: Position[], index: number): Position[] {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!]
    twice += a[0]! * b[1]! - b[0]! * a[1]!
  }
  const rounded = ring.map(round)
  return twice > 0 === (index === 0) ? rounded : rounded.reverse()
}
