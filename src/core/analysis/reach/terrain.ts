import type { Feature, FeatureCollection } from 'geojson'
import { DISTRICT_NAMES } from '../../domain/district'
import type { AreaGeometry, LineGeometry } from '../../domain/geometry'
import { isArea, partsOf } from '../../domain/geometry'
import type { DistrictShapes } from '../derive'
import type { Anchors } from './anchors'
import { anchorsOf } from './anchors'
import type { GridWindow } from './contour'
import { windowOf } from './contour'
import { edgeDistance } from './edge'
import type { Graph } from './graph'
import type { GridSpec } from './grid'
import { cellCount } from './grid'
import { BEYOND, BRIDGE, BUILT_UP, HILL, PLAIN, WATER } from './ground'
import { cellPath, fillCells, ringPaths, traceCells } from './rasterise'
import type { Rank } from './scenario'
import type { Unproject } from './unproject'
import { unprojector } from './unproject'

/** What the ground of a region is drawn from, WGS84. */
export interface Region {
  readonly districts: DistrictShapes
  /** The outline that bands are cut to; null: nothing is cut. */
  readonly outline: AreaGeometry | null
  /** Areas with `class` `hill` or `built-up`; everything else is plain. */
  readonly landUse: FeatureCollection
  /** Wide water, to be crossed by the bridges only. */
  readonly water: FeatureCollection
  readonly bridges: readonly { readonly geometry: LineGeometry; readonly rank: Rank }[]
}

/** The region on a grid; made once for each cell size. */
export interface Terrain {
  readonly grid: GridSpec
  /** Ground class of each cell, see `ground.ts`. */
  readonly ground: Uint8Array
  /** Index into `DISTRICT_NAMES` of each land cell, `NO_DISTRICT` elsewhere. */
  readonly district: Uint8Array
  /** Distance outside the outline, cells; see `edgeDistance`. */
  readonly edge: Float32Array
  /** The part of the grid that holds the outline. */
  readonly window: GridWindow
  readonly unproject: Unproject
  readonly roadAnchors: Anchors
  readonly stopAnchors: Anchors
}

export const NO_DISTRICT = 255

export function makeTerrain(grid: GridSpec, region: Region, roads: Graph, transit: Graph): Terrain {
  const ground = groundOf(grid, region)
  const edge = region.outline
    ? edgeDistance(grid, ringPaths(grid, region.outline))
    : new Float32Array(cellCount(grid)).fill(-1)
  return {
    grid,
    ground,
    district: districtCells(grid, region.districts, ground),
    edge,
    window: windowOf(grid, edge),
    unproject: unprojector(grid),
    roadAnchors: anchorsOf(grid, ground, roads.nodes),
    stopAnchors: anchorsOf(grid, ground, transit.nodes),
  }
}

/** Later paint covers earlier: hills, then towns, then water, then bridges, then the frame. */
function groundOf(grid: GridSpec, { landUse, water, bridges }: Region): Uint8Array {
  const ground = new Uint8Array(cellCount(grid)).fill(PLAIN)
  const paint = (features: readonly Feature[], value: number) => {
    for (const { geometry } of features) {
      if (isArea(geometry)) fillCells(grid, ringPaths(grid, geometry), (cell) => (ground[cell] = value))
    }
  }
  const ofClass = (name: string) => landUse.features.filter((f) => f.properties?.['class'] === name)
  paint(ofClass('hill'), HILL)
  paint(ofClass('built-up'), BUILT_UP)
  paint(water.features, WATER)
  for (const { geometry, rank } of [...bridges].sort((a, b) => b.rank - a.rank)) {
    for (const part of partsOf(geometry)) {
      traceCells(grid, cellPath(grid, part), (cell) => {
        if (ground[cell]! >= BRIDGE) ground[cell] = BRIDGE + rank
      })
    }
  }
  for (let row = 0; row < grid.rows; row++) {
    ground[row * grid.columns] = ground[(row + 1) * grid.columns - 1] = BEYOND
  }
  ground.fill(BEYOND, 0, grid.columns)
  ground.fill(BEYOND, (grid.rows - 1) * grid.columns)
  return ground
}

function districtCells(grid: GridSpec, districts: DistrictShapes, ground: Uint8Array): Uint8Array {
  const cells = new Uint8Array(cellCount(grid)).fill(NO_DISTRICT)
  DISTRICT_NAMES.forEach((name, index) => {
    const shape = districts.get(name)
    if (!shape) return
    fillCells(grid, ringPaths(grid, shape), (cell) => {
      if (ground[cell]! < BRIDGE) cells[cell] = index
    })
  })
  return cells
}
