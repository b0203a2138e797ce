import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageFileError } from './page-file'
import { readPageFile, writePageFile } from './page-file'
import { aWish } from './page-arbitraries'
import { DEFAULT_SETTINGS, readSnapshotSettings } from './page-settings'

const saved = (part: object) => JSON.stringify({ format: 'yuetu-page', version: 1, ...part })

function sayOf(text: string): PageFileError['say'] {
  try {
    readPageFile(text)
  } catch (error) {
    return (error as PageFileError).say
  }
  throw new Error('was read')
}

describe('a saved page', () => {
  it('opens as it was', () => {
    fc.assert(
      fc.property(aWish, fc.string(), (wish, view) => {
        const page = { settings: readSnapshotSettings(wish), view }
        expect(readPageFile(writePageFile(page))).toEqual(page)
      }),
    )
  })

  it('may leave out what is as usual, and may begin with a byte order mark', () => {
    expect(readPageFile(`\uFEFF${saved({ settings: { dpi: 300 } })}`)).toEqual({
      settings: { ...DEFAULT_SETTINGS, dpi: 300 },
      view: '',
    })
  })

  it.each([
    ['{"format":', '完整的 JSON', 'not whole JSON'],
    ['[1]', '从 { 开始', 'beginning with {'],
    ['{"format":"geojson"}', 'format', 'format: should be "yuetu-page"'],
    ['{"format":"yuetu-page","version":2}', 'version', 'newer atlas'],
    [saved({ colour: 1 }), 'colour', 'colour: is not known'],
    [saved({ view: 3 }), 'view', 'view: should be a text'],
    [saved({ settings: [] }), 'settings', 'settings: should be a JSON object'],
    [
      saved({ settings: { colour: 1 } }),
      'settings.colour：没有',
      'settings.colour: there is no such setting',
    ],
    [
      saved({ settings: { dpi: 72 } }),
      'settings.dpi：应为',
      'settings.dpi: expected (96 | 150 | 200 | 300), found 72',
    ],
    [
      saved({ settings: { custom: { width: 20, height: 90 } } }),
      'custom.width',
      'settings.custom.width: expected >=50',
    ],
    [
      saved({ settings: { boxes: { map: { x: 1, y: 1, width: 9 } } } }),
      '缺',
      'settings.boxes.map.height: is missing',
    ],
    [saved({ settings: { boxes: { picture: {} } } }), 'boxes.picture', 'settings.boxes.picture: there is no'],
    [saved({ settings: { logo: 'https://example.org/a.png' } }), 'data URL', 'settings.logo: a data URL'],
    [
      saved({ settings: { ground: { bounds: [2, 1, 1, 2] } } }),
      '西、南、东、北',
      'settings.ground.bounds: west',
    ],
  ])('says in one sentence what is wrong with %s', (text, zh, en) => {
    const say = sayOf(text)
    expect(say.zh).toContain(zh)
    expect(say.en).toContain(en)
    expect(`${say.zh}${say.en}`).not.toContain('\n')
  })
})
