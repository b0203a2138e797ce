import { describe, expect, it } from 'vitest'
import linesFile from '../../../../data/network/lines.json'
import { entity, line } from './made-up-region'
import { networkLines } from './network'
import { parseNetworkFacts } from './network-facts'
import { roadGraph } from './road-graph'
import { rankOf, TODAY } from './scenario'

const none = { type: 'FeatureCollection' as const, features: [] }
const facts = (more: object) => parseNetworkFacts({ roads: [], sketches: [], carried: [], ...more })
const road = entity('road', 'expressroad', line([120.1, 30], [120.3, 30]), 'under-construction')
const metro = { ...entity('metro', 'metro', line([120.1, 30], [120.2, 30]), 'planned'), geometry: null }

describe('facts of the network', () => {
  it('are what the parser expects, each with its source', () => {
    const { roads, sketches, assumedStops, carriedBy } = parseNetworkFacts(linesFile)
    const all = [roads, sketches, assumedStops, carriedBy].flatMap((facts) => [...facts.values()])
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
