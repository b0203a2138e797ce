import { DOMParser } from '@xmldom/xmldom'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../core/domain/text'
import { viewBounds } from '../../core/report/page-camera'
import { mapContextOf } from '../context-of'
import { DRAW_ORDER } from '../draw-order'
import { legendOf } from '../legend'
import type { MapState } from '../map-state'
import { aState, mapState } from '../state-arbitraries'
import { LAYER_TITLES } from './layer-titles'
import { mapClasses } from './map-classes'
import { mapSvg } from './map-svg'

const CAMERA = { center: [120.5, 29.95] as const, zoom: 9.5, width: 800, height: 600 }
const FRAME = { x: 100, y: 200, width: 2000, height: 1500 }
const BOUNDS = viewBounds([120.5, 29.95], CAMERA.zoom, CAMERA.width, CAMERA.height)

const drawn = (state: MapState, camera = CAMERA) =>
  mapSvg({
    context: mapContextOf(state),
    camera: { ...camera, center: [120.5, 29.95] },
    frame: FRAME,
    language: state.language,
    emsOf: (text) => [...text].length,
    classOf: mapClasses(state, BOUNDS),
  })

function parsed(state: MapState): Document {
  const { defs, groups } = drawn(state)
  const faults: string[] = []
  const document = new DOMParser({ onError: (_, message) => faults.push(message) }).parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"><defs>${defs}</defs>${groups}</svg>`,
    'image/svg+xml',
  )
  expect(faults).toEqual([])
  return document as unknown as Document
}

const groupsIn = (document: Document): Element[] =>
  Array.from(document.getElementsByTagName('g')).filter((g) => g.getAttribute('id'))
const attributes = (groups: readonly Element[], name: string) =>
  groups.map((g) => g.getAttribute(name)).filter((v): v is string => Boolean(v))

describe('mapSvg', () => {
  it('is well-formed, its layers those of the map in the same order, its classes those of the legend', () => {
    fc.assert(
      fc.property(mapState, (state) => {
        const groups = groupsIn(parsed(state))
        const order = [...DRAW_ORDER, 'marks']
        const layers = attributes(groups, 'data-layer')
        expect(layers.filter((id) => !order.includes(id))).toEqual([])
        const places = layers.filter((id) => id !== 'marks').map((id) => order.indexOf(id))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const legend = new Set(legendOf(state, BOUNDS).map((entry) => entry.id))
        expect(attributes(groups, 'data-class').filter((id) => !legend.has(id))).toEqual([])
        for (const group of groups) expect(group.childNodes.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })

  it('gives every group a name of its own, in the language of the page', () => {
    for (const language of LANGUAGES) {
      const groups = groupsIn(parsed(aState({ language })))
      const ids = attributes(groups, 'id')
      expect(new Set(ids).size).toBe(ids.length)
      expect(attributes(groups, 'inkscape:label')).toContain(LAYER_TITLES['line-short-dash'][language])
      expect(attributes(groups, 'inkscape:label')).toHaveLength(groups.length)
    }
  })

  it('draws what the map draws: areas, a course in its rhythm, a hatch, an answer, marks and names', () => {
    const { groups } = drawn(aState())
    const layers = [...groups.matchAll(/data-layer="([^"]+)"/g)].map((m) => m[1])
    expect(layers).toEqual(
      expect.arrayContaining([
        'paper',
        'area-fill',
        'area-hatch',
        'area-edge-soft',
        'result-fill',
        'line-casing',
        'line-short-dash',
        'stop-station',
        'marks',
        'label-area',
      ]),
    )
    expect(groups).toMatch(/fill="url\(#hatch-light-/)
    expect(groups).toMatch(/data-layer="line-short-dash".*?stroke-dasharray="[\d.]+ [\d.]+"/)
    expect(layers.indexOf('marks')).toBeLessThan(layers.findIndex((id) => id!.startsWith('label-')))
  })

  it('writes tenths of a unit, and nothing far beyond the frame', () => {
    const { groups } = drawn(aState())
    expect(groups).not.toMatch(/NaN|Infinity|undefined|null/)
    expect(
      groups
        .replace(/scale\([\d.]+\)/g, '')
        .match(/\d\.\d{2,}/g)
        ?.filter((n) => Number(n) > 1) ?? [],
    ).toEqual([])
    const starts = [...groups.matchAll(/d="M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    expect(starts.length).toBeGreaterThan(10)
    for (const [x, y] of starts) {
      expect(x).toBeGreaterThanOrEqual(-FRAME.width)
      expect(y).toBeLessThanOrEqual(FRAME.y + FRAME.height + 200)
    }
  })

  it('shows nothing of things elsewhere', () => {
    const { groups } = mapSvg({
      context: mapContextOf(aState()),
      camera: { ...CAMERA, center: [10, 50] },
      frame: FRAME,
      language: 'zh',
      emsOf: () => 1,
      classOf: () => null,
    })
    expect([...groups.matchAll(/data-layer="([^"]+)"/g)].map((m) => m[1])).toEqual(['paper'])
  })

  it('knows a title for every layer', () => {
    for (const id of [...DRAW_ORDER, 'marks'])
      expect((LAYER_TITLES as Record<string, unknown>)[id], id).toBeDefined()
  })
})
