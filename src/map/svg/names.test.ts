import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import * as fc from 'fast-check'
import type { Feature } from 'geojson'
import { describe, expect, it } from 'vitest'
import { layerReader } from './evaluate'
import type { NameSpace } from './name-space'
import { placeNames } from './names'
import { mapPlane } from './plane'

const FRAME = { x: 0, y: 0, width: 1000, height: 1000 }
const CAMERA = { center: [120.5, 30] as const, zoom: 9, width: 1000 }

const space = (): NameSpace => ({
  plane: mapPlane({ ...CAMERA, center: [120.5, 30] }, FRAME),
  emsOf: (text) => [...text].length,
  taken: [],
})
const layer = (opacity = 1): SymbolLayerSpecification => ({
  id: 'label-area',
  type: 'symbol',
  source: 'labels',
  layout: {
    'text-field': ['get', 'label'],
    'text-font': ['sans-serif'],
    'text-size': 10,
    'text-max-width': 8,
  },
  paint: { 'text-opacity': opacity },
})
const named = (label: string): Feature => ({
  type: 'Feature',
  properties: { label },
  geometry: { type: 'Point', coordinates: [120.5, 30] },
})
const placed = (room: NameSpace, label: string, opacity = 1) =>
  placeNames(room, layerReader(layer(opacity), CAMERA.zoom)!, [named(label)])
const linesOf = (label: string) => placed(space(), label)[0]!.lines!.map(({ text }) => text)

describe('names of the map', () => {
  it('keep clear of each other, and of one that cannot be seen', () => {
    expect(placed(space(), '越城区')).toHaveLength(1)
    for (const opacity of [1, 0]) {
      const room = space()
      expect(placed(room, '一', opacity)).toHaveLength(opacity)
      expect(placed(room, '越城区')).toEqual([])
    }
  })

  it('break into lines of about the same length, no letter left over', () => {
    expect(linesOf('兰亭文化旅游度假区')).toEqual(['兰亭文化旅', '游度假区'])
    expect(linesOf('镜湖科技城')).toEqual(['镜湖科技城'])
    expect(linesOf('绍兴文理学院（绍兴大学创建）')).toEqual(['绍兴文理学院', '（绍兴大学创建）'])
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'绍兴杭甬轨道'), minLength: 1, maxLength: 40 }),
        (name) => {
          const lines = linesOf(name)
          expect(lines.join('')).toBe(name)
          expect(lines).toHaveLength(Math.ceil([...name].length / 8))
        },
      ),
    )
  })
})
