/** Doubts about areas: what they share with others, and how they are drawn. */
import type { Position } from 'geojson'
import type { PlanarEngine } from '../../../src/core/analysis/engine'
import { areaKm2 } from '../../../src/core/analysis/area'
import { lengthKm } from '../../../src/core/analysis/measure'
import { plane } from '../../../src/core/analysis/projection'
import type { AreaGeometry } from '../../../src/core/domain/geometry'
import { isArea, ringsOf } from '../../../src/core/domain/geometry'
import type { Doubt, Thing } from './doubt'
import { belongTogether, doubt } from './doubt'

/** Shares of the smaller area: less is a border drawn by hand, more is a part of a whole. */
const LEAST_SHARE = 0.05
const PART_OF_WHOLE = 0.95
/** A system of more members is a list of works, not a division of the ground. */
const MOST_MEMBERS = 40

/** Areas of one system that overlap, save where one is a part of the other; districts are the ground of all. */
export async function areasThatOverlap(things: readonly Thing[], engine: PlanarEngine): Promise<Doubt[]> {
  const areas = things.filter(({ entity }) => isArea(entity.geometry) && entity.kind !== 'district')
  const shapes = areas.map(({ entity }) => entity.geometry as AreaGeometry)
  const memberCount = countsOf(things.flatMap(({ record }) => record.systems))
  const divides = (system: string) => memberCount.get(system)! <= MOST_MEMBERS
  const pieces = await engine.overlay(shapes, shapes)
  return pieces
    .filter(({ a, b }) => a < b)
    .flatMap(({ a, b, geometry }): Doubt[] => {
      const pair = [areas[a]!, areas[b]!] as const
      const system = pair[0].record.systems.find((s) => divides(s) && pair[1].record.systems.includes(s))
      const share = areaKm2(geometry) / Math.min(areaKm2(shapes[a]!), areaKm2(shapes[b]!))
      if (!system || share <= LEAST_SHARE || share >= PART_OF_WHOLE) return []
      if (belongTogether(pair[0].record, pair[1].record)) return []
      const percent = Math.round(share * 100)
      return [
        doubt(
          'areas-overlap',
          pair,
          `同属 ${system}，重叠较小者的 ${percent}%。`,
          `Both in ${system}; they share ${percent} % of the smaller one.`,
        ),
      ]
    })
}

const countsOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A circle has 1, a square 0.79, a strip forty times as long as wide 0.07. */
const LEAST_ROUND = 0.07
const LEAST_ANGLE_DEG = 15

/** Areas drawn by hand that are thin as a thread or have a corner like a thorn. */
export const spikyAreas = (things: readonly Thing[]): Doubt[] =>
  things.flatMap((thing) => {
    const { geometry, method } = thing.entity
    if (!isArea(geometry) || (method !== 'sketch' && method !== 'control-points')) return []
    const corner = Math.round(sharpestCorner(geometry))
    if (corner < LEAST_ANGLE_DEG)
      return doubt('spiky-area', [thing], `有 ${corner}° 的尖角。`, `Has a corner of ${corner}°.`)
    const round = roundness(geometry)
    if (round >= LEAST_ROUND) return []
    const figure = round.toFixed(3)
    return doubt('spiky-area', [thing], `过于狭长（${figure}）。`, `Too thin to be an area (${figure}).`)
  })

/** The least isoperimetric quotient of the parts of an area: 4π × area / outline². */
export const roundness = (area: AreaGeometry): number =>
  Math.min(
    ...ringsOf(area).map((rings) => {
      const outlineKm = lengthKm({ type: 'LineString', coordinates: rings[0]! })
      return (4 * Math.PI * areaKm2({ type: 'Polygon', coordinates: rings })) / outlineKm ** 2
    }),
  )

/** The sharpest angle at any corner of an area, degrees. */
export const sharpestCorner = (area: AreaGeometry): number =>
  Math.min(...ringsOf(area).flat().flatMap(cornersOf))

function cornersOf(ring: Position[]): number[] {
  // The last position repeats the first; one that repeats its neighbour is no corner.
  const xy = ring.slice(1).map((p) => plane.forward([p[0]!, p[1]!]))
  const corners = xy.filter((p, i) => Math.hypot(p[0]! - xy.at(i - 1)![0]!, p[1]! - xy.at(i - 1)![1]!) > 0)
  return corners.map((p, i) => {
    const [before, after] = [corners.at(i - 1)!, corners[(i + 1) % corners.length]!]
    const turn = bearing(p, before) - bearing(p, after)
    return Math.abs((((turn * 180) / Math.PI + 540) % 360) - 180)
  })
}

const bearing = (from: number[], to: number[]): number => Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!)
