import { describe, expect, it } from 'vitest'
import assumptionsFile from '../../../../data/network/assumptions.json'
import servicesFile from '../../../../data/network/services.json'
import type { LonLat } from '../../domain/geometry'
import { parseAssumptions, valuesWith } from './assumptions'
import { aboardMinutes } from './fastest-ride'
import { weigh } from './graph'
import { entity, line, station } from './made-up-region'
import type { Service } from './network'
import { networkLines, parseServices } from './network'
import type { Rank } from './scenario'
import { settle } from './shortest'
import { transitGraph } from './transit-graph'

const values = valuesWith(parseAssumptions(assumptionsFile))
const at = (east: number, north = 0): LonLat => [120 + east / 100, 30 + north / 100]

const first = [station('甲', at(0)), station('乙', at(10)), station('丙', at(20))]
const second = [station('丙站', at(20.2)), station('丁', at(30))]
const third = [station('丙', at(20)), station('戊', at(20, 10))]
const railway = (id: string, stops: typeof first, status: 'built' | 'planned' = 'built') =>
  entity(id, 'rail', line(...stops.map((s) => s.at)), status, stops)
const noContext = { type: 'FeatureCollection' as const, features: [] }
const lines = networkLines([railway('one', first), railway('two', second), railway('three', third)], {
  type: 'FeatureCollection',
  features: [],
})
const service = (id: string, stops: string[], minutes: number[], more: Partial<Service> = {}): Service => ({
  line: id,
  name: id,
  mode: 'rail',
  headwayMin: 12,
  stops,
  minutes,
  ...more,
})

/** Minutes from street to street between the platforms nearest to two positions. */
function journey(services: Service[], from: LonLat, to: LonLat, limit: Rank = 0, of = lines): number {
  const { graph } = transitGraph(of, services)
  const platform = (where: LonLat) => {
    const streets = graph.nodes.map((node, n) => ({ node, n })).filter(({ node }) => node.street)
    const [x] = where
    return streets.find(({ node }) => Math.abs(node.at[0] - 500000 - (x - 120) * 96486) < 300)!.n
  }
  const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
  arrivals[platform(from)] = 0
  settle(graph, weigh(graph, values, limit), arrivals)
  return arrivals[platform(to)]!
}

const board = values['rail-enter-min'] + 6
const alight = values['rail-leave-min']

