import { describe, expect, it } from 'vitest'
import { QUOTE_LIMIT } from './passage'
import { parseSystems } from './system'

const system = {
  id: 'water-network',
  name: '绍兴水网',
  nameEn: 'Shaoxing water network',
  doc: 'fyp-14',
  section: '七（一）',
  quote: '构建绍兴水网',
  stated: { count: null, complete: false },
  summary: '一句话。',
  summaryEn: 'One sentence.',
  members: ['waterway-caoe'],
}

describe('reading the systems', () => {
  it('takes good ones, with a number and without', () => {
    const counted = { ...system, id: 'boards', stated: { count: 4, complete: true } }
    expect(parseSystems([system, counted])).toEqual([system, counted])
  })

  it.each([
    ['name', '', 'boards name'],
    ['doc', 'fyp-13', 'boards doc'],
    ['quote', '字'.repeat(QUOTE_LIMIT + 1), 'boards quote'],
    ['stated', { count: 4 }, 'boards stated.complete'],
    ['members', 'waterway-caoe', 'boards members'],
    ['memebrs', [], 'boards memebrs'],
  ])('names the entry and the field where %s is wrong', (key, value, where) => {
    const broken = { ...system, id: 'boards', [key]: value }
    expect(() => parseSystems([system, broken])).toThrow(`systems.json: ${where}: `)
  })

  it('refuses what is no list', () => expect(() => parseSystems({ system })).toThrow(/^systems\.json: /))
})
