import { bboxPolygon, booleanIntersects } from '@turf/turf'
import * as fc from 'fast-check'
import type { Feature, Geometry, LineString } from 'geojson'
import { describe, expect, it } from 'vitest'
import { rectangle } from '../adapters/geos/shape-arbitraries'
import { APPEARANCES, PALETTE } from '../catalogue/palette'
import { symbolIn } from '../catalogue/symbols'
import { aDistrict, anEntity } from '../core/domain/entity-arbitraries'
import type { Bounds } from '../core/domain/geometry'
import type { Status } from '../core/domain/status'
import { STATUS } from '../core/domain/status'
import { mapContextOf } from './context-of'
import type { LegendEntry } from './legend'
import { legendMaker, legendOf } from './legend'
import { SAMPLE_SIZE, sampleSvg } from './legend-sample'
import type { MapState } from './map-state'
import { aReach, aResult, aState, aSurface, contextLineOf, mapState, view } from './state-arbitraries'
import { surfaceOn } from './surface'

/** What the drawn map shows in a view, read off its sources and marks, the shapes held against it by Turf. */
function drawnIn(state: MapState, bounds: Bounds) {
  const window = bboxPolygon(bounds)
  const context = mapContextOf(state)
  const shows = (geometry: Geometry) => booleanIntersects(window, geometry)
  const features = (source: 'areas' | 'lines') =>
    context.sources[source].features.filter((f) => shows(f.geometry))
  const marks = context.marks.filter((m) => shows({ type: 'Point', coordinates: m.at }))
  const entityOf = (id: string) => state.visible.find((e) => e.id === id)!
  const unnamed = state.contextLines.filter((line) => shows(line.geometry))
  const is = (key: string) => (f: Feature) => f.properties?.[key] === true
  const areas = features('areas')
  const ids = [...areas, ...features('lines')].flatMap(
    (f) => (f.properties?.['id'] as string | undefined) ?? [],
  )
  const symbols = [...ids, ...marks.map((m) => m.id)].map((id) => symbolIn(state.comparison, entityOf(id)))
  const withStatus = [
    ...areas.filter((f) => !is('sketch')(f)).map((f) => f.properties?.['id'] as string),
    ...features('lines').flatMap((f) => (f.properties?.['id'] as string | undefined) ?? []),
    ...marks.map((m) => m.id),
  ]
  const statuses = withStatus.map((id) => entityOf(id).status)
  return {
    symbols: new Set([...symbols, ...unnamed.map((line) => line.properties.kind)]),
    statuses: new Set<Status>([...statuses, ...(unnamed.length ? (['built'] as const) : [])]),
    unknown: surfaceSeen(state, bounds),
    hatch: areas.some((f) => is('sketch')(f) && !is('quiet')(f)),
    classes: new Set(
      context.sources.results.features
        .filter((f) => shows(f.geometry) && !is('outline')(f))
        .map((f) => f.properties?.['classKey'] as string),
    ),
  }
}

/** What a surface shows beside shapes: all its steps, and its ways of not knowing, by the ids of the legend. */
function surfaceSeen({ results }: MapState, [west, south, east, north]: Bounds): string[] {
  const layer = surfaceOn(results)
  if (!layer) return []
  const [w, s, e, n] = layer.surface.bounds
  const isSeen = w <= east && e >= west && s <= north && n >= south
  const { result } = results.find((r) => r.id === layer.id)!
  const steps = result.classes.map((c) => `${layer.id}/${c.id}`)
  return isSeen ? [...steps, ...(layer.surface.holds.unreachable ? [`${layer.id}/unreachable`] : [])] : []
}

const ofForms = (legend: readonly LegendEntry[], ...forms: LegendEntry['form'][]) =>
  legend.filter((e) => forms.includes(e.form))
const ids = (entries: readonly LegendEntry[]) => new Set(entries.map((e) => e.id))

