import { describe, expect, it } from 'vitest'
import { en } from '../../catalogue/messages/en'
import { zh } from '../../catalogue/messages/zh'
import { themeOf } from '../../catalogue/themes'
import { anEntity } from '../../core/domain/entity-arbitraries'
import { viewBounds } from '../../core/report/page-camera'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { readSnapshotSettings } from '../../core/report/page-settings'
import { aState } from '../../map/state-arbitraries'
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

  it('always prints attribution, and leaves out what is emptied', () => {
    const page = composePage(settings({ title: '', subtitle: '', sources: '', date: '' }), INPUTS)
    expect(texts(page, 'credit').join('')).toContain('OpenStreetMap')
    for (const role of ['title', 'subtitle', 'sources', 'date', 'review'])
      expect(texts(page, role)).toEqual([])
  })
})

describe('pageDefaults', () => {
  it('are theme, districts, documents and today', () => {
    const state = { ...INPUTS.state, chosenDistricts: ['越城区', '柯桥区'] as const }
    expect(pageDefaults({ ...INPUTS, state })).toMatchObject({
      title: '轨道网 · 越城区、柯桥区',
      subtitle: themeOf('rail').about.zh.replace(/。$/, ''),
      date: '2026-11-21',
    })
    const english = { ...state, language: 'en' as const }
    const compared = { ...INPUTS.state, comparison: { from: 'fyp-14', to: 'ronghang-2024', of: [] } as const }
    expect(pageDefaults({ ...INPUTS, state: compared }).subtitle).toBe('“十四五”规划纲要 → 融杭发展规划')
    expect(pageDefaults({ ...INPUTS, state: english, words: en }).title).toBe(
      'Rail and metro · Yuecheng, Keqiao',
    )
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
