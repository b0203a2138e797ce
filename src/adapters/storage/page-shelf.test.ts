import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shelvePage, shelvedPages, unshelvePage } from './page-shelf'

/** A browser's storage, or one that refuses everything. */
function storage(refuses = false) {
  const kept = new Map<string, string>()
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (refuses ? refuse() : (kept.get(key) ?? null)),
    setItem: (key: string, text: string) => (refuses ? refuse() : kept.set(key, text)),
  })
  return kept
}

beforeEach(() => void storage())
afterEach(() => vi.unstubAllGlobals())

describe('pages kept in the browser', () => {
  it('are found again, the newest first, one of a name', () => {
    shelvePage({ name: '甲', text: '1' })
    shelvePage({ name: '乙', text: '2' })
    expect(shelvePage({ name: '甲', text: '3' })).toBe('kept')
    expect(shelvedPages()).toEqual([
      { name: '甲', text: '3' },
      { name: '乙', text: '2' },
    ])
  })

  it('are forgotten by name', () => {
    shelvePage({ name: '甲', text: '1' })
    expect(unshelvePage('甲')).toBe(true)
    expect(shelvedPages()).toEqual([])
  })

  it('are no more than there is room for, and none is lost for another', () => {
    for (let i = 0; i < 24; i++) expect(shelvePage({ name: `${i}`, text: '' })).toBe('kept')
    expect(shelvePage({ name: 'one more', text: '' })).toBe('full')
    expect(shelvePage({ name: '7', text: 'changed' })).toBe('kept')
    expect(shelvePage({ name: '7', text: 'x'.repeat(3_000_001) })).toBe('full')
    expect(shelvedPages()).toHaveLength(24)
    expect(shelvedPages()[0]).toEqual({ name: '7', text: 'changed' })
  })

  it('are none where the browser keeps nothing', () => {
    storage(true)
    expect(shelvedPages()).toEqual([])
    expect(shelvePage({ name: '甲', text: '1' })).toBe('refused')
    expect(unshelvePage('甲')).toBe(false)
  })

  it('are none where something else stands in their place', () => {
    for (const text of ['{', '7', '[{"name":1},null]']) {
      storage().set('yuetu.pages', text)
      expect(shelvedPages()).toEqual([])
    }
  })
})
