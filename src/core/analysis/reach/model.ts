import type { FeatureCollection } from 'geojson'
import type { BaseFile } from '../../domain/atlas'
import type { DistrictName } from '../../domain/district'
import { CITY_ID, DISTRICTS, DISTRICT_NAMES } from '../../domain/district'
import type { Entity } from '../../domain/entity'
import type { AreaGeometry, Bounds } from '../../domain/geometry'
import { boundsOf, isArea } from '../../domain/geometry'
import type { Assumption } from './assumptions'
import { parseAssumptions, ReachInputError } from './assumptions'
import { gridOver } from './grid'
import type { NetworkLine, Service } from './network'
import { isRoadKind, isTransitKind, networkLines, parseServices } from './network'
import type { NetworkFacts } from './network-facts'
import { parseNetworkFacts } from './network-facts'
import type { RoadGraph } from './road-graph'
import { roadGraph } from './road-graph'
import { rankOf } from './scenario'
import type { Region, Terrain } from './terrain'
import { makeTerrain } from './terrain'
import type { TransitGraph } from './transit-graph'
import { transitGraph } from './transit-graph'

/** The built network file: `data/network/*.json` by name. */
export interface ReachNetwork {
  readonly services: unknown
  readonly assumptions: unknown
  /** `lines.json`; absent: no facts beyond the documents. */
  readonly lines?: unknown
  /** Seats of the townships, points; absent where nobody has entered them. */
  readonly townships?: FeatureCollection | null
}

/** What the base file gives: the ground, and existing lines no document speaks of. WGS84. */
export type ReachBase = Pick<BaseFile, 'landUse' | 'sea' | 'contextLines'>

/** Everything a question about travel time needs, prepared once for the data. */
export interface ReachModel {
  readonly assumptions: readonly Assumption[]
  /** What the graphs are made of. */
  readonly lines: readonly NetworkLine[]
  readonly services: readonly Service[]
  /** What the network knows of lines beyond what the documents say. */
  readonly facts: NetworkFacts
  /** Entities of the kinds that carry people, with or without a course. */
  readonly candidates: readonly Entity[]
  readonly roads: RoadGraph
  readonly transit: TransitGraph
  readonly region: Region
  /** The modelled area, degrees. */
  readonly box: Bounds
  /** Entities with a place of their own, for "what lies within". */
  readonly places: readonly Entity[]
  /** Seats of the townships, points with `name`, `nameEn` and `accuracyM`; null where there are none. */
  readonly townships: FeatureCollection | null
  /** Terrains made so far, by cell size. */
  readonly terrains: Map<number, Terrain>
}

/** Central Hangzhou with the airport: where the journeys begin. */
const HANGZHOU: Bounds = [119.98, 30.08, 120.52, 30.42]
/** Ground around both, so that ways may lead outside; metres. */
const MARGIN_M = 5000
/** Cell sizes that may be asked for, metres. */
export const CELL_SIZES_M = [100, 250, 500] as const

/**
 * Build the model from the atlas's entities, the network file and the base file. Throws one sentence
 * where `services.json`, `assumptions.json` or `lines.json` is not what it should be.
 */
export function prepareReach(
  entities: readonly Entity[],
  network: ReachNetwork,
  base: ReachBase,
): ReachModel {
  const facts = parseNetworkFacts(network.lines)
  const services = parseServices(network.services)
  const lines = networkLines(entities, base.contextLines, facts)
  const region = regionOf(entities, lines, base)
  return {
    assumptions: parseAssumptions(network.assumptions),
    lines,
    services,
    facts,
    candidates: entities.filter((e) => isRoadKind(e.kind) || isTransitKind(e.kind)),
    roads: roadGraph(lines),
    transit: transitGraph(lines, services),
    region,
    box: joined(boundsOf([...region.districts.values()]) ?? HANGZHOU, HANGZHOU),
    places: entities.filter(hasPlaceOfItsOwn),
    townships: network.townships ?? null,
    terrains: new Map(),
  }
}

/** Points and areas; the middle of a line, a district or the city says little of when one gets there. */
const hasPlaceOfItsOwn = (e: Entity): boolean =>
  e.kind !== 'district' && (e.geometry?.type === 'Point' || isArea(e.geometry)) && e.anchor !== undefined

const joined = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

function regionOf(entities: readonly Entity[], lines: readonly NetworkLine[], base: ReachBase): Region {
  const shapeOf = (id: string): AreaGeometry | null => {
    const geometry = entities.find((e) => e.id === id)?.geometry ?? null
    return isArea(geometry) ? geometry : null
  }
  const districts = new Map<DistrictName, AreaGeometry>()
  for (const name of DISTRICT_NAMES) {
    const shape = shapeOf(DISTRICTS[name].id)
    if (shape) districts.set(name, shape)
  }
  const bridges = lines.flatMap((line) => {
    const rank = carriesBridges(line) ? rankOf(line.status, line.opened) : null
    return rank === null ? [] : [{ geometry: line.geometry, rank }]
  })
  return { districts, outline: shapeOf(CITY_ID), landUse: base.landUse, water: base.sea, bridges }
}

/** Roads whose bridges one may cross from the streets; an expressway is entered at its gates. */
export const carriesBridges = ({ kind }: NetworkLine): boolean =>
  kind === 'expressroad' || kind === 'nationalroad'

/** The ground on a grid of 100, 250 or 500 m; made at the first call. Throws `ReachInputError` for another size. */
export function terrainOf(model: ReachModel, cellM: number): Terrain {
  if (!(CELL_SIZES_M as readonly number[]).includes(cellM)) {
    throw new ReachInputError({
      zh: `网格只能是 ${CELL_SIZES_M.join('、')} 米，而不是 ${cellM} 米。`,
      en: `The grid can be ${CELL_SIZES_M.join(', ')} m, not ${cellM} m.`,
    })
  }
  const there = model.terrains.get(cellM)
  if (there) return there
  const made = makeTerrain(
    gridOver(model.box, cellM, MARGIN_M),
    model.region,
    model.roads.graph,
    model.transit.graph,
  )
  model.terrains.set(cellM, made)
  return made
}
