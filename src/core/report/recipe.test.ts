import { describe, expect, it } from 'vitest'
import { readRecipe } from './recipe'

const recipe = (more: object = {}) =>
  JSON.stringify({
    format: 'yuetu-recipe',
    version: 1,
    items: [{ type: 'page', name: '总图', formats: ['pdf'] }],
    ...more,
  })
const withItem = (item: object) => recipe({ items: [item] })

describe('a recipe', () => {
  it('is read with its defaults', () => {
    const { language, view, settings, items } = readRecipe(recipe())
    expect({ language, view, settings }).toEqual({ language: 'zh', view: {}, settings: {} })
    expect(items).toEqual([{ type: 'page', name: '总图', formats: ['pdf'] }])
  })

  it('takes a view as an address or by name, and texts in one language or both', () => {
    const item = { type: 'page', name: 'a', formats: ['png'] }
    expect(readRecipe(withItem({ ...item, view: 'theme=rail&district=越城区' })).items[0]).toMatchObject({
      view: 'theme=rail&district=越城区',
    })
    const view = { theme: 'rail', district: ['越城区', '柯桥区'] }
    expect(readRecipe(withItem({ ...item, view })).items[0]).toMatchObject({ view })
    expect(readRecipe(recipe({ title: { zh: '年报', en: 'Yearly' } })).title).toEqual({
      zh: '年报',
      en: 'Yearly',
    })
  })

  it.each([
    ['{"format": ', /^recipe: is not whole JSON/],
    ['[]', /^recipe: is a list/],
    [recipe({ format: 'other' }), /^format: is "other", "yuetu-recipe" wanted\.$/],
    [recipe({ items: [] }), /^items: is empty/],
    [recipe({ pages: [] }), /^pages: is not known here: mend or remove it/],
    [withItem({ type: 'film', name: 'a' }), /^items\[0\]\.type: is "film", one of "page", "question"/],
    [withItem({ type: 'page', name: 'a' }), /^items\[0\]\.formats: is missing/],
    [withItem({ type: 'page', name: 'a', formats: ['doc'] }), /^items\[0\]\.formats\[0\]: is "doc", one of/],
    [withItem({ type: 'page', name: 'a', formats: [] }), /^items\[0\]\.formats: name at least one of png/],
    [
      withItem({ type: 'page', name: 'a/b', formats: ['png'] }),
      /^items\[0\]\.name: becomes the name of a file/,
    ],
    [
      withItem({ type: 'page', name: '..', formats: ['png'] }),
      /^items\[0\]\.name: becomes the name of a file/,
    ],
    [
      withItem({ type: 'page', name: 'a', formats: ['png'], view: { colour: 'red' } }),
      /^items\[0\]\.view\.colour: is not known here/,
    ],
    [
      withItem({
        type: 'page',
        name: 'a',
        formats: ['png'],
        view: { change: { from: 'fyp-15', to: 'fyp-14' } },
      }),
      /^items\[0\]\.view\.change\.from: is "fyp-15", one of "report-2020"/,
    ],
    [recipe({ title: { zh: '年报' } }), /^title\.en: is missing/],
    [
      recipe({ items: [1, 2].map(() => ({ type: 'page', name: '甲', formats: ['png'] })) }),
      /^items\[1\]\.name: "甲" stands twice/,
    ],
  ])('that cannot be made says where and why: %s', (source, reason) => {
    expect(() => readRecipe(source)).toThrow(reason)
  })
})
