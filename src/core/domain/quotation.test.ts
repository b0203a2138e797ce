import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoted, withinMarks } from './quotation'

describe('a quoted passage', () => {
  it('has its own marks as the inner pair', () => {
    expect(quoted('建设“G60诸暨创新港”和“海归小镇”')).toBe('“建设‘G60诸暨创新港’和‘海归小镇’”')
    expect(quoted('打造融杭桥头堡')).toBe('“打造融杭桥头堡”')
    expect(quoted('“甲‘乙’丙”')).toBe('“‘甲“乙”丙’”')
    expect(quoted('Hangzhou’s plan')).toBe('“Hangzhou’s plan”')
  })

  it('holds no outer mark but where a third pair lies in a second, and loses no other character', () => {
    const passage = fc.string({ unit: fc.constantFrom(...'绍兴“”，a') })
    fc.assert(
      fc.property(passage, (text) => {
        expect(withinMarks(text)).not.toMatch(/[“”]/)
        expect(withinMarks(text).replaceAll(/[‘’]/g, '')).toBe(text.replaceAll(/[“”]/g, ''))
      }),
    )
  })
})
