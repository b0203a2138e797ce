import { describe, expect, it } from 'vitest'
import { colorDistance, contrast } from './color-vision'
import { APPEARANCES, PALETTE, PIGMENTS } from './palette'

const pairs = PIGMENTS.flatMap((a, i) => PIGMENTS.slice(i + 1).map((b) => [a, b] as const))

describe.each(APPEARANCES)('the %s palette', (appearance) => {
  const palette = PALETTE[appearance]

  it.each(['normal', 'protanopia', 'deuteranopia'] as const)(
    'keeps every two pigments apart with %s vision',
    (vision) => {
      for (const [a, b] of pairs) {
        expect(
          colorDistance(palette.pigment[a], palette.pigment[b], vision),
          `${a} and ${b}`,
        ).toBeGreaterThan(11)
      }
    },
  )

  it('draws every pigment visibly on land (WCAG 1.4.11: 3 to 1)', () => {
    for (const p of PIGMENTS) expect(contrast(palette.pigment[p], palette.land), p).toBeGreaterThanOrEqual(3)
  })

  it('writes labels legibly (WCAG AA: 4.5 to 1)', () => {
    expect(contrast(palette.label, palette.land)).toBeGreaterThan(7)
    expect(contrast(palette.labelQuiet, palette.land)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.labelQuiet, palette.neighbour)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.labelWater, palette.water)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('colour distance', () => {
  it('is nothing for one colour and large for black and white', () => {
    expect(colorDistance('#a52561', '#a52561')).toBe(0)
    expect(colorDistance('#000000', '#ffffff')).toBeCloseTo(100, 0)
  })
  it('brings red and green together for those who do not tell them apart', () => {
    const [red, green] = ['#c04030', '#7a7a00']
    expect(colorDistance(red, green, 'protanopia')).toBeLessThan(colorDistance(red, green) / 2)
  })
})
