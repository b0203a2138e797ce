import { describe, expect, it } from 'vitest'
import { en } from '../../catalogue/messages/en'
import { zh } from '../../catalogue/messages/zh'
import { themeOf } from '../../catalogue/themes'
import { anEntity } from '../../core/domain/entity-arbitraries'
import { viewBounds } from '../../core/report/page-camera'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { readSnapshotSettings } from '../../core/report/page-settings'
import { aResult, aState } from '../../map/state-arbitraries'
import type { PageInputs } from './compose-page'
import { composePage, framePage, pageDefaults } from './compose-page'

const settings = (wish: Partial<SnapshotSettings> = {}) => readSnapshotSettings(wish)

const INPUTS: PageInputs = {
  state: aState({ theme: 'rail', language: 'zh' }),
  screen: { center: [120.55, 29.95], zoom: 10, width: 1100, height: 800 },
  words: zh,
  widthOf: (text, points) => text.length * points * 0.35,
  today: '2026-11-21',
}
const texts = (page: ReturnType<typeof composePage>, role: string) =>
  page.layout.texts.filter((t) => t.role === role).map((t) => t.lines.join(''))

describe('composePage', () => {
  it('shows the ground that the frame on the screen shows', () => {
    for (const size of ['a4', 'a3', 'slide'] as const) {
      const { onScreen, camera } = framePage(settings({ size }), INPUTS)
      const { screen } = INPUTS
      const view = viewBounds(screen.center, screen.zoom, screen.width, screen.height)
      const perPx = (view[2] - view[0]) / screen.width
      expect(camera.bounds[0]).toBeCloseTo(view[0] + onScreen!.x * perPx, 9)
      expect(camera.bounds[2]).toBeCloseTo(view[0] + (onScreen!.x + onScreen!.width) * perPx, 9)
    }
  })

  it('keeps a fixed scale however far the screen is zoomed', () => {
    for (const zoom of [8, 10, 12]) {
      const page = composePage(settings({ scale: 250_000 }), {
        ...INPUTS,
        screen: { ...INPUTS.screen, zoom },
      })
      expect(page.camera.denominator).toBeCloseTo(250_000, 3)
      expect(page.layout.scaleBar!.ratio).toBe('1:250\u00A0000')
    }
  })

  it('names in the legend what lies in the frame and nothing else', () => {
    const far = anEntity({
      id: 'far',
      kind: 'port',
      status: 'built',
      anchor: [122.5, 31],
      geometry: { type: 'Point', coordinates: [122.5, 31] },
    })
    const state = { ...INPUTS.state, visible: [...INPUTS.state.visible, far] }
    const here = composePage(settings(), { ...INPUTS, state })
    const all = composePage(settings({ ground: { bounds: [119, 29, 123, 31.5] } }), { ...INPUTS, state })
    expect(here.legend.map((l) => l.id)).not.toContain('port')
    expect(all.legend.map((l) => l.id)).toContain('port')
    expect(texts(here, 'legend')).toEqual(here.legend.map((l) => l.title))
  })

  it('prints the legend as the reader has it', () => {
    const [first, second] = composePage(settings(), INPUTS).legend
    const legendEdits = { titles: { [first!.id]: '城际铁路' }, hidden: [second!.id], order: [] }
    const printed = texts(composePage(settings({ legendEdits }), INPUTS), 'legend')
    expect(printed[0]).toBe('城际铁路')
    expect(printed).not.toContain(second!.title)
  })

  it('is light, without pointer and selection', () => {
    const state = { ...INPUTS.state, appearance: 'dark' as const }
    const page = composePage(settings(), { ...INPUTS, state })
    expect(page.state).toMatchObject({ appearance: 'light', selected: null, hovered: null })
  })

  it('fits the districts of the filter where a program asks for them', () => {
    const { camera } = composePage(settings({ ground: 'districts' }), INPUTS)
    expect(camera.bounds[0]).toBeLessThan(camera.bounds[2])
  })

  it('rounds a free scale up on wish, wherever the ground comes from', () => {
    const bounds = [120.2, 29.7, 120.9, 30.2] as [number, number, number, number]
    for (const ground of ['screen', 'districts', { bounds }] as const) {
      const free = composePage(settings({ ground }), INPUTS).camera
      const round = composePage(settings({ ground, roundScale: true }), INPUTS).camera
      expect(round.denominator).toBeGreaterThanOrEqual(free.denominator)
      expect(String(Math.round(round.denominator))).toMatch(/^\d{1,2}0+$/)
      expect(round.center[0]).toBeCloseTo(free.center[0], 9)
    }
    const fixed = composePage(settings({ ground: { bounds }, scale: 300_000 }), INPUTS)
    expect(fixed.camera.denominator).toBeCloseTo(300_000, 3)
  })

  it('prints the newest passage on what is in the frame, and bears its number where that lies', () => {
    const mention = (doc: 'fyp-14' | 'ronghang-2024', quote: string) => ({ doc, section: '二（一）', quote })
    const evidenceOf = (id: string) =>
      id === 'a' ? { mentions: [mention('fyp-14', '旧话'), mention('ronghang-2024', '新话')] } : undefined
    const page = composePage(settings({ footnotes: true, ground: 'districts' }), { ...INPUTS, evidenceOf })
    expect(texts(page, 'footnote')).toHaveLength(1)
    expect(texts(page, 'footnote')[0]).toMatch(/“新话”（融杭发展规划，二（一））$/)
    expect(page.layout.marks.filter((mark) => mark.of === 'map').map((mark) => mark.number)).toEqual([1])
    const elsewhere = settings({ footnotes: true, ground: { bounds: [118, 27, 118.2, 27.2] } })
    expect(texts(composePage(elsewhere, { ...INPUTS, evidenceOf }), 'footnote')).toEqual([])
  })

  it('prints figures of the list, assumptions of the answers shown, makers, inset and graticule', () => {
    const answer = { ...INPUTS.state.results[0]!, shown: true }
    const assumptions = [{ zh: '步行每小时 4.5 公里。', en: 'Walking at 4.5 km/h.' }]
    const results = [{ ...answer, result: { ...answer.result, assumptions } }]
    const wish = {
      facts: true,
      assumptions: true,
      unit: '发改委',
      author: '规划处',
      locator: true,
      grid: true,
    }
    const page = composePage(settings(wish), { ...INPUTS, state: { ...INPUTS.state, results } })
    expect(texts(page, 'assumption')).toEqual(['步行每小时 4.5 公里。'])
    expect(texts(page, 'maker')).toEqual(['编制单位：发改委', '制图：规划处'])
    expect(page.layout.facts?.total?.[1]).toBe(String(INPUTS.state.visible.length))
    expect(page.layout.locator?.areas).toHaveLength(1)
    expect(page.layout.grid?.meridians.length).toBeGreaterThan(0)
  })

  it('always prints attribution, and leaves out what is emptied', () => {
    const page = composePage(settings({ title: '', subtitle: '', sources: '', date: '' }), INPUTS)
    expect(texts(page, 'credit').join('')).toContain('OpenStreetMap')
    for (const role of ['title', 'subtitle', 'sources', 'date', 'review'])
      expect(texts(page, role)).toEqual([])
  })
})

