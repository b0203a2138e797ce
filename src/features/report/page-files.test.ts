import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PageFontError } from '../../adapters/files/page-font-error'
import { MapInterrupted } from '../../adapters/maplibre/render-image'
import { enDrawing } from '../../catalogue/messages/en-drawing'
import { zhDrawing } from '../../catalogue/messages/zh-drawing'
import { zh } from '../../catalogue/messages/zh'
import { readSnapshotSettings } from '../../core/report/page-settings'
import { widthOf } from '../../core/report/page-content-arbitraries'
import type { Weight } from '../../core/report/pdf/typesetter'
import { slicesHere } from '../../core/report/pdf/type-arbitraries'
import { aState } from '../../map/state-arbitraries'
import type { ComposedPage } from './compose-page'
import { composePage } from './compose-page'
import { wholeOf } from './map-rows'
import { pixelBox } from './page-canvas'
import { PAGE_WRITERS, infoOf } from './page-formats'
import { stripsOfPage } from './render-page'
import { SnapshotError } from './snapshot-error'
import type { RenderOptions } from './drawn-page'

/** What goes wrong at each step; the steps the browser does are stood in for. */
const fault: { drawing?: Error; pixels?: Error; type?: Error } = {}
let strips = 0

vi.mock('../../adapters/maplibre/render-image', async (original) => ({
  ...(await original<object>()),
  renderMapStrips: async function* (_: unknown, { frame }: { frame: { width: number; height: number } }) {
    const rows = Math.ceil(frame.height / 3)
    for (let y = 0; y < frame.height; y += rows) {
      strips++
      if (y && fault.drawing) throw fault.drawing
      yield { canvas: canvas(), y, height: Math.min(rows, frame.height - y) }
    }
  },
}))
vi.mock('../../adapters/files/page-font', () => ({
  loadSlices: async (text: Iterable<string>, weight: Weight) => {
    if (fault.type) throw fault.type
    return slicesHere(text, weight)
  },
}))
vi.mock('../../adapters/files/rasterise-text', () => ({ textMeasure: () => widthOf }))
vi.mock('../../adapters/files/rasterise-glyph', () => ({
  drawnGlyph: (character: string) => ({
    character,
    width: 8,
    height: 1,
    baseline: 1,
    perEm: 8,
    bits: Uint8Array.of(0),
  }),
}))
vi.mock('../../adapters/files/rasterise', async (original) => ({
  ...(await original<object>()),
  canvasBytes: async () => new Uint8Array(8),
}))
vi.mock('./page-canvas', async (original) => ({
  ...(await original<object>()),
  sampleCanvas: async () => canvas(),
}))

const canvas = () => ({
  getContext: () => ({
    getImageData: (_x: number, _y: number, width: number, height: number) => {
      if (fault.pixels) throw fault.pixels
      return { data: new Uint8ClampedArray(width * height * 4).fill(200) }
    },
  }),
})

const pageIn = (language: 'zh' | 'en', mapAs: 'picture' | 'vectors' = 'picture'): ComposedPage =>
  composePage(readSnapshotSettings({ ground: 'districts', title: '轨道网', mapAs }), {
    state: aState({ language }),
    screen: { center: [120.55, 29.95], zoom: 10, width: 1100, height: 800 },
    words: zh,
    widthOf,
    today: '2026-11-22',
  })
const drawn = (format: 'pdf' | 'pptx', page = pageIn('zh'), options: RenderOptions = {}) =>
  PAGE_WRITERS[format].write([stripsOfPage(page, 96, options)], infoOf(page, options.signal))

beforeEach(() => {
  for (const step of ['drawing', 'pixels', 'type'] as const) delete fault[step]
  strips = 0
})

describe.each(['pdf', 'pptx'] as const)('a page as %s', (format) => {
  it('comes whole, its map taken strip by strip', async () => {
    const bytes = Buffer.from(await drawn(format))
    expect(bytes.toString('latin1', 0, 4)).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    expect(strips).toBe(3)
  })

  it.each([
    ['the graphics card gives up', () => (fault.drawing = new MapInterrupted('WebGL')), 'interrupted'],
    ['memory runs out', () => (fault.pixels = new RangeError('Array buffer allocation failed')), 'memory'],
  ] as const)('is one sentence and no file where %s', async (_, breaks, say) => {
    breaks()
    for (const [language, words] of Object.entries({ zh: zhDrawing, en: enDrawing })) {
      const made = drawn(format, pageIn(language as 'zh' | 'en'))
      await expect(made).rejects.toThrow(SnapshotError)
      await expect(made).rejects.toThrow(words[say])
    }
  })

  it('stops between strips when cancelled', async () => {
    const stop = new AbortController()
    fault.drawing = new Error('nobody asks for a second strip')
    const made = drawn(format, pageIn('zh'), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('cancelled')),
    })
    await expect(made).rejects.toThrow('cancelled')
    expect(strips).toBeLessThan(2)
  })

  it('is written from maps that were drawn before, too', async () => {
    const page = pageIn('zh')
    const { width, height } = pixelBox(page.layout.frame, 96)
    const map = { ...canvas(), width, height } as unknown as HTMLCanvasElement
    const rendered = wholeOf({ page, map, dpi: 96 })
    const info = { title: '图集', language: 'zh', date: '2026-11-22' } as const
    const one = await PAGE_WRITERS[format].write([rendered], info)
    const two = await PAGE_WRITERS[format].write([rendered, rendered], info)
    expect(two.length).toBeGreaterThan(one.length)
    expect(strips).toBe(0)
  })
})

describe('a PDF', () => {
  it('names the file of its type that does not load', async () => {
    fault.type = new PageFontError('noto-sans-sc-4-400-normal.woff')
    await expect(drawn('pdf')).rejects.toThrow(zhDrawing.noType('noto-sans-sc-4-400-normal.woff'))
  })

  it('of vectors draws no picture of the map', async () => {
    const [picture, vectors] = [await drawn('pdf'), await drawn('pdf', pageIn('zh', 'vectors'))]
    expect(strips).toBe(3)
    expect(Buffer.from(picture).toString('latin1')).toContain('/Predictor 15')
    expect(Buffer.from(vectors).toString('latin1')).not.toContain('/Predictor 15')
  })
})
