import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anEntity } from '../../../src/core/domain/entity-arbitraries'
import { plainSearchText } from '../../../src/core/domain/search-text'
import { readRecipe } from '../../../src/core/report/recipe'
import { aSystem } from '../../test/made-up-project'
import type { CliAtlas, CliLists } from '../cli-atlas'
import { PROJECT_DIR } from '../data-folder'
import type { PackGround } from './pack'
import { planPack } from './plan-pack'
import { readRecipeFile } from './recipe-file'

const atlas: CliAtlas & CliLists = {
  entities: [
    anEntity({ id: 'a', districts: ['诸暨市'], status: 'built' }),
    anEntity({ id: 'b', districts: ['诸暨市', '越城区'] }),
    anEntity({ id: 'c', geometry: null }),
  ],
  systems: [aSystem()],
  evidenceOf: () => undefined,
  searchTextOf: plainSearchText,
  ground: { districts: new Map(), sea: [] },
  documents: [],
  version: () => 'v1',
  tasks: [],
  indicators: [],
  conflicts: [],
}
const ground = (recipe: object, language: 'zh' | 'en' = 'zh'): PackGround => ({
  atlas,
  recipe: readRecipe(JSON.stringify({ format: 'yuetu-recipe', version: 1, ...recipe })),
  dir: '.',
  language,
  date: '2026-11-22',
  reachModel: () => {
    throw new Error('not asked for')
  },
})
const plan = (item: object, more: object = {}) => planPack(ground({ ...more, items: [item] }), [])
const page = { type: 'page', name: 'p', formats: ['pdf'] }

describe('the plan of a pack', () => {
  it('names every file there will be', () => {
    const parts = planPack(
      ground({
        items: [
          { ...page, formats: ['pdf', 'png'] },
          { type: 'briefing', name: '简报', district: 'all', formats: ['docx'] },
          { type: 'table', name: 'list', formats: ['xlsx', 'geojson'] },
          { type: 'question', name: 'q', ask: 'buffer=of:filtered;km:2', formats: ['png', 'csv'] },
        ],
      }),
      [],
    )
    expect(parts.flatMap((p) => p.jobs.flatMap((j) => j.files))).toEqual([
      'p.pdf',
      'p.png',
      '简报-越城区.docx',
      '简报-柯桥区.docx',
      '简报-上虞区.docx',
      '简报-诸暨市.docx',
      '简报-嵊州市.docx',
      '简报-新昌县.docx',
      'list.xlsx',
      'list.geojson',
      'q.png',
      'q.csv',
    ])
  })

  it('counts what each view lists', () => {
    expect(plan({ ...page, view: { district: 'Zhuji' } })[0]!.figures).toMatchObject({ count: 2, built: 1 })
    expect(plan(page, { view: { district: '越城区' } })[0]!.figures).toMatchObject({ count: 2, built: 0 })
    expect(plan({ ...page, view: 'place=unplaced' })[0]!.figures).toMatchObject({ count: 1, placed: 0 })
  })

  it('makes only what is asked for', () => {
    const recipe = ground({ items: [page, { ...page, name: 'q' }] })
    expect(planPack(recipe, ['q']).map((p) => p.name)).toEqual(['q'])
    expect(() => planPack(recipe, ['r'])).toThrow('there is no item "r"; there are p, q.')
  })

  it.each([
    [{ ...page, view: { theme: 'none' } }, /^items\[0\]\.view\.theme: "none" is not one of overview/],
    [{ ...page, view: { district: ['杭州'] } }, /^items\[0\]\.view\.district: "杭州" is not one of 越城区/],
    [{ ...page, view: 'system=x' }, /^items\[0\]\.view\.system: "x" is not one of rail-network/],
    [{ ...page, view: 'change=ronghang-2024/fyp-14' }, /^items\[0\]\.view\.change: the older document/],
    [{ ...page, settings: { size: 'a9' } }, /^items\[0\]\.settings\.size: /],
    [{ ...page, settings: { colour: 'red' } }, /^items\[0\]\.settings\.colour: there is no such setting\.$/],
    [
      { ...page, settings: { title: '{nothing}' } },
      /^items\[0\]\.settings\.title: \{nothing\} is no placeholder/,
    ],
    [{ ...page, settings: { logo: 'none.png' } }, /^items\[0\]\.settings\.logo: none\.png cannot be read/],
    [{ ...page, layout: 'none.json' }, /none\.json cannot be read/],
    [{ type: 'question', name: 'q', formats: ['png'] }, /^items\[0\]\.ask: is missing/],
    [
      { type: 'question', name: 'q', ask: 'reach=net:moon', formats: ['png'] },
      /^items\[0\]\.ask: "net:moon" says nothing to reach/,
    ],
    [
      { type: 'question', name: 'q', ask: 'reach=near:kind/rail/1', formats: ['csv'] },
      /^items\[0\]\.formats: what lies near a station/,
    ],
    [
      { type: 'question', name: 'q', ask: 'reach=from:nowhere', formats: ['png'] },
      /^items\[0\]\.ask: "nowhere" is no origin/,
    ],
    [
      { type: 'table', name: 't', table: 'compare', formats: ['csv'] },
      /^items\[0\]\.view: a comparison needs/,
    ],
    [
      { type: 'table', name: 't', table: 'tasks', formats: ['kml'] },
      /^items\[0\]\.formats\[0\]: tasks has no shapes/,
    ],
    [{ type: 'table', name: 't', columns: 'colour', formats: ['csv'] }, /^items\[0\]\.columns: "colour"/],
    [
      { type: 'comparison', name: 'c', formats: ['pdf'] },
      /^items\[0\]: name either "documents" or "networks"\.$/,
    ],
    [
      { type: 'comparison', name: 'c', networks: { ask: 'reach=net:planned' }, formats: ['pdf'] },
      /^items\[0\]\.networks\.ask: compares no networks/,
    ],
    [
      { type: 'comparison', name: 'c', documents: { from: 'ronghang-2024', to: 'fyp-14' }, formats: ['pdf'] },
      /^items\[0\]\.view\.change: the older document/,
    ],
    [{ type: 'book', name: 'b', formats: ['doc'] }, /^items\[0\]\.formats: "doc" is not one of pdf/],
    [{ type: 'book', name: 'b', book: { kind: 'street' }, formats: ['pdf'] }, /^items\[0\]\.book: .*kind/],
    [{ type: 'briefing', name: 'b', district: '杭州', formats: ['docx'] }, /^items\[0\]\.district: "杭州"/],
  ])('that cannot be made says where and why: %j', (item, reason) => {
    expect(() => plan(item)).toThrow(reason)
  })
})

describe('the recipes that come with the project', () => {
  const dir = join(PROJECT_DIR, 'scripts/recipes')
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'))
  it('are three', () => expect(files).toHaveLength(3))
  it.each(files.flatMap((file) => (['zh', 'en'] as const).map((language) => [file, language] as const)))(
    '%s is in order in %s',
    (file, language) => {
      const { recipe } = readRecipeFile(join(dir, file))
      const parts = planPack({ ...ground({ items: recipe.items }, language), recipe }, [])
      expect(parts.map((p) => p.name)).toEqual(recipe.items.map((i) => i.name))
    },
  )
})
