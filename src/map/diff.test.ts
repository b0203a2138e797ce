import * as fc from 'fast-check'
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { anEntity } from '../core/domain/entity-arbitraries'
import { mapContextOf } from './context-of'
import type { MapChange } from './diff'
import { diffContexts } from './diff'
import type { MapContext } from './map-context'
import { SOURCE_IDS } from './map-context'
import { aReach, aResult, aState, aSurface, mapState } from './state-arbitraries'
import { NO_PICTURE } from './surface'

interface DrawnLayer {
  zoom: readonly [number, number]
  readonly paint: Record<string, unknown>
  readonly layout: Record<string, unknown>
  /** What no change can reach, and so must never differ. */
  readonly fixed: object
}

function drawnLayer({ id, minzoom = 0, maxzoom = 24, paint, layout, ...fixed }: LayerSpecification) {
  const layer: DrawnLayer = { zoom: [minzoom, maxzoom], paint: { ...paint }, layout: { ...layout }, fixed }
  return [id, layer] as const
}

/** What a drawn map holds. */
function drawnMap({ sources, surface, layers, marks, markSize, selectedMark, appearance }: MapContext) {
  return {
    surface,
    data: { ...sources } as Record<string, unknown>,
    layers: Object.fromEntries(layers.map(drawnLayer)),
    order: layers.map((l) => l.id),
    marks: { marks, markSize, selectedMark, appearance },
  }
}
type DrawnMap = ReturnType<typeof drawnMap>

/** Set a property, or take it off where there is no value. */
function setOrDelete(properties: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete properties[name]
  else properties[name] = value
}

/** Carry changes out on the model, as the adapter does on a map; marks are drawn anew from the context. */
function apply(map: DrawnMap, changes: readonly MapChange[], to: MapContext): DrawnMap {
  for (const change of changes) {
    if (change.op === 'set-surface') map.surface = change.picture
    else if (change.op === 'set-data') map.data[change.source] = change.data
    else if (change.op === 'set-paint')
      setOrDelete(map.layers[change.layer]!.paint, change.name, change.value)
    else if (change.op === 'set-layout')
      setOrDelete(map.layers[change.layer]!.layout, change.name, change.value)
    else if (change.op === 'set-zoom-range') map.layers[change.layer]!.zoom = [change.min, change.max]
    else map.marks = drawnMap(to).marks
  }
  return map
}

const ops = (changes: readonly MapChange[]) =>
  changes.map((c) => (c.op === 'set-data' ? c.source : c.op)).toSorted((a, b) => a.localeCompare(b))

describe('the steps from one map to the next', () => {
  it('bring the first to the second, whatever the two are', () => {
    fc.assert(
      fc.property(mapState, mapState, (a, b) => {
        const [from, to] = [mapContextOf(a), mapContextOf(b)]
        expect(apply(drawnMap(from), diffContexts(from, to), to)).toEqual(drawnMap(to))
      }),
      { numRuns: 100 },
    )
  })

  it('bring a map through a whole series of states', () => {
    fc.assert(
      fc.property(fc.array(mapState, { minLength: 2, maxLength: 6 }), (states) => {
        let last = mapContextOf(states[0]!)
        let map = drawnMap(last)
        for (const state of states.slice(1)) {
          const next = mapContextOf(state)
          map = apply(map, diffContexts(last, next), next)
          last = next
        }
        expect(map).toEqual(drawnMap(last))
      }),
      { numRuns: 50 },
    )
  })

  it('are none for the same state, whose parts stay the very same objects', () => {
    fc.assert(
      fc.property(mapState, (state) => {
        const [a, b] = [mapContextOf(state), mapContextOf({ ...state })]
        expect(diffContexts(a, b)).toEqual([])
        for (const id of SOURCE_IDS) expect(b.sources[id]).toBe(a.sources[id])
        expect(b.layers).toBe(a.layers)
        expect(b.surface).toBe(a.surface)
        expect(b.marks).toBe(a.marks)
      }),
    )
  })

  it('are as few as may be: a pointer that moves on lights up one source', () => {
    const state = aState({ hovered: null })
    const change = (more: object) =>
      ops(diffContexts(mapContextOf(state), mapContextOf({ ...state, ...more })))
    expect(change({ hovered: state.visible[2] })).toEqual(['highlight'])
    expect(change({ selected: state.visible[1] })).toEqual(['highlight', 'set-marks'])
    expect(change({ fullMarks: false })).toEqual(['set-marks'])
    expect(change({ chosenDistricts: ['诸暨市'] })).toEqual(['districts'])
  })

  it('do not send data again for another appearance, nor the ground for another filter', () => {
    const state = aState()
    const before = mapContextOf(state)
    const dark = diffContexts(before, mapContextOf({ ...state, appearance: 'dark' }))
    expect(new Set(ops(dark))).toEqual(new Set(['set-paint', 'set-marks']))
    const fewer = diffContexts(mapContextOf(state), mapContextOf({ ...state, visible: [anEntity()] }))
    expect(ops(fewer)).toEqual(['areas', 'labels', 'lines', 'set-marks', 'stops'])
  })

  it('colour a new answer, and take it off when it is hidden', () => {
    const state = aState({ results: [] })
    const shape = state.visible[0]!.geometry!
    const answered = { ...state, results: [{ id: 'buffer-7', result: aResult([shape]), shown: true }] }
    const changes = diffContexts(mapContextOf(state), mapContextOf(answered))
    expect(
      changes.some((c) => c.op === 'set-paint' && JSON.stringify(c.value).includes('buffer-7/step-0')),
    ).toBe(true)
    const hidden = { ...answered, results: [{ ...answered.results[0]!, shown: false }] }
    expect(mapContextOf(answered).sources.results.features).toHaveLength(1)
    expect(mapContextOf(hidden).sources.results.features).toEqual([])
  })

  it('put a surface on the map instead of the bands, and take it off again; from afar marks step back', () => {
    const banded = { id: 'reach-1', result: aReach([15, 30]), shown: true }
    const smooth = { ...banded, surface: aSurface }
    const state = aState()
    const contexts = [[banded], [smooth], [{ ...smooth, result: aReach([15, 20]) }], []].map((results) =>
      mapContextOf({ ...state, results }),
    )
    const [asBands, asSurface, narrower, none] = contexts.map((c) => c.surface)
    expect(asBands).toBe(NO_PICTURE)
    expect(none).toBe(NO_PICTURE)
    expect(asSurface!.coordinates[0]).toEqual([120, 30.5])
    expect(narrower!.url).not.toBe(asSurface!.url)
    expect(ops(diffContexts(contexts[0]!, contexts[1]!))).toEqual(['results', 'set-surface'])
    const paleFrom = (fullMarks: boolean) =>
      mapContextOf({ ...state, fullMarks, results: [banded] }).marks.map((mark) => mark.pale === true)
    expect(paleFrom(false)).toEqual([true])
    expect(paleFrom(true)).toEqual([false])
    const features = contexts[1]!.sources.results.features
    expect(features.filter((f) => f.properties!['edge'])).toHaveLength(1)
    expect(features.filter((f) => f.properties!['outline'])).toHaveLength(2)
  })
})
