/** A small made-up region for the tests: a city of two districts, a river with a bridge, roads and a railway. */
import type { FeatureCollection, Geometry, Polygon } from 'geojson'
import type { Entity, Stop } from '../../domain/entity'
import type { LonLat } from '../../domain/geometry'
import type { Kind } from '../../domain/kind'
import type { Status } from '../../domain/status'
import assumptionsFile from '../../../../data/network/assumptions.json'
import type { ReachModel } from './model'
import { prepareReach } from './model'
import type { ReachOrigin } from './request'
import { originAt } from './request'

/** West of the river, north of the districts. */
export const ORIGIN: ReachOrigin = originAt([120.205, 30.205])
export const HILL_TOP: LonLat = [120.42, 30.06]
export const EAST_TOWN: LonLat = [120.47, 30.11]
/** An islet in the river that no bridge touches. */
export const ISLET: LonLat = [120.3, 30.22]
export const MID_RIVER: LonLat = [120.3, 30.15]

export const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

export function entity(id: string, kind: Kind, geometry: Geometry, status: Status, stops?: Stop[]): Entity {
  return {
    id,
    name: id,
    nameEn: id,
    aliases: [],
    kind,
    systems: [],
    districts: [],
    geometry,
    method: 'control-points',
    status,
    history: [],
    docs: [],
    sections: [],
    ...(stops ? { stops } : {}),
    ...(geometry.type === 'Point' ? { anchor: geometry.coordinates as LonLat } : {}),
  }
}

export const line = (...coordinates: LonLat[]): Geometry => ({ type: 'LineString', coordinates })
export const gate = (name: string, at: LonLat): Stop => ({ name, at, kind: 'interchange' })
export const station = (name: string, at: LonLat): Stop => ({ name, at, kind: 'station' })

const districts = [
  entity('district-keqiao', 'district', box(120.22, 30.02, 120.36, 30.19), 'built'),
  entity('district-yuecheng', 'district', box(120.36, 30.02, 120.5, 30.19), 'built'),
  entity('district-shaoxing', 'district', box(120.22, 30.02, 120.5, 30.19), 'built'),
]

const roads = [
  entity('bridge-road', 'nationalroad', line([120.25, 30.1], [120.3, 30.1], [120.35, 30.1]), 'built'),
  entity('expressway', 'expressway', line([120.2, 30.18], [120.34, 30.17], [120.48, 30.16]), 'planned', [
    gate('west', [120.2, 30.18]),
    gate('east', [120.48, 30.16]),
  ]),
]

const railStops = [station('A', [120.21, 30.2]), station('B', [120.34, 30.14]), station('C', [120.47, 30.11])]
const railway = entity(
  'railway',
  'rail',
  line(...railStops.map((s) => s.at)),
  'under-construction',
  railStops,
)

const places = [
  entity('town', 'town', { type: 'Point', coordinates: EAST_TOWN }, 'built'),
  entity('hill-top', 'scenic', { type: 'Point', coordinates: HILL_TOP }, 'built'),
  entity('unplaced', 'project', { type: 'Point', coordinates: MID_RIVER }, 'planned'),
]

const collection = (features: [geometry: Geometry, properties: object][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
})

/** The river runs from the north edge of the grid to the south one; the islet is a hole in it. */
const river: Polygon = {
  type: 'Polygon',
  coordinates: [
    ...box(120.285, 29.7, 120.315, 30.7).coordinates,
    ...box(120.295, 30.215, 120.305, 30.225).coordinates,
  ],
}

/** The made-up region as data, with the real assumptions table. */
export function madeUpData(more: readonly Entity[] = []) {
  const services = [
    { line: 'railway', name: 'train', mode: 'rail', headwayMin: 10, stops: ['A', 'B', 'C'], minutes: [9, 8] },
  ]
  return {
    entities: [...districts, ...roads, railway, ...places, ...more],
    network: { services: { services }, assumptions: assumptionsFile },
    base: {
      landUse: collection([
        [box(120.38, 30.03, 120.46, 30.08), { class: 'hill' }],
        [box(120.44, 30.09, 120.5, 30.13), { class: 'built-up' }],
      ]),
      sea: collection([[river, { class: 'river' }]]),
      contextLines: { type: 'FeatureCollection' as const, features: [] },
    },
  }
}

export function madeUpModel(more: readonly Entity[] = []): ReachModel {
  const { entities, network, base } = madeUpData(more)
  return prepareReach(entities, network, base)
}
