import { buffer as turfBuffer, feature, kinks, simplify } from '@turf/turf'
import Flatbush from 'flatbush'
import type { Geometry, GeometryCollection, Polygon } from 'geojson'
import type { OverlayPiece, PlanarEngine } from '../../core/analysis/engine'
import { checkFinite, SLIVER_M2 } from '../../core/analysis/engine'
import { areaKm2 } from '../../core/analysis/area'
import { densifyDegrees } from '../../core/analysis/projection'
import type { AreaGeometry } from '../../core/domain/geometry'
import { boundsOf, isArea, isLine, partsOf, ringsOf } from '../../core/domain/geometry'
import { clip } from './clip'
import { lineInside } from './lines-inside'

const QUADRANT_SEGMENTS = 32
const METRES_PER_DEGREE = 111_320

/**
 * The engine on Turf: plain JavaScript, for places without WebAssembly and as an oracle. Buffers are made
 * on a sphere, within 0.4 % of the geodesic distance; everything else is exact in degrees, and slower
 * than GEOS. Of invalid shapes it names self-crossings and open rings only.
 */
export function turfEngine(): PlanarEngine {
  return {
    name: 'turf',
    assumption: {
      zh: '用 Turf.js 在球面上计算；缓冲距离误差不超过 0.4 %，面积按等积投影量算。',
      en: 'Computed with Turf.js on a sphere; buffer distances are within 0.4 %, areas are measured equal-area.',
    },
    buffer: async (shapes, metres, { quadrantSegments = QUADRANT_SEGMENTS } = {}) =>
      shapes.map((shape) => bufferOne(shape, metres, quadrantSegments)),
    union: async (shapes) => (shapes.length ? clip('union', shapes) : null),
    intersection: async (a, b) => clip('intersect', [a, b]),
    difference: async (a, b) => clip('difference', [a, b]),
    overlay: async (a, b) => overlay(a, b),
    linesInside: async (lines, area) => {
      const valid = clip('union', [area])
      return lines.map((line) => (valid ? lineInside(line, valid) : null))
    },
    makeValid: async (shape) => clip('union', [shape]),
    simplify: async (shape, toleranceM) =>
      clip('union', [simplify(shape, { tolerance: toleranceM / METRES_PER_DEGREE, highQuality: true })]),
    invalidReason: async (shape) => {
      try {
        checkFinite(shape)
      } catch (error) {
        return (error as Error).message
      }
      return crossingOrGap(shape)
    },
  }
}

function bufferOne(shape: Geometry, metres: number, steps: number): AreaGeometry | null {
  if (shape.type === 'GeometryCollection') {
    const parts = shape.geometries.map((part) => bufferOne(part, metres, steps)).filter((g) => g !== null)
    return parts.length ? clip('union', parts) : null
  }
  checkFinite(shape)
  const valid = isArea(shape) ? clip('union', [shape]) : shape
  if (!valid || metres === 0) return isArea(valid) ? valid : null
  return turfBuffer(feature(densifyEdges(valid)), metres / 1000, { steps })?.geometry ?? null
}

/** Turf keeps corners only; edges that are straight in degrees need points in between. */
function densifyEdges(shape: Exclude<Geometry, GeometryCollection>): Exclude<Geometry, GeometryCollection> {
  if (isLine(shape)) return { type: 'MultiLineString', coordinates: partsOf(shape).map(densifyDegrees) }
  if (!isArea(shape)) return shape
  return { type: 'MultiPolygon', coordinates: ringsOf(shape).map((rings) => rings.map(densifyDegrees)) }
}

function overlay(a: readonly AreaGeometry[], b: readonly AreaGeometry[]): OverlayPiece[] {
  const right = b.map((shape, index) => ({ shape, index, box: boundsOf([shape]) })).filter(({ box }) => box)
  if (!right.length) return []
  const tree = new Flatbush(right.length)
  for (const { box } of right) tree.add(...box!)
  tree.finish()
  return a.flatMap((shape, index) => {
    const box = boundsOf([shape])
    const near = box ? tree.search(...box).map((i) => right[i]!) : []
    return near
      .sort((p, q) => p.index - q.index)
      .map((other) => ({ a: index, b: other.index, geometry: clip('intersect', [shape, other.shape]) }))
      .filter(
        (piece): piece is OverlayPiece =>
          piece.geometry !== null && areaKm2(piece.geometry) * 1e6 > SLIVER_M2,
      )
  })
}

function crossingOrGap(shape: Geometry): string | null {
  if (!isArea(shape)) return null
  for (const rings of ringsOf(shape)) {
    for (const ring of rings) {
      const [first, last] = [ring[0], ring.at(-1)]
      if (ring.length < 4 || first![0] !== last![0] || first![1] !== last![1]) return 'Ring is not closed'
    }
    const [crossing] = kinks({ type: 'Polygon', coordinates: rings } satisfies Polygon).features
    if (crossing) return `Self-intersection at ${crossing.geometry.coordinates.join(' ')}`
  }
  return null
}
