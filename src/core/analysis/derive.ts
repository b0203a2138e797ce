import type { Geometry, Position } from 'geojson'
import type { DistrictName } from '../domain/district'
import { DISTRICT_NAMES } from '../domain/district'
import { smoothLine } from '../domain/curve'
import { DOC_IDS } from '../domain/document'
import type { Entity, EntityRecord } from '../domain/entity'
import type { AreaGeometry, LonLat } from '../domain/geometry'
import { boundsOf, isArea, isLine, partsOf } from '../domain/geometry'
import { sectionKey } from '../domain/passage'
import { latestStatus, statusHistory } from '../domain/status-history'
import type { InsideTester } from './inside'
import { insideTester } from './inside'
import { areaKm2 } from './area'
import { distanceM, lengthKm } from './measure'

/** The outline of each district, WGS84. */
export type DistrictShapes = ReadonlyMap<DistrictName, AreaGeometry>

/** Share of an entity that must lie in a district for it to count as being there. */
const LEAST_SHARE = 0.03
const AREA_SAMPLES = 900
const LINE_STEP_M = 250

/**
 * Work out what is never typed by hand: the drawn course, status and its history, documents, districts,
 * length (km), area (km²) and anchor. Districts of a thing without a place stay as the record says.
 */
export function deriveEntity(record: EntityRecord, districtShapes: DistrictShapes): Entity {
  const { position, mentions, note: _note, ...core } = record
  const geometry = record.geometry && isLine(record.geometry) ? smoothLine(record.geometry) : record.geometry
  return {
    ...core,
    geometry,
    districts: geometry ? districtsOf(geometry, districtShapes) : record.districts,
    method: position.method,
    ...(position.accuracyM === undefined ? {} : { accuracyM: position.accuracyM }),
    ...(position.unplaced ? { unplaced: position.unplaced } : {}),
    status: latestStatus(mentions),
    history: statusHistory(mentions),
    docs: DOC_IDS.filter((doc) => mentions.some((m) => m.doc === doc)),
    sections: [...new Set(mentions.map(sectionKey))],
    ...(geometry && isLine(geometry) ? { lengthKm: round(lengthKm(geometry), 2) } : {}),
    ...(isArea(geometry) ? { areaKm2: round(areaKm2(geometry), 3) } : {}),
    ...(geometry ? { anchor: anchorOf(geometry) } : {}),
  }
}

const round = (n: number, digits: number): number => Number(n.toFixed(digits))

/** The districts that hold a fair share of the geometry, in the usual order. */
export function districtsOf(geometry: Geometry, shapes: DistrictShapes): DistrictName[] {
  const samples = samplesOf(geometry)
  const least = Math.max(1, samples.length * LEAST_SHARE)
  return DISTRICT_NAMES.filter((name) => {
    const shape = shapes.get(name)
    return shape && samples.filter(testerOf(shape)).length >= least
  })
}

/** Districts are asked for every entity: each is prepared once. */
const testers = new WeakMap<AreaGeometry, InsideTester>()

function testerOf(shape: AreaGeometry): InsideTester {
  const tester = testers.get(shape) ?? insideTester(shape)
  testers.set(shape, tester)
  return tester
}

/** Positions spread evenly over a geometry. */
function samplesOf(geometry: Geometry): LonLat[] {
  if (geometry.type === 'Point') return [geometry.coordinates as LonLat]
  if (geometry.type === 'MultiPoint') return geometry.coordinates as LonLat[]
  if (isLine(geometry)) return partsOf(geometry).flatMap(alongLine)
  if (isArea(geometry)) return insideArea(geometry)
  return []
}

function alongLine(part: Position[]): LonLat[] {
  const out: LonLat[] = []
  for (let i = 1; i < part.length; i++) {
    const [a, b] = [part[i - 1]!, part[i]!]
    const steps = Math.max(1, Math.round(distanceM(a, b) / LINE_STEP_M))
    for (let s = 0; s < steps; s++) {
      const t = (s + 0.5) / steps
      out.push([a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)])
    }
  }
  return out
}

function insideArea(area: AreaGeometry): LonLat[] {
  const [w, s, e, n] = boundsOf([area])!
  const side = Math.sqrt(AREA_SAMPLES)
  const inside = insideTester(area)
  const out: LonLat[] = []
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const p: LonLat = [w + ((i + 0.5) / side) * (e - w), s + ((j + 0.5) / side) * (n - s)]
      if (inside(p)) out.push(p)
    }
  }
  return out
}

/** Where a label sits: the point itself, the middle of the longest part, the inside point farthest from the edge. */
export function anchorOf(geometry: Geometry): LonLat {
  if (geometry.type === 'Point') return geometry.coordinates as LonLat
  if (isArea(geometry)) return innermost(geometry)
  const samples = isLine(geometry) ? alongLine(longest(partsOf(geometry))) : samplesOf(geometry)
  const [x, y] = samples[Math.floor(samples.length / 2)]!
  return [round(x, 5), round(y, 5)]
}

function longest(parts: Position[][]): Position[] {
  const km = parts.map((coordinates) => lengthKm({ type: 'LineString', coordinates }))
  return parts[km.indexOf(Math.max(...km))]!
}

function innermost(area: AreaGeometry): LonLat {
  const edges = (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat()
  let best: LonLat | null = null
  let bestGap = -1
  for (const p of insideArea(area)) {
    const gap = edges.reduce(
      (least, q) => Math.min(least, (p[0] - q[0]!) ** 2 * 0.75 + (p[1] - q[1]!) ** 2),
      Infinity,
    )
    if (gap > bestGap) [best, bestGap] = [p, gap]
  }
  const [x, y] = best ?? (edges[0] as LonLat)
  return [round(x, 5), round(y, 5)]
}
