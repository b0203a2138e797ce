import { beforeAll, describe, expect, it } from 'vitest'
import { DISTRICT_NAMES, DISTRICTS } from '../../src/core/domain/district'
import type { Entity } from '../../src/core/domain/entity'
import { isArea, isLine } from '../../src/core/domain/geometry'
import { KIND, KINDS } from '../../src/core/domain/kind'
import { STATUS, STATUSES } from '../../src/core/domain/status'
import type { Language } from '../../src/core/domain/text'
import { geosEngine } from '../../src/adapters/geos/engine'
import { areaKm2 } from '../../src/core/analysis/area'
import { isMeasured, thingsIn } from '../../src/core/analysis/district-scope'
import type { Briefing } from '../../src/core/report/briefing-model'
import { askOverlap, listText } from '../commands/analysis'
import { askBriefing } from '../commands/briefing'
import type { CliAtlas, CliLists } from '../lib/cli-atlas'
import { readCliAtlas } from '../lib/cli-atlas'

const OUTPUT = { format: 'json', lang: 'zh', table: '1' } as const
const CELLS = { name: 0, count: 1, measured: 2, lengthKm: 3, areaKm2: 4 }
let atlas: CliAtlas & CliLists

beforeAll(() => {
  atlas = readCliAtlas()
})

/** What `yuetu list` says lies in a district. */
const listed = (district: string): Entity[] =>
  (JSON.parse(listText(atlas, { ...OUTPUT, district })) as Entity[]).filter((e) => e.kind !== 'district')

const rowOf = (briefing: Briefing, table: number, name: string) =>
  briefing.sections[0]!.tables[table]!.rows.find(([cell]) => cell!.value === name)?.map((c) => c.value)

/** What `yuetu overlap` says lies inside a district, summed by kind. */
async function overlapped(district: (typeof DISTRICT_NAMES)[number], holds: (e: Entity) => boolean) {
  const things = thingsIn(atlas.entities, district).filter((e) => isMeasured(e) && holds(e))
  const sides = { left: DISTRICTS[district].id, right: things.map((e) => e.id).join(), apart: true }
  return { things, result: await askOverlap(atlas, { ...OUTPUT, ...sides, engine: 'geos' }) }
}

describe.each(DISTRICT_NAMES)('the briefing on %s', (district) => {
  it.each(['zh', 'en'] as const)('counts in %s what the list counts', async (lang: Language) => {
    const briefing = await askBriefing(atlas, { district, lang })
    const things = listed(district)
    expect(briefing.figures[0]!.value).toBe(things.length)
    expect(briefing.figures[1]!.value).toBe(things.filter((e) => e.geometry).length)
    for (const kind of KINDS) {
      const count = things.filter((e) => e.kind === kind).length || undefined
      expect(rowOf(briefing, 0, KIND[kind][lang])?.[CELLS.count]).toBe(count)
    }
    for (const status of STATUSES) {
      const count = things.filter((e) => e.status === status).length || undefined
      expect(rowOf(briefing, 1, STATUS[status].title[lang])?.[CELLS.count]).toBe(count)
    }
    const of = (list: readonly { districts: readonly string[] }[]) =>
      list.filter((x) => x.districts.includes(district)).length
    expect(briefing.figures[3]!.value).toBe(of(atlas.tasks))
  })

  it('numbers its footnotes as they are read, each with words of a document', async () => {
    const { sections, footnotes } = await askBriefing(atlas, { district, lang: 'zh' })
    const cited = sections.flatMap((s) =>
      s.tables.flatMap((t) => t.rows.flat().flatMap((c) => c.footnote ?? [])),
    )
    expect(cited).toEqual(footnotes.map((_, i) => i + 1))
    const quotes = footnotes.flatMap((n) => n.passages.map((p) => p.quote))
    expect(quotes.filter((q) => !q.trim())).toEqual([])
  })
})

it('is English in English, but for names and words it quotes', async () => {
  for (const district of DISTRICT_NAMES) {
    const { sections } = await askBriefing(atlas, { district, lang: 'en' })
    const tasks = sections[2]!.tables.flatMap((t) => t.rows.map((row) => row.map((c) => c.value).join(' ')))
    expect(tasks.filter((row) => /\p{Script=Han}/u.test(row))).toEqual([])
  }
})

it('measures what the overlap measures', async () => {
  const briefing = await askBriefing(atlas, { district: '诸暨市', lang: 'zh' })
  for (const [holds, cell] of [
    [(e: Entity) => isLine(e.geometry), CELLS.lengthKm],
    [(e: Entity) => isArea(e.geometry), CELLS.areaKm2],
  ] as const) {
    const { things, result } = await overlapped('诸暨市', holds)
    const amounts = new Map(
      result.tables
        .flatMap((t) => t.rows)
        .flatMap((row) => {
          if (!row['of'] || !row['within']) return []
          const names = [row['of'], row['within']].map((name) => (name as { zh: string }).zh)
          const thing = things.find((e) => names.includes(e.name))
          return thing ? [[thing.id, Number(row['amount'])] as const] : []
        }),
    )
    const engine = await geosEngine()
    const district = atlas.ground.districts.get('诸暨市')!
    for (const kind of new Set(things.map((e) => e.kind))) {
      const ofKind = things.filter((e) => e.kind === kind)
      const sum = ofKind.reduce((all, e) => all + (amounts.get(e.id) ?? 0), 0)
      const said = Number(rowOf(briefing, 0, KIND[kind].zh)?.[cell] ?? 0)
      // Of areas, ground that several cover counts once.
      const whole = await engine.union(ofKind.flatMap((e) => (isArea(e.geometry) ? [e.geometry] : [])))
      const inside = whole && (await engine.intersection(whole, district))
      const joined = inside ? areaKm2(inside) : 0
      expect(said).toBeCloseTo(cell === CELLS.lengthKm ? sum : joined, 3)
      expect(joined).toBeLessThanOrEqual(Math.min(sum, areaKm2(district)) + 1e-6)
    }
  }
})