describe('the rail and metro graph', () => {
  const one = service('one', ['甲', '乙', '丙'], [7, 9])
  const two = service('two', ['丙站', '丁'], [11])

  it('takes way in, half the headway, the ride and the way out', () => {
    expect(journey([one], at(0), at(20))).toBeCloseTo(board + 16 + alight)
    expect(journey([one], at(20), at(10))).toBeCloseTo(board + 9 + alight)
  })

  it('waits no longer than the cap', () => {
    const rare = service('one', ['甲', '乙', '丙'], [7, 9], { headwayMin: 600 })
    const wait = values['wait-cap-min']
    expect(journey([rare], at(0), at(20))).toBeCloseTo(values['rail-enter-min'] + wait + 16 + alight)
  })

  it('changes between stops of one name nearby, at the cost of getting out, walking over and boarding', () => {
    const walk = (193 * 0.06) / values['walk-kmh'] + values['change-min']
    const expected = board + 16 + alight + walk + board + 11 + alight
    expect(Math.abs(journey([one, two], at(0), at(30)) - expected)).toBeLessThan(0.1)
  })

  it('takes the first to come of several services, if it is worth taking', () => {
    const slow = service('one', ['甲', '乙', '丙'], [8, 10])
    const crawling = service('one', ['甲', '乙', '丙'], [60, 60])
    const shared = values['rail-enter-min'] + 3 + 17 + alight
    expect(journey([one, slow], at(0), at(20))).toBeCloseTo(shared)
    expect(journey([one, slow, crawling], at(0), at(20))).toBeCloseTo(shared)
  })

  it('does not share with a service that is not there yet', () => {
    const later = networkLines([railway('one', first), railway('two', first, 'planned')], noContext)
    const planned = service('two', ['甲', '乙', '丙'], [7, 9])
    const shared = board - 3 + 16 + alight
    expect(journey([one, planned], at(0), at(20), 0, later)).toBeCloseTo(board + 16 + alight)
    expect(journey([one, planned], at(0), at(20), 2, later)).toBeCloseTo(shared)
  })

  it('changes within a stop without going out', () => {
    const onward = service('one', ['乙', '丙'], [9], { name: 'onward' })
    const short = service('one', ['甲', '乙'], [7])
    const inside = values['rail-transfer-min'] + 6
    expect(journey([short, onward], at(0), at(20))).toBeCloseTo(board + 7 + inside + 9 + alight)
  })

  it('runs over the stops of further lines, once they are all there', () => {
    const over = service('three', ['甲', '丙', '戊'], [16, 5], { over: ['one'] })
    const { graph, dropped } = transitGraph(lines, [over])
    expect(dropped).toEqual([])
    const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
    arrivals[0] = 0
    settle(graph, weigh(graph, values, 0), arrivals)
    expect(Math.min(...arrivals.filter((m) => m > board + 20))).toBeCloseTo(board + 21)
    const half = networkLines([railway('one', first, 'planned'), railway('three', third)], noContext)
    expect(transitGraph(half, [over]).runs.map((run) => run.rank)).toContain(2)
  })

  it('stays on a train that runs through', () => {
    const through = service('three', ['丙', '戊'], [5], { through: 'one' })
    const { graph } = transitGraph(
      lines.filter((l) => l.id !== 'two'),
      [one, through],
    )
    const arrivals = new Float64Array(graph.nodes.length).fill(Infinity)
    arrivals[0] = 0
    settle(graph, weigh(graph, values, 0), arrivals)
    const last = graph.nodes.findLastIndex((node) => node.street)
    expect(arrivals[last]).toBeCloseTo(board + 16 + values['through-min'] + 5 + alight)
  })

  it('counts what has opened as built, whatever an older document says', () => {
    const planned = networkLines([railway('one', first, 'planned')], {
      type: 'FeatureCollection',
      features: [],
    })
    expect(journey([one], at(0), at(20), 0, planned)).toBe(Infinity)
    expect(journey([one], at(0), at(20), 2, planned)).toBeLessThan(Infinity)
    expect(journey([{ ...one, openingYear: 2022 }], at(0), at(20), 0, planned)).toBeLessThan(Infinity)
    expect(journey([{ ...one, openingYear: 2030 }], at(0), at(20), 0, planned)).toBe(Infinity)
  })

  it('runs a line without a timetable by length and speed, and names it', () => {
    const { untimed, dropped } = transitGraph(lines, [one])
    expect(untimed.map((l) => l.id)).toEqual(['two', 'three'])
    expect(dropped).toEqual([])
    const minutes = journey([], at(0), at(10))
    const ride = (9.649 / values['rail-kmh']) * 60 + values['rail-stop-min']
    const wait = Math.min(values['rail-headway-min'] / 2, values['wait-cap-min'])
    expect(Math.abs(minutes - (values['rail-enter-min'] + wait + ride + alight))).toBeLessThan(0.05)
  })

  it('drops a service without a place for every stop, and says so', () => {
    expect(transitGraph(lines, [service('one', ['甲', '庚'], [7])]).dropped).toEqual(['one'])
    expect(transitGraph(lines, [service('nowhere', ['甲', '乙'], [7])]).dropped).toEqual(['nowhere'])
  })
})

describe('the services file', () => {
  it('is what the parser expects, and every stop of it has a place', () => {
    expect(parseServices(servicesFile).length).toBeGreaterThan(20)
  })

  it('is refused with the entry that is wrong', () => {
    const bad = { services: [{ ...service('one', ['甲', '乙'], [7, 8]) }] }
    expect(() => parseServices(bad)).toThrow('services.json: services.0 minutes must be one fewer than stops')
  })

  it('leaves a service out until it opens, on a line that is there', () => {
    const later = service('one', ['甲', '乙', '丙'], [7, 9], { openingYear: 2099 })
    expect(journey([later], at(0), at(20))).toBe(Infinity)
    expect(journey([later], at(0), at(20), 1)).toBeCloseTo(board + 16 + alight)
  })

  it('counts from boarding to alighting, with the change between', () => {
    const one = service('one', ['甲', '乙', '丙'], [7, 9])
    const two = service('two', ['丙站', '丁'], [11])
    const model = { transit: transitGraph(lines, [one, two]), assumptions: parseAssumptions(assumptionsFile) }
    const doorToDoor = journey([one, two], at(0), at(30))
    expect(aboardMinutes(model, '甲', '丁', 'built')).toBeCloseTo(doorToDoor - board - alight)
    expect(aboardMinutes(model, '甲', '己', 'built')).toBe(Infinity)
  })
})
