import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegisteredDocument } from '../core/domain/document'
import { anEntity, entity } from '../core/domain/entity-arbitraries'
import type { Kind } from '../core/domain/kind'
import { KINDS } from '../core/domain/kind'
import type { PlanSystem } from '../core/domain/system'
import type { ThemeId } from './themes'
import { THEME_IDS, inTheme, isThemeId, themeOf, within } from './themes'

const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T
const documents = readJson<RegisteredDocument[]>('seeds/register.json')
const systems = readJson<PlanSystem[]>('data/systems.json').map((s) => s.id)

describe('the themes', () => {
  it('are those other programs rely on, in the order of the rail', () => {
    expect(THEME_IDS).toEqual([
      'overview',
      'ronghang-boards',
      'rail',
      'roads',
      'innovation-corridor',
      'industry-platforms',
      'water-ecology',
      'culture-tourism',
      'asian-games',
      'tasks-2023',
    ])
  })

  it('are told from other words, those of JavaScript too', () => {
    for (const id of THEME_IDS) expect(isThemeId(id)).toBe(true)
    for (const word of ['', 'Rail', 'toString', 'constructor', '__proto__'])
      expect(isThemeId(word)).toBe(false)
  })
})

describe.each(THEME_IDS)('the theme %s', (id) => {
  const theme = themeOf(id)

  it('stands in the outline of its document', () => {
    const sections = documents.find((d) => d.id === theme.source?.doc)?.outline.map((o) => o.section)
    expect([...(sections ?? []), undefined]).toContain(theme.source?.section)
    expect(theme.source === null).toBe(id === 'overview')
  })

  it('names systems that exist', () => {
    const named = [...(theme.scope.systems ?? []), ...(theme.speaks?.systems ?? [])]
    expect(named.filter((s) => !systems.includes(s))).toEqual([])
  })

  it('has a short name of four characters at most', () => {
    expect([...theme.short.zh].length).toBeLessThanOrEqual(4)
  })

  it('does not lay its own kinds as ground', () => {
    expect(theme.ground.filter((kind) => theme.scope.kinds?.includes(kind))).toEqual([])
  })

  it('lets speak only what it shows', () => {
    const shown = (kind: Kind) => inTheme(id, anEntity({ kind }))
    expect((theme.speaks?.kinds ?? []).filter((kind) => !shown(kind))).toEqual([])
  })
})

describe('what a theme shows', () => {
  const kindsOf = (id: ThemeId) => KINDS.filter((kind) => inTheme(id, anEntity({ kind, docs: [] })))

  it.each([
    ['rail', ['rail', 'metro', 'airport', 'hub']],
    ['roads', ['expressway', 'expressroad', 'nationalroad']],
    ['innovation-corridor', ['lab', 'campus']],
    ['industry-platforms', ['platform']],
    ['water-ecology', ['waterway', 'port', 'ecology', 'reservoir']],
    ['culture-tourism', ['scenic', 'heritage']],
    ['ronghang-boards', []],
    ['overview', KINDS],
  ] as const)('%s: these kinds, whatever else they belong to', (id, kinds) => {
    expect(kindsOf(id)).toEqual(kinds)
  })

  it.each([
    ['ronghang-boards', { kind: 'zone', systems: ['ronghang-boards'] }],
    ['roads', { kind: 'project', systems: ['major-transport-projects'] }],
    ['innovation-corridor', { kind: 'corridor', systems: ['innovation-corridor'] }],
    ['water-ecology', { kind: 'corridor', systems: ['greenways'] }],
    ['culture-tourism', { kind: 'corridor', systems: ['poetry-road'] }],
    ['asian-games', { kind: 'expressroad', docs: ['asian-games-2022'] }],
    ['tasks-2023', { kind: 'hospital', docs: ['tasks-2023'] }],
  ] as const)('%s: this by its system or document', (id, more) => {
    expect(inTheme(id, anEntity({ docs: [], ...more } as object))).toBe(true)
    expect(inTheme(id, anEntity({ kind: more.kind, docs: [], systems: [] }))).toBe(
      kindsOf(id).includes(more.kind),
    )
  })

  it('is anything that a single rule holds for, and everything where there is none', () => {
    fc.assert(
      fc.property(entity, (e) => {
        expect(within({}, e)).toBe(true)
        expect(within({ kinds: [e.kind], systems: ['none'], docs: [] }, e)).toBe(true)
        expect(within({ systems: e.systems, kinds: [] }, e)).toBe(e.systems.length > 0)
        expect(within({ kinds: [], systems: [], docs: [] }, e)).toBe(false)
      }),
    )
  })
})
