import { describe, expect, it } from 'vitest'
import type { Entity } from '../../domain/entity'
import { checkNetwork } from './check-network'
import { entity, line, station } from './made-up-region'
import type { Service } from './network'
import { networkLines } from './network'
import { roadGraph } from './road-graph'
import { transitGraph } from './transit-graph'

const stops = [station('甲', [120, 30]), station('乙', [120.1, 30]), station('丙', [120.2, 30])]
const railway = entity('rail', 'rail', line(...stops.map((s) => s.at)), 'built', stops)
const train = (minutes: number[], names = ['甲', '乙', '丙']): Service => ({
  line: 'rail',
  name: 'train',
  mode: 'rail',
  headwayMin: 30,
  stops: names,
  minutes,
})

function problems(entities: readonly Entity[], services: readonly Service[] = []) {
  const lines = networkLines(entities, { type: 'FeatureCollection', features: [] })
  return checkNetwork(lines, services, roadGraph(lines), transitGraph(lines, services))
}

describe('a check of the network', () => {
  it('finds nothing in a sound one', () => {
    expect(problems([railway], [train([5, 5])])).toEqual([])
  })

  it('finds speeds no train has, too fast and too slow, with the stops between', () => {
    expect(problems([railway], [train([1, 60])])).toEqual([
      { sort: 'impossible-speed', line: 'rail', where: '甲–乙', figure: 579, unit: 'km/h' },
      { sort: 'impossible-speed', line: 'rail', where: '乙–丙', figure: 10, unit: 'km/h' },
    ])
  })

  it('finds services without a place for a stop', () => {
    const [problem] = problems([railway], [train([5, 5], ['甲', '乙', '丁'])])
    expect(problem).toEqual({ sort: 'missing-stop', line: 'rail', where: 'train' })
  })

  it('finds stops off their line', () => {
    const astray = { ...railway, stops: [stops[0]!, station('乙', [120.1, 30.02]), stops[2]!] }
    const [problem] = problems([astray], [train([5, 5])])
    expect(problem).toMatchObject({ sort: 'stop-off-line', where: '乙', unit: 'm' })
    expect(Math.abs(problem!.figure! - 2217)).toBeLessThan(10)
  })

  it('finds ends that stop short of another road, not those that meet it or are far away', () => {
    const along = entity('along', 'nationalroad', line([120, 30], [120.4, 30]), 'built')
    const ending = (id: string, north: number) =>
      entity(id, 'expressroad', line([120.2, 30.2], [120.2, 30 + north]), 'built')
    expect(problems([along, ending('met', 0.001)])).toEqual([])
    expect(problems([along, ending('far', 0.05)])).toEqual([])
    expect(problems([along, ending('short', 0.008)])).toMatchObject([
      { sort: 'dangling-end', line: 'short', where: '120.2000, 30.0080' },
    ])
  })

  it('takes an end for met where a road of the other sort begins, or where roads are said to meet', () => {
    const along = entity('along', 'nationalroad', line([120, 30], [120.4, 30]), 'built')
    const short = entity('short', 'expressroad', line([120.2, 30.2], [120.2, 30.008]), 'built')
    const gate = entity('fast', 'expressway', line([120.2, 30.009], [120.3, 29.8]), 'built')
    expect(problems([along, short, gate])).toEqual([])
    const lines = networkLines([along, short], { type: 'FeatureCollection', features: [] })
    const joined = lines.map((l) => (l.id === 'short' ? { ...l, joins: ['along'] } : l))
    expect(checkNetwork(joined, [], roadGraph(joined), transitGraph(joined, []))).toEqual([])
  })

  it('finds lines one cannot change to', () => {
    const apart = [station('子', [120.5, 30.5]), station('丑', [120.6, 30.5])]
    const other = entity('other', 'metro', line(...apart.map((s) => s.at)), 'built', apart)
    expect(problems([railway, other], [train([5, 5])]).map((p) => [p.sort, p.line])).toEqual([
      ['island', 'rail'],
      ['island', 'other'],
    ])
  })
})