describe('pageDefaults', () => {
  it('are theme, districts, documents and today', () => {
    const state = { ...INPUTS.state, chosenDistricts: ['越城区', '柯桥区'] as const, results: [] }
    expect(pageDefaults({ ...INPUTS, state })).toMatchObject({
      title: '轨道网 · 越城区、柯桥区',
      subtitle: themeOf('rail').about.zh.replace(/。$/, ''),
      date: '2026-11-21',
    })
    const english = { ...state, language: 'en' as const }
    const compared = { ...state, comparison: { from: 'fyp-14', to: 'ronghang-2024', of: [] } as const }
    expect(pageDefaults({ ...INPUTS, state: compared }).subtitle).toBe('“十四五”规划纲要 → 融杭发展规划')
    expect(pageDefaults({ ...INPUTS, state: english, words: en }).title).toBe(
      'Rail and metro · Yuecheng, Keqiao',
    )
  })
  it('are the question where one answer is on the map', () => {
    const answer = { id: 'a', result: aResult([]), shown: true }
    const titled = (...results: (typeof answer)[]) =>
      pageDefaults({ ...INPUTS, state: { ...INPUTS.state, chosenDistricts: ['越城区'], results } })
    expect(titled(answer)).toMatchObject({ title: answer.result.title.zh, subtitle: '轨道网 · 越城区' })
    expect(titled({ ...answer, shown: false }).title).toBe('轨道网 · 越城区')
    expect(titled(answer, { ...answer, id: 'b' }).title).toBe('轨道网 · 越城区')
  })
  it('cite only documents that placed things on the map come from', () => {
    const cited = (docs: 'fyp-14'[] | []) => [
      anEntity({ id: 'x', docs, geometry: { type: 'Point', coordinates: [120, 30] } }),
    ]
    const sources = (visible: ReturnType<typeof cited>) =>
      pageDefaults({ ...INPUTS, state: { ...INPUTS.state, visible } }).sources
    expect(sources(cited(['fyp-14']))).toBe('资料来源（绍兴市）：“十四五”规划纲要')
    expect(sources(cited([]))).toBe('')
  })
})
