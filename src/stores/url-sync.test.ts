import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../core/analysis/reach/request'
import { aReach } from '../map/state-arbitraries'
import { useAnalysis } from './analysis'
import { useFilter } from './filter'
import { useLayers } from './layers'
import { useSelection } from './selection'
import { DEFAULT_VIEW, writeAddress } from './url'
import { currentView, syncAddress } from './url-sync'
import { useView } from './view'

/** As much of a browser as an address needs: a bar, a history, and somebody who goes back. */
function openBrowser(hash: string) {
  const entries = [new URL(hash, 'http://127.0.0.1/').href]
  let at = 0
  const listeners = new Set<() => void>()
  const go = (href: string) => new URL(href, entries[at]).href
  vi.stubGlobal('location', {
    get hash() {
      return new URL(entries[at]!).hash
    },
  })
  vi.stubGlobal('history', {
    pushState: (_s: unknown, _t: string, href: string) => {
      entries.splice(at + 1, Infinity, go(href))
      at++
    },
    replaceState: (_s: unknown, _t: string, href: string) => {
      entries[at] = go(href)
    },
  })
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  })
  return {
    hashes: () => entries.map((href) => decodeURIComponent(new URL(href).hash)),
    step: async (by: number) => {
      at += by
      listeners.forEach((listener) => listener())
      await nextTick()
    },
  }
}

let stop: () => void = () => undefined
function begin(hash = '') {
  const browser = openBrowser(hash)
  stop = syncAddress()
  return browser
}

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the address bar', () => {
  it('is read into the stores', () => {
    begin('#map=10/29.9/120.6&theme=roads&district=柯桥区&entity=road&panel=find&lang=en&look=dark')
    expect(currentView()).toEqual({
      ...DEFAULT_VIEW,
      camera: { center: [120.6, 29.9], zoom: 10 },
      theme: 'roads',
      filter: { ...DEFAULT_VIEW.filter, districts: ['柯桥区'] },
      entity: 'road',
      panel: 'find',
      language: 'en',
      appearance: 'dark',
    })
    expect(useView().flight).toBeNull()
  })

  it('follows the stores: a choice is an entry of its own, a moved map is not', async () => {
    const browser = begin()
    useLayers().theme = 'rail'
    await nextTick()
    useView().camera = { center: [120.5, 30], zoom: 11 }
    await nextTick()
    vi.advanceTimersByTime(1)
    useFilter().toggle('districts', '诸暨市')
    await nextTick()
    expect(browser.hashes()).toEqual([
      '',
      '#map=11/30.0000/120.5000&theme=rail',
      '#map=11/30.0000/120.5000&theme=rail&district=诸暨市',
    ])
  })

  it('takes fast typing as one entry, and a pause as the end of it', async () => {
    const browser = begin()
    for (const words of ['h', 'ha', 'han']) {
      useFilter().set({ words })
      await nextTick()
      vi.advanceTimersByTime(200)
    }
    vi.advanceTimersByTime(5000)
    useFilter().set({ words: 'hang' })
    await nextTick()
    expect(browser.hashes()).toEqual(['', '#q=han', '#q=hang'])
  })

  it('is written a few times a second while the map moves, and holds the last place', async () => {
    const { hashes } = begin()
    const replace = vi.spyOn(history, 'replaceState')
    for (let i = 1; i <= 100; i++) {
      useView().camera = { center: [120.6, 29.9], zoom: 8 + i / 50 }
      await nextTick()
      vi.advanceTimersByTime(10)
    }
    expect(replace.mock.calls.length).toBeLessThan(6)
    vi.advanceTimersByTime(1000)
    expect(hashes().at(-1)).toContain('map=10/')
  })

  it('goes back and forward, moves the map, and writes nothing meanwhile', async () => {
    const browser = begin('#district=柯桥区')
    useLayers().theme = 'rail'
    await nextTick()
    useSelection().selectedId = 'line'
    await nextTick()
    const before = browser.hashes()
    await browser.step(-2)
    expect([useLayers().theme, useSelection().selectedId]).toEqual(['overview', null])
    expect(useFilter().filter.districts).toEqual(['柯桥区'])
    expect(useView().flight?.serial).toBe(1)
    await browser.step(2)
    expect([useLayers().theme, useSelection().selectedId]).toEqual(['rail', 'line'])
    expect(browser.hashes()).toEqual(before)
  })

  it('takes back how an answer is looked at, and opens an answer that is there without asking again', async () => {
    const browser = begin()
    const analysis = useAnalysis()
    const bands = (scenario: 'built' | 'planned') => ({
      ...aReach(USUAL_THRESHOLDS_MIN),
      inputs: { ...USUAL_REQUEST, scenario, thresholdsMin: USUAL_THRESHOLDS_MIN },
    })
    const first = analysis.keep(bands('built'))
    await nextTick()
    analysis.setView(first, 'surface')
    await nextTick()
    const second = analysis.keep(bands('planned'))
    await nextTick()
    expect(browser.hashes()).toEqual(['', '#reach=usual', '#reach=view:surface', '#reach=net:planned'])
    await browser.step(-1)
    expect([analysis.openId, analysis.viewOf(first), analysis.open!.shown]).toEqual([first, 'surface', true])
    await browser.step(-1)
    expect([analysis.openId, analysis.viewOf(first)]).toEqual([first, 'plain'])
    await browser.step(2)
    expect(analysis.results.map((r) => [r.id, r.shown])).toEqual([[first, false], [second, true]]) // prettier-ignore
  })

  it('is left alone as long as it says the same', async () => {
    const browser = begin('#district=%E6%9F%AF%E6%A1%A5%E5%8C%BA&colour=red')
    useView().camera = { ...useView().camera, zoom: useView().camera.zoom + 0.001 }
    useFilter().set({ districts: ['柯桥区'] })
    await nextTick()
    expect(browser.hashes()).toEqual(['#district=柯桥区&colour=red'])
  })

  it('may hold a broken percent sign', async () => {
    const browser = openBrowser('')
    vi.stubGlobal('location', { hash: '#q=100%' })
    stop = syncAddress()
    expect(useFilter().filter.words).toBe('100%')
    useLayers().theme = 'rail'
    await nextTick()
    expect(browser.hashes()).toEqual(['', '#theme=rail&q=100%'])
  })

  it('is not followed any more once that is stopped', async () => {
    const browser = begin()
    stop()
    useLayers().theme = 'rail'
    await nextTick()
    await browser.step(0)
    expect(browser.hashes()).toEqual([''])
    expect(useLayers().theme).toBe('rail')
    expect(writeAddress(currentView())).toBe('#theme=rail')
  })
})
