import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampLines, wrapText } from './page-text'

const STYLE = { points: 10, weight: 'normal' } as const
/** Every letter is 1 mm wide, a Chinese character 2. */
const widthOf = (text: string) => [...text].reduce((n, c) => n + (/[\u2E80-\uFFEF]/u.test(c) ? 2 : 1), 0)
const wrap = (text: string, width: number) => wrapText(text, width, STYLE, widthOf)

describe('wrapText', () => {
  it('breaks Latin text between words', () => {
    expect(wrap('rail and metro lines', 9)).toEqual(['rail and', 'metro', 'lines'])
  })
  it('breaks Chinese text between characters, never before a closing or after an opening mark', () => {
    expect(wrap('杭绍一体，轨道网', 8)).toEqual(['杭绍一', '体，轨道', '网'])
    expect(wrap('杭绍一（轨道）网', 8)).toEqual(['杭绍一', '（轨道）', '网'])
  })
  it('leaves no Chinese character alone on the last line where the one above can spare one', () => {
    expect(wrap('实验室与研究院', 12)).toEqual(['实验室与研', '究院'])
    expect(wrap('示意（按文字勾绘）', 16)).toEqual(['示意（按文字', '勾绘）'])
    expect(wrap('建设第三期S2线', 12)).toEqual(['建设第三期S2', '线'])
  })
  it('keeps Latin words whole inside Chinese text, and the space between the two', () => {
    expect(wrap('全长 267 的线', 8)).toEqual(['全长 267', '的线'])
  })
  it('keeps a number and its unit together', () => {
    expect(wrap('误差约 ±500 m。', 12)).toEqual(['误差约', '±500\u00A0m。'])
    expect(wrap('26.7 km of 3 metros', 9)).toEqual(['26.7\u00A0km', 'of 3', 'metros'])
  })
  it('breaks a compound after its dash', () => {
    expect(wrap('Hangzhou–Shaoxing Airport', 12)).toEqual(['Hangzhou–', 'Shaoxing', 'Airport'])
  })
  it('splits a word that is longer than a line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })
  it('keeps the line breaks of the text', () => {
    expect(wrap('a\nb\r\nc', 9)).toEqual(['a', 'b', 'c'])
  })
  it('loses no letter and fits every line', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'绍兴越图，。（）“”…ab cd-1.5km\n'),
      maxLength: 120,
    })
    fc.assert(
      fc.property(letters, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('clampLines', () => {
  const clamp = (lines: string[], count: number) => clampLines(lines, count, 6, STYLE, widthOf)
  it('leaves what fits alone', () => expect(clamp(['abc', 'def'], 2)).toEqual(['abc', 'def']))
  it('ends in an ellipsis that fits', () =>
    expect(clamp(['abcdef', 'ghijkl', 'm'], 2)).toEqual(['abcdef', 'ghijk…']))
})
