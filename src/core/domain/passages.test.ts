import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from './entity'
import { aMention, anEntity, word } from './entity-arbitraries'
import { passage } from './list-arbitraries'
import type { FoundPassage, Subject } from './passages'
import { allPassages, findPassages } from './passages'
import type { Standing } from './section-index'

const at = { doc: 'fyp-14', section: '二', quote: '打造 杭绍\n一体' } as const
const named = (id: string) => ({ id, name: `名${id}`, nameEn: `Name ${id}` })
const all: Standing = {
  entities: [anEntity(named('road'))],
  systems: [{ ...named('sys'), ...at, also: [{ ...at, section: '三' }] } as never],
  policies: [{ ...named('pol'), systems: [], mentions: [at] }],
  indicators: [{ ...named('ind'), points: [{ ...at, period: '2025', role: 'target' }] } as never],
  tasks: [{ row: 7, title: '任务', titleEn: 'Task', quotes: [{ of: 'task', quote: '开工' }] } as never],
  conflicts: [{ id: 'con', say: '两名', sayEn: 'Two names', evidence: [at] } as never],
}
const evidence: Record<string, Evidence> = {
  road: { position: { method: 'sketch' }, mentions: [aMention({ quote: 'G60 高速' }), aMention(at)] },
}
const passages = allPassages(all, evidence, (id) => `${id} erhuannanlu`)

describe('all passages', () => {
  it('hold each passage of each form, with what it speaks of', () => {
    const list = passages.map((p) => [p.of.form, p.of.id, p.doc, p.section])
    expect(list).toEqual([
      ['entity', 'road', 'ronghang-2024', '二（一）1'],
      ['entity', 'road', 'fyp-14', '二'],
      ['system', 'sys', 'fyp-14', '二'],
      ['system', 'sys', 'fyp-14', '三'],
      ['policy', 'pol', 'fyp-14', '二'],
      ['indicator', 'ind', 'fyp-14', '二'],
      ['task', 'task-2023-007', 'tasks-2023', '7'],
      ['conflict', 'con', 'fyp-14', '二'],
    ])
  })

  it('keep the quote literal, and find it whatever its white space', () => {
    expect(passages[1]!.quote).toBe(at.quote)
    expect(findPassages(passages, '打造杭绍一体')).toHaveLength(6)
  })

  it('are found by name in either language, by sound, in either case', () => {
    const idsOf = (words: string) => [...new Set(findPassages(passages, words).map((p) => p.of.id))]
    expect(idsOf('名pol')).toEqual(['pol'])
    expect(idsOf('NAME ind')).toEqual(['ind'])
    expect(idsOf('ErHuan')).toEqual(['road'])
    expect(idsOf('g60 名road')).toEqual(['road'])
    expect(idsOf('')).toEqual([])
    expect(idsOf('没有')).toEqual([])
  })

  it('of an entity without evidence are none', () =>
    expect(allPassages({ ...all, systems: [] }, {}, () => '').filter((p) => p.of.form === 'entity')).toEqual(
      [],
    ))
})

describe('finding passages', () => {
  const subject: fc.Arbitrary<Subject> = fc.record({
    form: fc.constantFrom('entity', 'indicator'),
    id: fc.constantFrom('a', 'b'),
    name: word,
    nameEn: word,
  })
  const found: fc.Arbitrary<FoundPassage> = fc
    .tuple(passage, subject, fc.constantFrom('杭州', '绍兴 road', '杭绍 rail', 'road'))
    .map(([p, of, text]) => ({ ...p, quote: '…', of, text }))
  const words = fc.constantFrom('', ' ', '杭', '绍 road', 'ROAD', '绍　r', '甬')

  it('finds what a look at every passage finds, the same words of one thing once', () => {
    fc.assert(
      fc.property(fc.array(found, { maxLength: 20 }), words, (list, asked) => {
        const parts = asked.split(/\s/u).filter((w) => w !== '')
        const hits: FoundPassage[] = []
        for (const p of list) {
          const has = parts.length > 0 && parts.every((w) => p.text.includes(w.toLowerCase()))
          const again = hits.some(
            (h) =>
              h.of.form === p.of.form &&
              h.of.id === p.of.id &&
              h.doc === p.doc &&
              h.section === p.section &&
              h.quote === p.quote,
          )
          if (has && !again) hits.push(p)
        }
        expect(findPassages(list, asked)).toEqual(hits)
      }),
      { numRuns: 500 },
    )
  })
})