describe('the legend', () => {
  it('names what is drawn in view, and nothing else', () => {
    fc.assert(
      fc.property(mapState, view, (state, bounds) => {
        const legend = legendOf(state, bounds)
        const drawn = drawnIn(state, bounds)
        expect(ids(ofForms(legend, 'area', 'line', 'point'))).toEqual(drawn.symbols)
        expect(ids(ofForms(legend, 'result'))).toEqual(new Set([...drawn.classes, ...drawn.unknown]))
        expect(ofForms(legend, 'hatch')).toHaveLength(drawn.hatch ? 1 : 0)
        const named = ofForms(legend, 'rhythm').flatMap((e) => e.title.zh.split('、'))
        expect(new Set(named)).toEqual(new Set([...drawn.statuses].map((s) => STATUS[s].title.zh)))
        expect(ids(legend).size).toBe(legend.length)
      }),
      { numRuns: 120 },
    )
  })

  it('is the same whatever it was before: of another part of the state, or of another view', () => {
    fc.assert(
      fc.property(mapState, mapState, view, view, (first, other, here, there) => {
        const now = legendMaker()
        const between = Object.entries(other).map(([part, value]) => ({ ...first, [part]: value }))
        for (const state of [first, ...between, other]) {
          for (const bounds of [here, there]) expect(now(state, bounds)).toEqual(legendOf(state, bounds))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('puts each status beside the rhythm it is drawn with', () => {
    fc.assert(
      fc.property(mapState, view, (state, bounds) => {
        for (const { rhythm, title } of ofForms(legendOf(state, bounds), 'rhythm')) {
          const statuses = Object.values(STATUS).filter((s) => title.zh.split('、').includes(s.title.zh))
          expect(statuses.map((s) => s.rhythm)).toEqual(statuses.map(() => rhythm))
          expect(title.en.toLowerCase()).toBe(statuses.map((s) => s.title.en.toLowerCase()).join(', '))
          expect(title.en.slice(1), 'one capital, at the head').toBe(title.en.slice(1).toLowerCase())
        }
      }),
    )
  })

  it('uses the colours of the map', () => {
    for (const appearance of APPEARANCES) {
      const legend = legendOf(aState({ appearance }), [119, 28, 122, 31])
      expect(legend.find((e) => e.id === 'rail')?.color).toBe(PALETTE[appearance].pigment.indigo)
      const paint = mapContextOf(aState({ appearance })).layers.find((l) => l.id === 'result-fill')?.paint
      for (const { id, color } of ofForms(legend, 'result')) {
        const cases = (paint as { 'fill-color': unknown[] })['fill-color']
        expect(cases[cases.indexOf(id) + 1]).toBe(color)
      }
    }
  })

  it('follows a surface step by step with a ramp that has no gap', () => {
    const reach = { id: 'reach-1', result: aReach([15, 30, 45]), shown: true, surface: aSurface }
    const legend = legendOf(aState({ results: [reach] }), [119, 28, 122, 31])
    const steps = legend.flatMap((e) => e.ramp ?? [])
    expect(steps.map((s) => [s.fromMin, s.toMin])).toEqual([[0, 15], [15, 30], [30, 45]]) // prettier-ignore
    expect(steps[1]!.colors[0]).toBe(steps[0]!.colors.at(-1))
    expect(ids(legend)).toContain('reach-1/unreachable')
    expect(ids(legend)).toContain('reach-1/edge')
    const sample = sampleSvg(legend.find((e) => e.ramp)!)
    for (const color of steps[0]!.colors) expect(sample).toContain(color)
  })

  it('counts the entities of a sort in view, and takes the form most of them have', () => {
    const point = (id: string) => anEntity({ id, kind: 'platform' })
    const zone = anEntity({ id: 'z', kind: 'platform', geometry: rectangle(120.5, 29.9, 120.6, 30.1) })
    const far = anEntity({ id: 'far', kind: 'platform', geometry: rectangle(121.5, 29, 121.6, 29.1) })
    const [entry] = legendOf(
      aState({ visible: [point('x'), zone, point('y'), far], contextLines: [], results: [] }),
      [120, 29.5, 121, 30.5],
    )
    expect(entry).toMatchObject({ id: 'platform', form: 'point', count: 3 })
  })

  it('passes over a line whose bounds are in view but whose course is not', () => {
    const diagonal = anEntity({
      kind: 'rail',
      geometry: {
        type: 'LineString',
        coordinates: [
          [120, 29],
          [121, 30],
        ],
      },
    })
    const state = aState({ visible: [diagonal], contextLines: [], results: [] })
    expect(legendOf(state, [120.7, 29.1, 120.9, 29.3])).toEqual([])
    expect(legendOf(state, [120.4, 29.3, 120.6, 29.5]).map((e) => e.id)).toEqual([
      'rail',
      'rhythm:sparse-dash',
    ])
  })

  it('knows an area one stands in the midst of', () => {
    const around = anEntity({ kind: 'zone', geometry: rectangle(120, 29, 121, 30) })
    const state = aState({ visible: [around], contextLines: [], results: [] })
    expect(legendOf(state, [120.4, 29.4, 120.5, 29.5]).map((e) => e.id)).toContain('zone')
  })

  it('leaves districts, hidden answers and things without a place out', () => {
    const state = aState({
      visible: [aDistrict, anEntity({ geometry: null })],
      contextLines: [],
      results: [{ id: 'buffer-1', result: aResult([rectangle(120, 29, 121, 31)]), shown: false }],
    })
    expect(legendOf(state, [119, 28, 122, 31])).toEqual([])
  })

  it('explains a line that no document names, without counting it', () => {
    const course: LineString = {
      type: 'LineString',
      coordinates: [
        [120, 30],
        [121, 30],
      ],
    }
    const unnamed = contextLineOf(course, 'rail')
    const legend = legendOf(
      aState({ visible: [], contextLines: [unnamed], results: [] }),
      [120.2, 29.9, 120.4, 30.1],
    )
    expect(legend.map((e) => [e.id, e.count])).toEqual([
      ['rail', undefined],
      ['rhythm:solid', undefined],
    ])
  })

  it('calls each board by its own name', () => {
    const board = anEntity({
      name: '诸暨 G60 创新港',
      kind: 'zone',
      systems: ['ronghang-boards'],
      style: 'ochre',
    })
    const legend = legendOf(aState({ visible: [board], contextLines: [], results: [] }), [119, 28, 122, 31])
    expect(legend[0]).toMatchObject({ id: 'board-ochre', title: { zh: '诸暨 G60 创新港' } })
  })
})

/** Why a piece of XML is not well formed, or null: each tag closed in turn, attributes quoted and unique. */
function xmlFault(xml: string): string | null {
  const open: string[] = []
  let rest = xml
  while (rest) {
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-]+="[^"<&]*")*)\s*(\/?)>/.exec(rest)
    if (!tag) return `not a tag: ${rest.slice(0, 60)}`
    const [whole, closing, name, attributes = '', single] = tag
    const names = [...attributes.matchAll(/([a-zA-Z-]+)=/g)].map((m) => m[1])
    if (new Set(names).size < names.length) return `an attribute twice: ${whole}`
    if (closing && open.pop() !== name) return `closes what is not open: ${whole}`
    if (!closing && !single) open.push(name!)
    rest = rest.slice(whole.length)
  }
  return open.length ? `left open: ${open.join()}` : null
}

describe('the sample of a legend entry', () => {
  it('is well-formed and holds its colour', () => {
    fc.assert(
      fc.property(mapState, (state) => {
        for (const entry of legendOf(state, [119, 28, 122, 32])) {
          const svg = sampleSvg(entry)
          expect(xmlFault(svg)).toBeNull()
          expect(svg).toContain(entry.color)
          expect(svg).not.toMatch(/undefined|NaN/)
        }
      }),
    )
  })

  it('is hatched for sketches only, dashed by rhythm', () => {
    const area: LegendEntry = {
      id: 'zone',
      title: { zh: '片区', en: 'Zone' },
      form: 'area',
      color: '#123456',
      symbol: 'zone',
    }
    expect(sampleSvg({ ...area, sketch: true }).length).toBeGreaterThan(sampleSvg(area).length)
    const rhythm = (r: LegendEntry['rhythm']) => sampleSvg({ ...area, form: 'rhythm', rhythm: r! })
    expect(
      new Set(['solid', 'short-dash', 'sparse-dash', 'dots'].map((r) => rhythm(r as 'solid'))).size,
    ).toBe(4)
    expect(SAMPLE_SIZE.width).toBeGreaterThan(SAMPLE_SIZE.height)
  })

  it('is checked by something that sees faults', () => {
    for (const bad of ['<a>', '<a/><b></a>', '<a b="1" b="2"/>', '<a b=1/>', 'text', '<a b="<"/>']) {
      expect(xmlFault(bad)).not.toBeNull()
    }
  })
})
