import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPEARANCES } from '../catalogue/palette'
import { THEME_IDS } from '../catalogue/themes'
import { LANGUAGES } from '../core/domain/text'
import { mapContextOf } from './context-of'
import { DRAW_ORDER, MARKS_BELOW, inDrawOrder } from './draw-order'
import { SOURCE_IDS, SURFACE_ID } from './map-context'
import { aState, mapState } from './state-arbitraries'
import { styleOf } from './style-of'

const faults = (style: ReturnType<typeof styleOf>) => validateStyleMin(style).map((e) => e.message)

describe.each(THEME_IDS)('the style of %s', (theme) => {
  const looks = APPEARANCES.flatMap((appearance) =>
    LANGUAGES.map((language) => [appearance, language] as const),
  )

  it.each(looks)('%s, %s, is valid with answers and a selection, and without', (appearance, language) => {
    expect(faults(styleOf(mapContextOf(aState({ theme, appearance, language }))))).toEqual([])
    const bare = { theme, appearance, language, results: [], selected: null, hovered: null, visible: [] }
    expect(faults(styleOf(mapContextOf(aState(bare))))).toEqual([])
  })
})

describe('any style', () => {
  it('is valid', () => {
    fc.assert(
      fc.property(mapState, (state) => {
        expect(faults(styleOf(mapContextOf(state)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('is refused by the same check when a property is misspelt', () => {
    const style = styleOf(mapContextOf(aState()))
    const broken = { ...style, layers: style.layers.map((l) => ({ ...l, paint: { 'fill-colour': 'red' } })) }
    expect(faults(broken as typeof style).length).toBeGreaterThan(0)
  })

  it('holds every layer of the draw order once, in that order', () => {
    expect(styleOf(mapContextOf(aState())).layers.map((l) => l.id)).toEqual([...DRAW_ORDER])
    expect(new Set(DRAW_ORDER).size).toBe(DRAW_ORDER.length)
  })

  it('draws every source, and nothing from elsewhere', () => {
    const { layers, sources } = styleOf(mapContextOf(aState()))
    const used = layers.flatMap((l) => ('source' in l ? [l.source as string] : []))
    expect(new Set(used)).toEqual(new Set([...SOURCE_IDS, SURFACE_ID]))
    expect(Object.keys(sources)).toEqual([...SOURCE_IDS, SURFACE_ID])
  })

  it('writes no text under 12 px', () => {
    const sizes = styleOf(mapContextOf(aState())).layers.flatMap((l) => {
      const size: unknown = (l.layout as Record<string, unknown> | undefined)?.['text-size']
      return Array.isArray(size) ? [size[4], size[6]] : size === undefined ? [] : [size]
    }) as number[]
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })
})

describe('the draw order', () => {
  it('sorts layers, and refuses one that is not listed', () => {
    expect(
      inDrawOrder([{ id: 'label-line' }, { id: 'paper' }, { id: 'line-solid' }]).map((l) => l.id),
    ).toEqual(['paper', 'line-solid', 'label-line'])
    expect(() => inDrawOrder([{ id: 'paper' }, { id: 'surprise' }])).toThrow(
      'surprise is missing in the draw order',
    )
  })

  it('puts the marks beneath every label and above every line', () => {
    const at = DRAW_ORDER.indexOf(MARKS_BELOW)
    expect(DRAW_ORDER.slice(at).every((id) => id.startsWith('label-'))).toBe(true)
    expect(DRAW_ORDER.slice(0, at).some((id) => id.startsWith('label-'))).toBe(false)
  })
})
