import { describe, expect, it } from 'vitest'
import linesFile from '../../../../data/network/lines.json'
import assumptionsFile from '../../../../data/network/assumptions.json'
import { parseAssumptions, valuesWith } from './assumptions'
import { linkMinutes } from './graph'
import { entity, line } from './made-up-region'
import { networkLines } from './network'
import { parseNetworkFacts } from './network-facts'
import { roadGraph } from './road-graph'
import { rankOf, TODAY } from './scenario'

const values = valuesWith(parseAssumptions(assumptionsFile))
const none = { type: 'FeatureCollection' as const, features: [] }
const facts = (more: object) => parseNetworkFacts({ roads: [], sketches: [], carried: [], ...more })
const road = entity('road', 'expressroad', line([120.1, 30], [120.3, 30]), 'under-construction')
const metro = { ...entity('metro', 'metro', line([120.1, 30], [120.2, 30]), 'planned'), geometry: null }

describe('facts of the network', () => {
  it('are what the parser expects, each with its source', () => {
    const { roads, sketches, assumedStops, carriedBy, joins } = parseNetworkFacts(linesFile)
    const all = [roads, sketches, assumedStops, carriedBy, joins].flatMap((facts) =>
      [...facts.values()].flat(),
    )
    expect(all.length).toBeGreaterThan(15)
    expect(all.filter((fact) => !fact.source)).toEqual([])
  })

  it('are refused with the entry that is wrong', () => {
    expect(() => facts({ roads: [{ line: 'road', opened: 'soon', source: 'x' }] })).toThrow(
      'lines.json: roads.0.opened must be a year or a month',
    )
  })

  it('count a road as built from the month it opened', () => {
    const opened = facts({ roads: [{ line: 'road', opened: TODAY, source: 'x' }] })
    expect(networkLines([road], none, opened)[0]).toMatchObject({ opened: TODAY })
    expect(roadGraph(networkLines([road], none, opened)).graph.links.every((l) => l.rank === 0)).toBe(true)
    expect(roadGraph(networkLines([road], none)).graph.links.every((l) => l.rank === 1)).toBe(true)
    expect(rankOf('planned', '2024-12')).toBe(2)
  })

  it('hold a road to its design speed', () => {
    const limited = facts({ roads: [{ line: 'road', limitKmh: 40, source: 'x' }] })
    expect(roadGraph(networkLines([road], none, limited)).graph.links[0]!.limitKmh).toBe(40)
  })

  it('slow the express roads known to be busy by the delay, and no others', () => {
    const busy = facts({ roads: [{ line: 'road', busy: true, source: 'x' }] })
    const minutes = (of: typeof busy, delay: number) => {
      const { graph } = roadGraph(networkLines([road], none, of))
      return linkMinutes(graph.links[0]!, { ...values, 'hangzhou-delay': delay })
    }
    expect(minutes(busy, 2)).toBeCloseTo(2 * minutes(busy, 1))
    expect(minutes(facts({}), 2)).toBe(minutes(busy, 1))
  })

  it('join an end to a road it is said to meet, over the gap between the drawn lines', () => {
    const other = entity('other', 'nationalroad', line([120.308, 29.9], [120.308, 30.1]), 'built')
    const said = facts({ joins: [{ line: 'road', to: 'other', source: 'x' }] })
    const gaps = (of: typeof said) => {
      const lines = networkLines([road, other], none, of)
      const { graph, lineOf } = roadGraph(lines)
      return graph.links.filter(({ from, to }) => lineOf[from] !== lineOf[to]).map(({ metres }) => metres!)
    }
    expect(gaps(facts({}))).toEqual([])
    expect(gaps(said).map((metres) => Math.round(metres / 10))).toEqual([77, 77])
  })

  it('sketch a line that has no course, add stops, and leave out one that counts with another', () => {
    expect(networkLines([metro], none)).toEqual([])
    const stops = [{ name: '甲', at: [120.1, 30], kind: 'station' }]
    const coordinates = [
      [120.1, 30],
      [120.2, 30],
    ]
    const sketches = [{ line: 'metro', coordinates, stops, accuracyM: 3000, source: 'x' }]
    expect(networkLines([metro], none, facts({ sketches }))[0]).toMatchObject({ id: 'metro', sketched: true })
    const more = facts({ assumedStops: [{ line: 'road', stops, source: 'x' }] })
    expect(networkLines([road], none, more)[0]).toMatchObject({ stops, assumedStops: true })
    const carried = [{ line: 'road', by: 'other', source: 'x' }]
    expect(networkLines([road], none, facts({ carried }))).toEqual([])
  })
})
