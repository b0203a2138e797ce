import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedParts } from './marked-parts'

describe('the finds in a quote', () => {
  it('are cut out where they stand, whatever their case', () => {
    expect(markedParts('推动G60诸暨创新港，诸暨城西', 'g60 诸暨')).toEqual([
      { text: '推动', found: false },
      { text: 'G60', found: true },
      { text: '诸暨', found: true },
      { text: '创新港，', found: false },
      { text: '诸暨', found: true },
      { text: '城西', found: false },
    ])
  })

  it('take signs for signs', () => {
    expect(markedParts('“2(2)+6+N”', '2(2)+6').filter((p) => p.found)).toEqual([
      { text: '2(2)+6', found: true },
    ])
  })

  it('leave the text as it was', () => {
    const words = fc.stringMatching(/^[杭绍a-c()+* ]{0,6}$/)
    fc.assert(
      fc.property(fc.stringMatching(/^[杭绍甬a-cA-C()+*]{0,20}$/), words, (text, sought) => {
        expect(
          markedParts(text, sought)
            .map((p) => p.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
