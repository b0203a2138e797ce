import { describe, expect, it } from 'vitest'
import assumptionsFile from '../../../../data/network/assumptions.json'
import type { LonLat } from '../../domain/geometry'
import { entity, gate, line } from './made-up-region'
import { networkLines } from './network'
import { roadGraph } from './road-graph'
import { settle } from './shortest'
import { valuesWith, parseAssumptions } from './assumptions'
import { weigh } from './graph'
import { distance } from './course'
import { toPlane } from './plane'
import type { Entity } from '../../domain/entity'

const values = valuesWith(parseAssumptions(assumptionsFile))
const none = { type: 'FeatureCollection' as const, features: [] }
const graphOfRoads = (...roads: Entity[]) => roadGraph(networkLines(roads, none))

/** Minutes by road from the node nearest to one position to that nearest to another; all scenarios. */
function minutesBetween({ graph }: ReturnType<typeof graphOfRoads>, from: LonLat, to: LonLat): number {
  const nearest = (at: LonLat) =>
    graph.nodes.reduce((best, node, n) => {
      const gap = (i: number) => distance(graph.nodes[i]!.at, toPlane(at))
      return distance(node.at, toPlane(at)) < gap(best) ? n : best
    }, 0)
  const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
  arrivals[nearest(from)] = 0
  settle(graph, weigh(graph, values, 3), arrivals)
  return arrivals[nearest(to)]!
}

const WEST: LonLat = [120.1, 30]
const EAST: LonLat = [120.3, 30]
const SOUTH: LonLat = [120.2, 29.9]
const NORTH: LonLat = [120.2, 30.1]
const eastward = line(WEST, [120.2, 30], EAST)
const northward = line(SOUTH, [120.2, 30.0], NORTH)

describe('the road graph', () => {
  it('runs a line at its speed over its drawn length', () => {
    const graph = graphOfRoads(
      entity('e', 'expressway', eastward, 'built', [gate('a', WEST), gate('b', EAST)]),
    )
    const km = distance(toPlane(WEST), toPlane(EAST)) / 1000
    expect(minutesBetween(graph, WEST, EAST)).toBeCloseTo((km / values['expressway-kmh']) * 60, 2)
  })

  it('joins roads of a sort where they cross, at the cost of a junction', () => {
    const graph = graphOfRoads(
      entity('e', 'expressway', eastward, 'built', [gate('a', WEST), gate('b', EAST)]),
      entity('n', 'expressway', northward, 'built', [gate('c', SOUTH), gate('d', NORTH)]),
    )
    const straight = minutesBetween(graph, WEST, EAST) / 2 + minutesBetween(graph, SOUTH, NORTH) / 2
    expect(minutesBetween(graph, WEST, NORTH)).toBeCloseTo(straight + values['junction-min'], 2)
  })

  it('does not join an expressway with a road it merely crosses, but does at an interchange', () => {
    const crossing = entity('n', 'expressroad', northward, 'built')
    const ends = [gate('a', WEST), gate('b', EAST)]
    const apart = graphOfRoads(entity('e', 'expressway', eastward, 'built', ends), crossing)
    expect(minutesBetween(apart, WEST, NORTH)).toBe(Infinity)
    const middle = gate('m', [120.2, 30])
    const joined = graphOfRoads(entity('e', 'expressway', eastward, 'built', [...ends, middle]), crossing)
    expect(minutesBetween(joined, WEST, NORTH)).toBeLessThan(Infinity)
    const hub = gate('某某枢纽', [120.2, 30])
    const passing = graphOfRoads(entity('e', 'expressway', eastward, 'built', [...ends, hub]), crossing)
    expect(minutesBetween(passing, WEST, NORTH)).toBe(Infinity)
  })

  it('opens expressways at their interchanges only, and says where it had to assume some', () => {
    const gated = graphOfRoads(
      entity('e', 'expressway', eastward, 'built', [gate('a', WEST), gate('某枢纽', EAST)]),
    )
    expect(gated.graph.nodes.filter((node) => node.street)).toHaveLength(1)
    expect(gated.withoutGates).toEqual([])
    const bare = graphOfRoads(entity('e', 'expressway', eastward, 'planned'))
    expect(bare.withoutGates.map((l) => l.id)).toEqual(['e'])
    expect(bare.graph.nodes.filter((node) => node.street)).toHaveLength(1)
  })

  it('opens a trunk road every kilometre', () => {
    const { graph } = graphOfRoads(entity('r', 'nationalroad', eastward, 'built'))
    const km = distance(toPlane(WEST), toPlane(EAST)) / 1000
    expect(graph.nodes.filter((node) => node.street)).toHaveLength(Math.round(km) + 1)
  })

  it('keeps each line to its scenario and leaves cancelled ones out', () => {
    const { graph } = graphOfRoads(
      entity('e', 'expressway', eastward, 'under-construction', [gate('a', WEST), gate('b', EAST)]),
      entity('n', 'expressway', northward, 'cancelled', [gate('c', SOUTH), gate('d', NORTH)]),
    )
    expect(new Set(graph.nodes.map((node) => node.rank))).toEqual(new Set([1]))
    expect([...weigh(graph, values, 0)].every((minutes) => minutes === Infinity)).toBe(true)
    expect([...weigh(graph, values, 1)].every((minutes) => minutes < Infinity)).toBe(true)
  })
})
