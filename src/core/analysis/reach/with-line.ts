import { partsOf } from '../../domain/geometry'
import { anchorsOf } from './anchors'
import type { GridSpec } from './grid'
import { BEYOND, BRIDGE } from './ground'
import type { ReachModel } from './model'
import { carriesBridges, terrainOf } from './model'
import type { NetworkLine } from './network'
import { cellPath, traceCells } from './rasterise'
import { roadGraph } from './road-graph'
import { rankOf } from './scenario'
import { transitGraph } from './transit-graph'

/** Is the line there today? */
export const isThere = (line: NetworkLine): boolean => rankOf(line.status, line.opened) === 0

/** What a model holds today: nothing of the plan in its graphs. A terrain of one cell size is made with it. */
export const onlyBuilt = (model: ReachModel, cellM: number): ReachModel => withLines(model, [], cellM)

/** What a model holds today and one more line. Its ground stays but for the line's own bridges. */
export const withLine = (model: ReachModel, added: NetworkLine, cellM: number): ReachModel =>
  withLines(model, [{ ...added, status: 'built' }], cellM)

function withLines(model: ReachModel, added: readonly NetworkLine[], cellM: number): ReachModel {
  const there = (line: NetworkLine) => isThere(line) || hasOpenService(model, line)
  const lines = [
    ...model.lines.filter((line) => there(line) && !added.some(({ id }) => id === line.id)),
    ...added,
  ]
  const roads = roadGraph(lines)
  const transit = transitGraph(lines, model.services)
  const terrain = terrainOf(model, cellM)
  const ground = added
    .filter(carriesBridges)
    .reduce((g, line) => withBridges(terrain.grid, g, line), terrain.ground)
  const anchored = {
    ...terrain,
    ground,
    roadAnchors: anchorsOf(terrain.grid, ground, roads.graph.nodes),
    stopAnchors: anchorsOf(terrain.grid, ground, transit.graph.nodes),
  }
  return { ...model, lines, roads, transit, terrains: new Map([[cellM, anchored]]) }
}

/** A line an older document calls unfinished, while trains already run. */
const hasOpenService = ({ services }: ReachModel, { id, status }: NetworkLine): boolean =>
  services.some((service) => service.line === id && rankOf(status, service.openingYear) === 0)

function withBridges(grid: GridSpec, ground: Uint8Array, { geometry }: NetworkLine): Uint8Array {
  const out = ground.slice()
  for (const part of partsOf(geometry)) {
    traceCells(grid, cellPath(grid, part), (cell) => {
      if (out[cell]! >= BRIDGE && out[cell] !== BEYOND) out[cell] = BRIDGE
    })
  }
  return out
}
