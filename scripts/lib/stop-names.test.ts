import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stopNameEn } from './stop-names'

const NETWORK = join(import.meta.dirname, '../../data/network')
const read = (file: string) => JSON.parse(readFileSync(join(NETWORK, file), 'utf8'))
const { names } = read('stop-names.json') as { names: Record<string, string> }

describe('the English name of a stop', () => {
  it.each([
    ['杭州东', 'Hangzhou East'],
    ['绍兴北', 'Shaoxing North'],
    ['上虞', 'Shangyu'],
    ['丰北', 'Fengbei'],
    ['余姚北', 'Yuyao North'],
    ['临杭大道', 'Linhang Avenue'],
    ['中河北路', 'Zhonghe North Road'],
    ['福全（杭绍台高速）', 'Fuquan (Hangshaotai Expressway)'],
    ['会稽山（示意）', 'Kuaijishan (sketch)'],
    ['兰亭（示意）', 'Lanting (sketch)'],
    ['329国道', '329 National Road'],
    ['绍兴北站', 'Shaoxing North Railway Station'],
  ])('of %s is %s', (zh, en) => expect(stopNameEn(zh, names)).toBe(en))

  it('is there for every stop of the network, without a Chinese character', () => {
    expect(readdirSync(NETWORK)).toContain('stop-names.json')
    const { services } = read('services.json') as { services: { stops: string[] }[] }
    const stops = [...new Set(services.flatMap((s) => s.stops))]
    expect(stops.length).toBeGreaterThan(100)
    expect(stops.filter((stop) => /\p{Script=Han}|^$/u.test(stopNameEn(stop, names)))).toEqual([])
  })
})
