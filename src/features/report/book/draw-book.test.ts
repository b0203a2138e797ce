import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sheetOf } from '../../../core/report/page-sheet'
import { aState } from '../../../map/state-arbitraries'
import type { ComposedPage } from '../compose-page'
import type { BookDraft } from './compose-book'
import { drawBook } from './draw-book'
import type { DrawnMaps } from './drawn-maps'

const drawn: string[] = []
let broken: string | null = null
vi.mock('../render-page', () => ({
  renderPage: async (page: ComposedPage) => {
    if (page.title === broken) throw new Error('显卡中断了绘制')
    drawn.push(page.title)
    return { page, map: {}, dpi: 96 }
  },
}))
vi.mock('../../../adapters/files/keep-canvas', () => ({ packedCanvas: async () => new Blob(['png']) }))

const pageOf = (title: string): ComposedPage =>
  ({
    title,
    camera: { title },
    layout: { frame: { width: 10, height: 10 }, sheet: sheetOf('a4', 'landscape'), marks: [] },
    state: aState({ results: [] }),
  }) as unknown as ComposedPage

const sheets = ['甲', '乙', '丙'].map((title, i) => ({
  id: title,
  title,
  number: i + 1,
  compose: () => pageOf(title),
}))
const draft: BookDraft = {
  plan: { title: '图集', contents: false, pages: [], of: 3 },
  subjects: [],
  language: 'zh',
  sheets,
}
let maps: DrawnMaps

beforeEach(() => {
  maps = new Map()
  drawn.length = 0
  broken = null
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('drawing a book', () => {
  it('names a page that fails, draws the others, and only the failed one the next time', async () => {
    broken = '乙'
    expect(await drawBook(draft, maps, 96)).toEqual([
      { id: '乙', number: 2, title: '乙', reason: '显卡中断了绘制' },
    ])
    expect(drawn).toEqual(['甲', '丙'])
    broken = null
    expect(await drawBook(draft, maps, 96)).toEqual([])
    expect(drawn).toEqual(['甲', '丙', '乙'])
  })

  it('draws again what would look different: at another resolution, and a page that is asked for anew', async () => {
    await drawBook(draft, maps, 96)
    await drawBook(draft, maps, 150)
    expect(drawn).toHaveLength(6)
    maps.delete('丙')
    await drawBook(draft, maps, 150)
    expect(drawn.slice(6)).toEqual(['丙'])
  })

  it('leaves what is written as vectors to the file', async () => {
    const [first, ...others] = sheets
    const vectors = { ...first!, compose: () => ({ ...pageOf('甲'), mapAs: 'vectors' as const }) }
    expect(await drawBook({ ...draft, sheets: [vectors, ...others] }, maps, 96)).toEqual([])
    expect(drawn).toEqual(['乙', '丙'])
  })

  it('stops when cancelled, and keeps what is drawn', async () => {
    const stop = new AbortController()
    const onProgress = () => drawn.length && stop.abort(new Error('cancelled'))
    await expect(drawBook(draft, maps, 96, { signal: stop.signal, onProgress })).rejects.toThrow('cancelled')
    expect(maps.has('甲')).toBe(true)
    expect(maps.has('丙')).toBe(false)
  })
})
