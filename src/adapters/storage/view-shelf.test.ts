import { afterEach, describe, expect, it, vi } from 'vitest'
import { shelveViews, shelvedViews } from './view-shelf'

function browserThat(keeps: Record<string, string> | null): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => keeps![key] ?? null,
    setItem: (key: string, value: string) => void (keeps![key] = value),
  })
}
afterEach(() => vi.unstubAllGlobals())

describe('views kept in the browser', () => {
  it('come back as they were', () => {
    browserThat({})
    const views = [{ title: '镜湖', address: 'theme=rail&map=11/30.05/120.5' }]
    expect(shelveViews(views)).toBe(true)
    expect(shelvedViews()).toEqual(views)
  })
  it('are none where the browser refuses or holds something else', () => {
    browserThat(null)
    expect(shelvedViews()).toEqual([])
    expect(shelveViews([])).toBe(false)
    browserThat({ 'yuetu.views': '[1,{"title":"a"},{"title":"b","address":"c"}]' })
    expect(shelvedViews()).toEqual([{ title: 'b', address: 'c' }])
    browserThat({ 'yuetu.views': '{' })
    expect(shelvedViews()).toEqual([])
  })
})
